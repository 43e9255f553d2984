/** Hostile files through the element itself: a clear message, the built-in evidence kept, nothing run or thrown. */
import { expect } from '@open-wc/testing';

import { LIMITS } from '../../src/evidence/schema.ts';
import type { DataErrorEvent } from '../../src/treatment-compare/events.ts';
import { recordConsole, type Recorded } from '../support/console.ts';
import { all, cellOf, clear, comparison, one, textOf } from '../treatment-compare/compare.ts';

const SOURCE = { by: 'Clinic', title: 'Our results', url: 'https://clinic.example/results' };
const CLAIM = {
  kind: 'clinic-reported',
  sources: ['page'],
  text: '{treated} of 100 people responded.',
  who: 'our patients',
  measured: 'after 6 weeks',
  versus: 'no comparison group',
  figures: [{ measure: 'response', treated: { rate: 61 }, versus: 'none' }],
};
const TRIED = { measure: 'response', treated: { rate: 61 }, versus: { rate: 61.4 } };
const file = (more: object = {}) => ({
  format: 1,
  reportedBy: 'Clinic',
  sources: { page: SOURCE },
  claims: { ours: CLAIM },
  treatments: { tms: { name: 'TMS here', cells: { everyday: ['ours'] } } },
  ...more,
});
const raw = (more: string): string => `{"format":1,"reportedBy":"Clinic",${more}}`;
const many = (count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`c${index}`, 1]));

