import { expect, oneEvent } from '@open-wc/testing';

import type { DataErrorEvent, DataLoadEvent } from '../../src/treatment-compare/events.ts';
import { TREATMENTS } from '../../src/evidence/types.ts';
import { setFolder } from '../../src/locale/locale.ts';
import { recordConsole, type Recorded } from '../support/console.ts';
import { until } from '../support/host-page.ts';
import { all, cellOf, clear, comparison, one, textOf } from './compare.ts';

type Comparison = Awaited<ReturnType<typeof comparison>>;

const FIGURE = {
  measure: 'response',
  treated: { rate: 61, n: 80 },
  versus: 'none',
};

const FILE = {
  format: 1,
  reportedBy: 'Example Clinic',
  treatments: {
    'our-way': {
      name: 'Our way',
      cells: { response: ['our-result'], onset: ['our-onset'] },
    },
  },
  claims: {
    'our-result': {
      kind: 'clinic-reported',
      sources: ['our-page'],
      text: '{treated} of 100 people responded.',
      who: 'all who finished',
      measured: 'after 6 weeks',
      versus: 'no comparison group',
      figures: [FIGURE],
    },
    'our-onset': {
      kind: 'clinic-reported',
      sources: ['our-page'],
      text: 'Within weeks.',
      versus: 'those who waited',
    },
  },
  sources: {
    'our-page': {
      by: 'Example Clinic',
      title: 'Our results',
      year: 2026,
      url: 'https://clinic.example/r',
    },
  },
};

