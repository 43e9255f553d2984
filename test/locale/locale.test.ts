import { expect } from '@open-wc/testing';

import {
  isEnglish,
  isLoaded,
  isTag,
  load,
  localeOf,
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

  it('serves a shipped language however its tag is written', () => {
    for (const tag of ['es', 'ES', 'es-MX', 'Es_419']) expect(serve(tag), tag).to.equal('es');
  });

  it('writes numbers as the country does, that of the crisis line where none is named', () => {
    for (const [wanted, served, region, locale] of [
      ['en-GB', 'en', 'uk', 'en'],
      ['es-MX', 'es', 'us', 'es-MX'],
      ['es', 'es', 'us', 'es-US'],
      ['es', 'es', 'uk', 'es'],
      ['es_MX', 'es', 'us', 'es-US'],
    ] as const) {
      expect(localeOf(wanted, served, region), `${wanted} ${region}`).to.equal(locale);
    }
  });

  it('tells English from other languages', () => {
    for (const tag of ['', 'en', 'EN', 'en-GB', 'en_US'])
      expect(isEnglish(tag), tag).to.equal(true);
    for (const tag of ['es', 'enm', 'fr-en']) expect(isEnglish(tag), tag).to.equal(false);
    expect(isTag('es-419')).to.equal(true);
    expect(isTag(' es ')).to.equal(true);
    expect(isTag('not a tag')).to.equal(false);
  });

  it('loads nothing where the script does not know its folder', () => {
    setFolder(undefined);
    const failures: string[] = [];
    expect(load('tlh', (message) => failures.push(message))).to.equal(undefined);
    expect(failures).to.deep.equal([]);
  });

  it('asks for a language once, with its hash, and tells nobody who asks; a failure is told', async () => {
    const { fetch } = window;
    const asked: Parameters<typeof fetch>[] = [];
    window.fetch = (...args) => {
      asked.push(args);
      return Promise.reject(new TypeError('blocked'));
    };
    setFolder('https://cdn.example/te/');
    const failures: string[] = [];
    const ask = () => load('es', (message) => failures.push(message));
    const again = [ask(), ask()];
    expect([await again[0], await again[1]]).to.deep.equal([false, false]);
    window.fetch = fetch;
    setFolder(undefined);
    expect(failures).to.have.length(1);
    expect(failures[0]).to.include('lang="es"').and.include('locales/');
    expect(asked).to.have.length(1);
    const [address, { integrity, credentials, referrerPolicy, signal } = {}] = asked[0]!;
    expect(address).to.equal('https://cdn.example/te/locales/es.json');
    expect(integrity).to.match(/^sha384-/);
    expect([credentials, referrerPolicy]).to.deep.equal(['omit', 'no-referrer']);
    expect(signal).to.be.instanceOf(AbortSignal);
  });

  it('gives English for a section that is not there', () => {
    const english = { a: 'A' };
    expect(section('tlh', 'common', english)).to.equal(english);
  });
});
