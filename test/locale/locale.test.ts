import { expect } from '@open-wc/testing';

import {
  isEnglish,
  isLoaded,
  isTag,
  load,
  section,
  serve,
  setFolder,
} from '../../src/locale/locale.ts';

describe('locale', () => {
  it('serves English where a language has no text, whatever the tag', () => {
    for (const tag of ['', 'en', 'EN-us', 'tlh', 'x', '💥', '__proto__', 'constructor', '-']) {
      expect(serve(tag), tag).to.equal('en');
    }
    expect(isLoaded('en')).to.equal(true);
    expect(isLoaded('tlh')).to.equal(false);
  });

  it('tells English from other languages', () => {
    for (const tag of ['', 'en', 'EN', 'en-GB', 'en_US'])
      expect(isEnglish(tag), tag).to.equal(true);
    for (const tag of ['es', 'enm', 'fr-en']) expect(isEnglish(tag), tag).to.equal(false);
    expect(isTag('es-419')).to.equal(true);
    expect(isTag('not a tag')).to.equal(false);
  });

  it('loads nothing where the script does not know its folder', () => {
    setFolder(undefined);
    const failures: string[] = [];
    expect(load('tlh', (message) => failures.push(message))).to.equal(undefined);
    expect(failures).to.deep.equal([]);
  });

  it('gives English for a section that is not there', () => {
    const english = { a: 'A' };
    expect(section('tlh', 'common', english)).to.equal(english);
  });
});
