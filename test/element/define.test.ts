import { expect } from '@open-wc/testing';

import { define } from '../../src/element/define.ts';

describe('define', () => {
  it('registers a tag once: the first definition wins, nothing throws', () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    expect(define('define-once', First)).to.equal(true);
    expect(define('define-once', Second)).to.equal(false);
    expect(customElements.get('define-once')).to.equal(First);
  });

  it('takes no tag away where a page lets it be defined anew', () => {
    class Mine extends HTMLElement {}
    define('define-anew', Mine);
    const defined: string[] = [];
    customElements.define = (tag) => void defined.push(tag);
    try {
      expect(define('define-anew', class extends HTMLElement {})).to.equal(false);
    } finally {
      Reflect.deleteProperty(customElements, 'define');
    }
    expect(defined).to.deep.equal([]);
  });

  it('leaves a page alone where the registry refuses', () => {
    class Taken extends HTMLElement {}
    define('define-taken', Taken);
    expect(define('define-other', Taken)).to.equal(false);
    expect(define('not a tag', class extends HTMLElement {})).to.equal(false);
  });
});
