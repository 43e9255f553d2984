import { expect } from '@open-wc/testing';

import { ReactiveElement } from '../../src/element/reactive.ts';
import { oneOf, text } from '../../src/element/parse.ts';

const pause = () => new Promise((done) => setTimeout(done));

/** A class with a tag of its own. */
const make = (tag?: string) => {
  class Thing extends ReactiveElement {
    static override properties = {
      word: { parse: oneOf(['one', 'two'], 'one') },
      longName: { attribute: 'long-name', parse: text('') },
      hiddenOne: { attribute: false as const },
      own: { state: true },
    };
    static override styles = [':host { display: block; color: rgb(1, 2, 3) }'];
    declare word: string;
    declare longName: string;
    declare hiddenOne: unknown;
    declare own: unknown;
    renders = 0;
    refused: string[] = [];
    protected override refuse(attribute: string): void {
      this.refused.push(attribute);
    }
    protected override render(): unknown {
      this.renders++;
      return `${this.word} ${this.longName}`;
    }
    protected override willUpdate(): void {}
    protected override updated(): void {}
  }
  if (tag) customElements.define(tag, Thing);
  return Thing;
};

const Thing = make('reactive-thing');
type Thing = InstanceType<typeof Thing>;

const create = async (): Promise<Thing> => {
  const element = document.createElement('reactive-thing') as Thing;
  document.body.append(element);
  await element.updateComplete;
  return element;
};