describe('<treatment-compare src>', () => {
  const { fetch } = window;
  let recorded: Recorded;
  beforeEach(() => {
    recorded = recordConsole();
  });
  afterEach(() => {
    recorded.restore();
    window.fetch = fetch;
    clear();
  });

  /** Answers every request, each once `go` is called for it. */
  const answer = (...files: unknown[]) => {
    const asked: { address: string; signal: AbortSignal; go: () => void }[] = [];
    window.fetch = (input, init) =>
      new Promise((done, fail) => {
        const signal = init!.signal!;
        const file = files[Math.min(asked.length, files.length - 1)];
        const text = typeof file === 'string' ? file : JSON.stringify(file);
        signal.addEventListener('abort', () => fail(new DOMException('', 'AbortError')));
        asked.push({ address: input as string, signal, go: () => done(new Response(text)) });
      });
    return asked;
  };
  const names = (element: Comparison) => all(element, 'thead th').map(textOf).slice(1);

  it('shows what is built in until the file is there, without a warning', async () => {
    const asked = answer(FILE);
    const element = await comparison('treatments="tms our-way" src="data/ours.json"');
    expect(asked.map(({ address }) => address)).to.deep.equal(['data/ours.json']);
    expect(names(element)).to.deep.equal(['TMS (magnetic stimulation)']);
    expect(one(element, 'table').ariaBusy).to.equal('true');
    setTimeout(asked[0]!.go);
    const { detail } = await oneEvent<DataLoadEvent>(element, 'te-data-load');
    expect(detail).to.deep.equal({ src: 'data/ours.json' });
    expect(names(element)).to.deep.equal(['TMS (magnetic stimulation)', 'Our way']);
    expect(one(element, 'table').ariaBusy).to.equal('false');
    expect(recorded.lines).to.deep.equal([]);
  });

  it('says beside a clinic’s own figure that the clinic reports it', async () => {
    const asked = answer(FILE);
    const element = await comparison('treatments="our-way" src="ours.json"');
    setTimeout(() => asked[0]!.go());
    await oneEvent(element, 'te-data-load');
    const cell = cellOf(element, 'response');
    expect(textOf(cell.querySelector('.answer'))).to.equal('61 of 100 people responded.');
    expect(textOf(cell.querySelector('.answer')?.nextElementSibling)).to.include(
      'Reported by Example Clinic',
    );
    expect(textOf(cell.querySelector('.people'))).to.include('no comparison group');
    const told = textOf(cellOf(element, 'onset').querySelector('.claim'));
    expect(told).to.include('Compared with: those who waited. ');
    expect(all<HTMLAnchorElement>(element, '.sources a').map(({ href }) => href)).to.deep.equal([
      'https://clinic.example/r',
    ]);
  });

  it('keeps apart from its own ids whatever a file calls its topics', async () => {
    const asked = answer({
      ...FILE,
      topics: { meaning: { question: 'What for?' }, warnings: { question: 'What else?' } },
    });
    const element = await comparison('treatments="ketamine our-way" src="ours.json"');
    setTimeout(() => asked[0]!.go());
    await oneEvent(element, 'te-data-load');
    const ids = all(element, '[id]').map(({ id }) => id);
    expect(ids).to.include.members(['meaning', 'warnings']);
    expect(new Set(ids).size).to.equal(ids.length);
    all(element, '.answer .term')[0]!.click();
    expect(one(element, '[popover]').matches(':popover-open')).to.equal(true);
  });

  for (const [name, file, message] of [
    ['is not JSON', '<html>', /JSON/],
    ['is of another format', { format: 2, reportedBy: 'x' }, /format/],
  ] as const) {
    it(`keeps what is built in where the file ${name}, and says so`, async () => {
      const asked = answer(file);
      const element = await comparison('treatments="tms our-way" src="ours.json"');
      setTimeout(() => asked[0]!.go());
      const { detail } = await oneEvent<DataErrorEvent>(element, 'te-data-error');
      expect(detail.src).to.equal('ours.json');
      expect(detail.message).to.match(message);
      expect(names(element)).to.deep.equal(['TMS (magnetic stimulation)']);
      expect(recorded.lines.some((line) => message.test(line))).to.equal(true);
      expect(recorded.lines.some((line) => line.includes('treatments="our-way"'))).to.equal(true);
    });
  }

  it('finds room for very long names, whole words among them, at 320 px', async () => {
    const name = 'Supercalifragilisticexpialidociousestestingtreatment';
    const asked = answer({
      ...FILE,
      treatments: { 'our-way': { ...FILE.treatments['our-way'], name } },
    });
    const element = await comparison('selectable treatments="our-way tms" src="ours.json"', 288);
    setTimeout(() => asked[0]!.go());
    await oneEvent(element, 'te-data-load');
    expect(all(element, '.chip').map(textOf)).to.include(name);
    const edge = element.getBoundingClientRect().right + 1;
    for (const node of all(element, '.chip, .name, .who, p, summary')) {
      expect(node.getBoundingClientRect().right, textOf(node)).to.be.at.most(edge);
      if (node.clientWidth && !node.closest('.hidden'))
        expect(node.scrollWidth, textOf(node)).to.be.at.most(node.clientWidth);
    }
  });

  it('leaves a figure without its comparison group out, and names claim and field', async () => {
    const { versus: _, ...bad } = FIGURE;
    const claims = {
      ...FILE.claims,
      'our-result': { ...FILE.claims['our-result'], figures: [bad] },
    };
    const asked = answer({ ...FILE, claims });
    const element = await comparison('treatments="our-way" src="ours.json"');
    setTimeout(() => asked[0]!.go());
    const { detail } = await oneEvent<DataErrorEvent>(element, 'te-data-error');
    expect(detail.message).to.include('our-result').and.include('versus');
    expect(names(element)).to.deep.equal(['Our way']);
    expect(textOf(cellOf(element, 'response'))).to.not.include('61');
    expect(textOf(cellOf(element, 'response'))).to.include('our-result');
  });

  it('gives up a file that is no longer asked for', async () => {
    const asked = answer(FILE);
    const element = await comparison('treatments="tms our-way" src="a.json"');
    element.src = 'b.json';
    await element.updateComplete;
    expect(asked.map(({ signal }) => signal.aborted)).to.deep.equal([true, false]);
    element.removeAttribute('src');
    await element.updateComplete;
    expect(asked[1]!.signal.aborted).to.equal(true);
    expect(asked).to.have.length(2);
    expect(names(element)).to.deep.equal(['TMS (magnetic stimulation)']);
    expect(recorded.lines.filter((line) => /json/.test(line))).to.deep.equal([]);
  });

  it('asks once, whatever else changes', async () => {
    const asked = answer(FILE);
    const element = await comparison('src="ours.json"');
    element.treatments = 'ect';
    element.lang = 'es';
    await element.updateComplete;
    const place = document.createElement('section');
    element.parentElement?.append(place);
    place.append(element);
    await element.updateComplete;
    expect(asked).to.have.length(1);
  });

  it('is told once of a file that serves several, and each shows it', async () => {
    const asked = answer(FILE);
    const elements = [
      await comparison('treatments="our-way" src="ours.json"'),
      await comparison('treatments="tms our-way" src="ours.json"'),
    ];
    const loaded = elements.map((element) => oneEvent(element, 'te-data-load'));
    for (const { go } of asked) go();
    await Promise.all(loaded);
    expect(elements.map(names)).to.deep.equal([
      ['Our way'],
      ['TMS (magnetic stimulation)', 'Our way'],
    ]);
    expect(recorded.lines).to.deep.equal([]);
  });

  it('shows the file where it stands again, taken out while the file was on its way', async () => {
    const asked = answer(FILE);
    const element = await comparison('treatments="our-way" src="ours.json"');
    const { parentElement } = element;
    element.remove();
    const loaded = oneEvent(element, 'te-data-load');
    asked[0]!.go();
    await loaded;
    parentElement!.append(element);
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Our way']);
    expect(asked).to.have.length(1);
    expect(recorded.lines).to.deep.equal([]);
  });

  it('reads the file once for each language, however often it renders', async () => {
    const { parse } = JSON;
    let read = 0;
    // Counts how often anything looks at the file's claims.
    JSON.parse = (text: string) =>
      new Proxy(parse(text) as object, {
        get: (file, name) => {
          if (name === 'claims') read += 1;
          return Reflect.get(file, name) as unknown;
        },
      });
    const asked = answer(FILE);
    const element = await comparison('treatments="our-way" src="ours.json"');
    asked[0]!.go();
    await oneEvent(element, 'te-data-load');
    JSON.parse = parse;
    const once = read;
    expect(once).to.be.greaterThan(0);
    for (const treatments of ['tms our-way', 'our-way']) {
      element.treatments = treatments;
      await element.updateComplete;
    }
    expect(read).to.equal(once);
    expect(names(element)).to.deep.equal(['Our way']);
  });

  it('says whose words a short answer over built-in claims is', async () => {
    const mine = {
      ...FILE,
      treatments: {
        tms: { name: 'TMS', short: { response: 'It helped {treated} of 100 people.' } },
      },
    };
    const asked = answer(mine);
    const element = await comparison('treatments="tms" src="ours.json"');
    asked[0]!.go();
    await oneEvent(element, 'te-data-load');
    const cell = cellOf(element, 'response');
    expect(textOf(cell.querySelector('.answer'))).to.match(/^It helped \d+ of 100 people\.$/);
    expect(textOf(cell.querySelector('.answer + .aside'))).to.include('Reported by Example Clinic');
    expect(textOf(cellOf(element, 'risks'))).to.not.include('Reported by');
  });

  it('tells the webmaster all that is wrong, and what is worded too strongly', async () => {
    const asked = answer({
      ...FILE,
      reportedBy: 'The Best Clinic',
      claims: { ...FILE.claims, one: 1, two: 2 },
    });
    const element = await comparison('treatments="our-way" src="ours.json"');
    setTimeout(() => asked[0]!.go());
    const { detail } = await oneEvent<DataErrorEvent>(element, 'te-data-error');
    expect(detail.message).to.include('claims.one').and.include('claims.two');
    expect(recorded.lines.join('\n')).to.include('reportedBy: “Best” says too much');
  });

  it('leaves with its file, the reader’s choice from it as well', async () => {
    const asked = answer(FILE);
    const element = await comparison('selectable treatments="tms" src="ours.json"');
    asked[0]!.go();
    await oneEvent(element, 'te-data-load');
    for (const id of ['our-way', 'tms']) {
      all<HTMLInputElement>(element, 'input')
        .find(({ value }) => value === id)!
        .click();
      await element.updateComplete;
    }
    expect(names(element)).to.deep.equal(['Our way']);
    element.removeAttribute('src');
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['TMS (magnetic stimulation)']);
    expect(all(element, '.chip').map(textOf)).to.not.include('Our way');
    expect(asked).to.have.length(1);
    expect(recorded.lines).to.deep.equal([]);
  });

  it('draws of its studies the one that had a comparison group', async () => {
    const [lone, compared] = ['our-result', 'our-trial'];
    const asked = answer({
      ...FILE,
      sources: { ...FILE.sources, trial: { by: 'Doe', title: 'A trial', doi: '10.1000/trial' } },
      claims: {
        ...FILE.claims,
        [compared]: {
          ...FILE.claims['our-result'],
          kind: 'unmasked-trial',
          sources: ['trial'],
          versus: 'dim light',
          figures: [
            { ...FIGURE, treated: { rate: 44, n: 50, ci: [30, 58] }, versus: { rate: 33 } },
          ],
        },
      },
      treatments: { 'our-way': { name: 'Our way', cells: { response: [lone, compared] } } },
    });
    const element = await comparison('treatments="our-way" src="ours.json"');
    asked[0]!.go();
    await oneEvent(element, 'te-data-load');
    const labels = [...cellOf(element, 'response').querySelectorAll('.label')].map(textOf);
    expect(labels).to.deep.equal(['44 of 100 responded', '33 of 100 responded']);
    const [treated, versus] = [...cellOf(element, 'response').querySelectorAll('.people .group')];
    expect(textOf(treated)).to.match(/Likely range: 30–58 of 100\s?50 people/);
    expect(textOf(versus)).to.not.match(/Likely range|people in/);
    const [, , range] = treated!.querySelectorAll<SVGPathElement>('path');
    const { x, y, width, height } = range!.getBBox();
    expect(y, 'from as low as the study says').to.be.closeTo(30, 0.1);
    expect(height, 'and as high').to.be.closeTo(28, 0.1);
    expect(x + width, 'in the picture').to.be.below(range!.ownerSVGElement!.viewBox.baseVal.width);
  });

  it('draws nothing where no claim vouches for it', async () => {
    const drawn = { onset: [1, 24], course: { visits: [6, 6], weeks: [3, 3] } };
    const asked = answer({
      ...FILE,
      treatments: { 'our-way': { name: 'Our way', ...drawn, cells: { onset: ['our-onset'] } } },
    });
    const element = await comparison('treatments="our-way" src="ours.json"');
    asked[0]!.go();
    await oneEvent(element, 'te-data-load');
    expect(cellOf(element, 'onset').querySelectorAll('figure')).to.have.length(1);
    expect(cellOf(element, 'course').querySelectorAll('figure')).to.have.length(0);
  });

  it('is named beside its warnings, and beside its claims among the package’s', async () => {
    const asked = answer({
      ...FILE,
      treatments: {
        tms: {
          name: 'TMS here',
          cells: { response: ['tms-resp-1', 'our-result'] },
          warnings: ['our-onset'],
        },
      },
    });
    const element = await comparison('treatments="tms" src="ours.json"');
    asked[0]!.go();
    await oneEvent(element, 'te-data-load');
    expect(textOf(cellOf(element, '_warnings').querySelector('.warning + .aside'))).to.include(
      'Reported by Example Clinic',
    );
    const [theirs, own] = [...cellOf(element, 'response').querySelectorAll('.claim')].map(textOf);
    expect(theirs).to.not.include('Example Clinic, not checked');
    expect(own).to.include('Reported by Example Clinic');
  });

  it('lends its name to no study of the package, where two treatments were tried', async () => {
    const asked = answer(FILE);
    const element = await comparison('treatments="ketamine ect" src="ours.json"');
    asked[0]!.go();
    await oneEvent(element, 'te-data-load');
    const panel = textOf(one(element, '[part=head-to-head]'));
    expect(panel).to.include('55 of 100').and.to.not.include('Example Clinic');
  });

  it('may bring an eighth treatment, which finds no room for a table either', async () => {
    const asked = answer(FILE);
    const seven = TREATMENTS.join(' ');
    const element = await comparison(`treatments="${seven} our-way" src="ours.json"`, 1300);
    asked[0]!.go();
    await oneEvent(element, 'te-data-load');
    expect(names(element)).to.have.length(8);
    expect(getComputedStyle(one(element, 'table')).display).to.equal('block');
  });

  it('refuses an address that is none', async () => {
    const asked = answer(FILE);
    await comparison('src="javascript:alert(1)"');
    expect(asked).to.have.length(0);
    expect(recorded.lines).to.have.length(1);
  });

  // Last: the language stays loaded.
  it('stays shown in another language', async () => {
    const asked = answer(FILE);
    const ask = window.fetch;
    window.fetch = (input, init) =>
      /locales\/es/.test(input as string) ? fetch('/src/locale/es.json') : ask(input, init);
    setFolder(`${location.origin}/`);
    const element = await comparison('treatments="tms our-way" src="ours.json"');
    asked[0]!.go();
    await oneEvent(element, 'te-data-load');
    element.lang = 'es';
    await until(() => textOf(one(element, '.base')).includes('EMT o TMS'), 'Spanish is there');
    setFolder(undefined);
    expect(names(element)[1]).to.equal('Our way');
    expect(textOf(cellOf(element, 'response', 1))).to.match(/Example Clinic/);
    const english = all(element, '.sources [lang=en] a');
    expect(english).to.have.length(all(element, '.sources a').length - 1);
    expect(english.map(textOf)).to.not.include('Our results');
    expect(asked).to.have.length(1);
  });
});