describe('a hostile file at src', () => {
  const { fetch, setTimeout: wait } = window;
  const { timeout } = AbortSignal;
  const thrown: unknown[] = [];
  const onThrown = (event: Event) => thrown.push(event);
  let recorded: Recorded;
  beforeEach(() => {
    recorded = recordConsole();
    thrown.length = 0;
    window.addEventListener('error', onThrown);
    window.addEventListener('unhandledrejection', onThrown);
  });
  afterEach(() => {
    recorded.restore();
    window.removeEventListener('error', onThrown);
    window.removeEventListener('unhandledrejection', onThrown);
    window.fetch = fetch;
    AbortSignal.timeout = timeout;
    clear();
  });

  /** A comparison whose file is answered so, once it has told of it; and what a reader saw meanwhile. */
  const told = async (answer: (signal: AbortSignal) => Promise<Response>, treatments = 'tms') => {
    window.fetch = (_, init) => answer(init!.signal!);
    const events: Event[] = [];
    const keep = (event: Event) => events.push(event);
    document.addEventListener('te-data-load', keep);
    document.addEventListener('te-data-error', keep);
    const element = await comparison(`treatments="${treatments}" src="hostile.json"`);
    const table = one(element, 'table');
    const meanwhile = textOf(element.renderRoot.firstElementChild);
    for (let turn = 0; turn < 200 && !events.length; turn += 1)
      await new Promise((done) => wait(done, 10));
    await new Promise((done) => wait(done, 10));
    document.removeEventListener('te-data-load', keep);
    document.removeEventListener('te-data-error', keep);
    const types = events.map(({ type }) => type);
    const failure = events.find((event) => event.type === 'te-data-error') as
      DataErrorEvent | undefined;
    return { element, table, meanwhile, types, message: failure?.detail.message ?? '' };
  };
  const text = (body: BodyInit, init?: ResponseInit) => () =>
    Promise.resolve(new Response(body, init));

  const WHOLE: readonly (readonly [
    name: string,
    answer: (signal: AbortSignal) => Promise<Response>,
    message: RegExp,
  ])[] = [
    ['is missing', text('', { status: 404 }), /status 404/],
    ['is behind an error', text(JSON.stringify(file()), { status: 500 }), /status 500/],
    ['cannot be reached', () => Promise.reject(new TypeError('blocked')), /could not be reached/],
    ['has no body', () => Promise.resolve(new Response(null)), /not JSON/],
    ['is a web page', text('<!doctype html><script>window.hostile = 1</script>'), /not JSON/],
    ['is a script', text('window.hostile = 1'), /not JSON/],
    ['is cut off', text(JSON.stringify(file()).slice(0, -9)), /not JSON/],
    ['is larger than the limit', text('x'.repeat(LIMITS.bytes + 1)), /larger than 1000000 bytes/],
    [
      'is nested without end',
      text('['.repeat(90_000) + ']'.repeat(90_000)),
      /not JSON|format: is missing/,
    ],
    ['is null', text('null'), /format: is missing/],
    ['is a list', text('[1]'), /format: is missing/],
    ['is text', text('"claims"'), /format: is missing/],
    ['is false', text('false'), /format: is missing/],
    [
      'has tables of the wrong type',
      text(raw('"claims":5,"treatments":["tms"]')),
      /claims: must be an object \(at most 1000\) of claim/,
    ],
    [
      'has 10,000 claims',
      text(JSON.stringify(file({ claims: many(10_000) }))),
      /claims: must be an object \(at most 1000\) of claim/,
    ],
    ['has no format', text('{}'), /format: is missing/],
    ['is of another format', text(raw('"format":2')), /format: must be 1$/],
    [
      'reports as nobody',
      text('{"format":1,"reportedBy":""}'),
      /reportedBy: must be text of 1 to 1000 letters/,
    ],
    ['holds what is not in the format', text(raw('"script":"x"')), /script: is not in the format/],
    [
      'sets a prototype',
      text(raw('"__proto__":{"hostile":1},"constructor":{"prototype":{"hostile":1}}')),
      /is not in the format/,
    ],
  ];
  for (const [name, answer, message] of WHOLE)
    it(`that ${name} changes nothing, and is told`, async () => {
      const was = await comparison('treatments="tms"');
      const builtIn = textOf(was.renderRoot.firstElementChild);
      const { element, table, meanwhile, ...found } = await told(answer);
      expect(found.types).to.deep.equal(['te-data-error']);
      expect(found.message).to.match(message);
      expect(meanwhile).to.equal(builtIn);
      expect(textOf(element.renderRoot.firstElementChild)).to.equal(builtIn);
      expect(one(element, 'table'), 'no flash').to.equal(table);
      expect(table.ariaBusy).to.equal('false');
      expect(recorded.lines.join('\n')).to.match(message);
      expect(thrown).to.deep.equal([]);
      expect((window as { hostile?: unknown }).hostile).to.equal(undefined);
    });

  it('that never comes is given up in time', async () => {
    AbortSignal.timeout = (after) => timeout.call(AbortSignal, after / 750);
    const { message, types, element } = await told(
      (signal) =>
        new Promise((_, fail) => {
          signal.addEventListener('abort', () => fail(new DOMException('', 'AbortError')));
        }),
    );
    expect(types).to.deep.equal(['te-data-error']);
    expect(message).to.match(/took longer than 15 seconds/);
    expect(one(element, 'table').ariaBusy).to.equal('false');
    expect(thrown).to.deep.equal([]);
  });

  const PARTS: readonly (readonly [name: string, body: string, message: RegExp])[] = [
    [
      'claims of the wrong type',
      JSON.stringify(file({ claims: { ours: { ...CLAIM, figures: 'many', text: 5 } } })),
      /claims\.ours\.(?:text|figures): must be/,
    ],
    [
      'ids that nothing has',
      JSON.stringify(
        file({
          treatments: { tms: { name: 'TMS here', cells: { everyday: ['nobody', 'ours'] } } },
        }),
      ),
      /there is no claim nobody/,
    ],
    [
      'a claim that cites itself',
      JSON.stringify(file({ claims: { ours: { ...CLAIM, sources: ['ours'] } } })),
      /claims\.ours\.sources: there is no source ours/,
    ],
    [
      'a prototype in every table',
      raw(
        '"sources":{"__proto__":{"hostile":1}},"claims":{"__proto__":{"hostile":1},"constructor":{"prototype":{"hostile":1}}},"treatments":{"__proto__":{"name":"x"},"tms":{"name":"TMS here","cells":{"__proto__":["constructor"]}}}',
      ),
      /__proto__/,
    ],
    [
      'ids that all objects have',
      JSON.stringify(
        file({
          claims: { constructor: CLAIM, toString: CLAIM, lost: 1 },
          treatments: {
            constructor: { name: 'Built', cells: { valueOf: ['toString'] } },
            tms: { name: 'TMS here', cells: { everyday: ['constructor'] } },
          },
          topics: { valueOf: { question: 'What?' }, constructor: { question: 'Why?' } },
        }),
      ),
      /claims\.lost\.kind: is missing/,
    ],
    [
      'an address that runs code',
      JSON.stringify(
        file({ sources: { page: { ...SOURCE, url: 'javascript:window.hostile=1' } } }),
      ),
      /sources\.page\.url: must be address/,
    ],
  ];
  for (const [name, body, message] of PARTS)
    it(`with ${name} gives what is sound, and tells the rest`, async () => {
      const { element, message: said } = await told(text(body), 'tms ketamine');
      expect(said).to.match(message);
      // Whatever the reader may choose of it can be shown.
      element.selectable = true;
      element.treatments = 'tms ketamine constructor toString __proto__';
      await element.updateComplete;
      element.treatments = 'tms ketamine';
      await element.updateComplete;
      expect(recorded.lines.join('\n')).to.match(message);
      expect(all(element, 'thead th')).to.have.length(3);
      expect(textOf(cellOf(element, 'response'))).to.include('29 of 100');
      expect(({} as { hostile?: unknown }).hostile).to.equal(undefined);
      expect((window as { hostile?: unknown }).hostile).to.equal(undefined);
      expect(
        all<HTMLAnchorElement>(element, 'a').filter(({ protocol }) => /script/.test(protocol)),
      ).to.deep.equal([]);
      expect(thrown).to.deep.equal([]);
    });

  it('shows markup as the text it is, wherever it stands', async () => {
    const MARKUP = '<img src=x onerror="window.hostile=1"><b>bold</b>';
    const claim = { ...CLAIM, who: MARKUP, measured: MARKUP, versus: MARKUP, note: MARKUP };
    const { element, types } = await told(
      text(
        JSON.stringify(
          file({
            reportedBy: MARKUP,
            sources: { page: { ...SOURCE, by: MARKUP, title: MARKUP, journal: MARKUP } },
            claims: { ours: { ...claim, text: `{treated} of 100 ${MARKUP}` } },
            treatments: { tms: { name: MARKUP, cells: { everyday: ['ours'] } } },
            topics: { everyday: { question: MARKUP, note: MARKUP } },
          }),
        ),
      ),
    );
    expect(types).to.deep.equal(['te-data-load']);
    for (const button of all(element, 'button.cite')) button.click();
    await element.updateComplete;
    const shown = textOf(element.renderRoot.firstElementChild);
    expect(shown.split('<img src=x').length).to.be.greaterThan(9);
    expect(all(element, 'img, script, iframe, object, td b b')).to.deep.equal([]);
    expect((window as { hostile?: unknown }).hostile).to.equal(undefined);
    expect(thrown).to.deep.equal([]);
  });

  it('shows a claim that a cell names twice, or two treatments share, without a fault', async () => {
    const { element, types } = await told(
      text(
        JSON.stringify(
          file({
            claims: { ours: { ...CLAIM, figures: [TRIED], headToHead: ['tms', 'tms'] } },
            treatments: { tms: { name: 'TMS here', cells: { everyday: ['ours', 'ours'] } } },
          }),
        ),
      ),
    );
    expect(types).to.deep.equal(['te-data-load']);
    expect(textOf(cellOf(element, 'everyday'))).to.include('61 of 100');
    expect(thrown).to.deep.equal([]);
  });
});