describe('ReactiveElement', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('reactive-thing, iframe')) element.remove();
  });

  it('observes the attributes of its properties, not its state', () => {
    expect(Thing.observedAttributes).to.deep.equal(['word', 'long-name']);
  });

  it('renders once for all changes of a task, and not where a value stays as it is', async () => {
    const element = await create();
    expect(element.renders).to.equal(1);
    element.word = 'two';
    element.setAttribute('long-name', 'x');
    element.own = 1;
    await element.updateComplete;
    expect(element.renders).to.equal(2);
    element.word = ' TWO ';
    await element.updateComplete;
    expect(element.renders, 'the same value in another spelling').to.equal(2);
  });

  it('renders without its styles where no sheet can be filled, as in the pages of test runners', async () => {
    class Plain extends make() {
      static override styles = [':host { color: rgb(3, 2, 1) }'];
    }
    customElements.define('reactive-plain', Plain);
    const { replaceSync } = CSSStyleSheet.prototype;
    Object.assign(CSSStyleSheet.prototype, { replaceSync: undefined });
    const element = new Plain();
    try {
      document.body.append(element);
      await element.updateComplete;
    } finally {
      Object.assign(CSSStyleSheet.prototype, { replaceSync });
    }
    expect(element.shadowRoot?.textContent).to.equal('one ');
    element.remove();
  });

  it('gives the parsed form, and tells of what was refused', async () => {
    const element = await create();
    element.setAttribute('word', 'three');
    expect(element.word).to.equal('one');
    expect(element.refused).to.include('word');
    element.removeAttribute('word');
    expect(element.word).to.equal('one');
  });

  it('tells of typographic quote marks that it stripped', async () => {
    const element = await create();
    element.setAttribute('word', '“two”');
    expect(element.word).to.equal('two');
    expect(element.refused).to.include('word');
  });

  it('takes over what a page set before the upgrade, before its attributes', async () => {
    const element = document.createElement('reactive-late') as Thing;
    element.setAttribute('word', 'one');
    element.setAttribute('long-name', 'from the attribute');
    Object.assign(element, { word: 'two', hiddenOne: 7, other: 'kept' });
    document.body.append(element);
    make('reactive-late');
    await element.updateComplete;
    expect(element.word).to.equal('two');
    expect(element.hiddenOne).to.equal(7);
    expect(element.longName).to.equal('from the attribute');
    expect((element as unknown as { other: string }).other).to.equal('kept');
    expect(element.shadowRoot?.textContent).to.equal('two from the attribute');
    element.setAttribute('word', 'one');
    expect(element.word, 'a later attribute wins again').to.equal('one');
    element.remove();
  });

  it('does not bring an early value back over a later one', async () => {
    const element = document.createElement('reactive-early') as Thing;
    Object.assign(element, { word: 'two' });
    make('reactive-early');
    customElements.upgrade(element);
    element.word = 'one';
    document.body.append(element);
    await element.updateComplete;
    expect(element.word).to.equal('one');
    element.remove();
  });

  it('takes over a shadow root that the parser made, emptied in the task that fills it', async () => {
    const place = document.createElement('div');
    document.body.append(place);
    const markup =
      '<reactive-parsed><template shadowrootmode="open"><p>before</p></template></reactive-parsed>';
    if ('setHTMLUnsafe' in place) place.setHTMLUnsafe(markup);
    else {
      (place as HTMLElement).innerHTML = '<reactive-parsed></reactive-parsed>';
      (place as HTMLElement).firstElementChild!.attachShadow({ mode: 'open' }).innerHTML =
        '<p>before</p>';
    }
    const element = place.firstElementChild as Thing;
    const root = element.shadowRoot!;
    expect(root.textContent).to.equal('before');
    make('reactive-parsed');
    expect(root.textContent, 'no empty moment').to.not.equal('');
    await element.updateComplete;
    expect(element.shadowRoot).to.equal(root);
    expect(root.textContent).to.equal('one ');
    expect(root.querySelector('p')).to.equal(null);
    place.remove();
  });

  it('shares one style sheet between instances', async () => {
    const [one, two] = [await create(), await create()];
    expect(one.shadowRoot!.adoptedStyleSheets).to.have.length(1);
    expect(one.shadowRoot!.adoptedStyleSheets[0]).to.equal(two.shadowRoot!.adoptedStyleSheets[0]);
  });

  it('keeps its styles when it is moved into another document and back', async () => {
    const element = await create();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument!.body.append(element);
    await element.updateComplete;
    expect(getComputedStyle(element).color).to.equal('rgb(1, 2, 3)');
    element.word = 'two';
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).to.equal('two ');
    document.body.append(element);
    await element.updateComplete;
    expect(getComputedStyle(element).color).to.equal('rgb(1, 2, 3)');
  });

  it('renders where it was made in one document and first stands in another', async () => {
    const element = document.createElement('reactive-thing') as Thing;
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument!.body.append(element);
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).to.equal('one ');
    expect(getComputedStyle(element).color).to.equal('rgb(1, 2, 3)');
  });

  it('does not throw in a document without a window', async () => {
    const element = await create();
    document.implementation.createHTMLDocument('').body.append(element);
    await element.updateComplete;
    document.body.append(element);
    await element.updateComplete;
    expect(getComputedStyle(element).color).to.equal('rgb(1, 2, 3)');
  });

  it('is cloned with its attributes, not with its content', async () => {
    const element = await create();
    element.setAttribute('word', 'two');
    const copy = element.cloneNode(true) as Thing;
    document.body.append(copy);
    await copy.updateComplete;
    expect(copy.shadowRoot!.textContent).to.equal('two ');
    expect(copy.childNodes).to.have.length(0);
  });

  it('keeps what it rendered when an extension takes out an element of its own', async () => {
    const element = await create();
    const { firstChild } = element.renderRoot;
    const foreign = document.createElement('style');
    element.renderRoot.prepend(foreign);
    foreign.remove();
    element.word = 'two';
    await element.updateComplete;
    expect(element.renderRoot.firstChild === firstChild).to.equal(true);
    expect(element.renderRoot.textContent).to.equal('two ');
  });

  it('goes on after a failed render', async () => {
    const element = await create();
    const errors: unknown[] = [];
    const stop = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      errors.push(event.reason);
    };
    addEventListener('unhandledrejection', stop);
    Object.assign(element, {
      render() {
        throw new Error('broken');
      },
    });
    element.word = 'two';
    await element.updateComplete.catch(() => undefined);
    Reflect.deleteProperty(element, 'render');
    element.longName = 'well';
    await element.updateComplete;
    await pause();
    removeEventListener('unhandledrejection', stop);
    expect(element.shadowRoot!.textContent).to.equal('two well');
  });

  it('says after a change of its own during the update that there is more to do', async () => {
    const element = await create();
    let times = 0;
    Object.assign(element, {
      updated(this: Thing) {
        if (times++ < 2) this.own = times;
      },
    });
    element.own = 'start';
    await element.updateComplete;
    expect(times).to.equal(3);
    expect(element.own).to.equal(2);
  });

  describe('in company', () => {
    const steps: string[] = [];
    let atLook: ((element: Company) => void) | undefined;
    class Company extends Thing {
      protected override willUpdate(): void {
        steps.push('looks');
        atLook?.(this);
      }
      protected override render(): unknown {
        steps.push(`renders ${this.word}`);
        return this.word;
      }
      protected override updated(): void {
        steps.push('looks back');
      }
    }
    customElements.define('reactive-company', Company);
    afterEach(() => {
      steps.length = 0;
      atLook = undefined;
    });

    it('looks before any renders, and looks back after all have', async () => {
      const elements = [new Company(), new Company()];
      document.body.append(...elements);
      for (const element of elements) await element.updateComplete;
      expect(steps).to.deep.equal([
        'looks',
        'looks',
        'renders one',
        'renders one',
        'looks back',
        'looks back',
      ]);
      for (const element of elements) element.remove();
    });

    it('looks again where something changed after it had looked', async () => {
      const element = new Company();
      atLook = () => {
        atLook = undefined;
        void Promise.resolve().then(() => (element.word = 'two'));
      };
      document.body.append(element);
      await element.updateComplete;
      expect(steps).to.deep.equal(['looks', 'looks', 'renders two', 'looks back']);
      element.remove();
    });
  });
});
