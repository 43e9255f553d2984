import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

import { automatedReadability } from 'automated-readability';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

import {
  beside,
  mechanismSource,
  mechanismSources,
  numbers,
  offLabel,
  openPoints,
  safety,
  speed,
  steps,
  THEORIES,
  typical,
  type MechanismRow,
} from '../../src/evidence/mechanisms.ts';
import { sharedSources, sourceHref } from '../../src/evidence/sources.ts';
import { explainer } from '../../src/locale/en/explainer.ts';
import { mechanisms } from '../../src/locale/en/mechanisms.ts';

interface Value {
  readonly value?: number;
  readonly range?: readonly [number, number];
  readonly group?: string;
}
interface Dossier {
  readonly mustNotSay: readonly string[];
  readonly claims: Readonly<
    Record<
      string,
      {
        readonly display: string;
        readonly sources: readonly string[];
        readonly values?: readonly Value[];
        readonly numbers?: readonly number[];
      }
    >
  >;
  readonly sources: Readonly<Record<string, { readonly year: number; readonly doi?: string }>>;
}

const dossier = JSON.parse(
  readFileSync(new URL('../evidence/dossier.json', import.meta.url), 'utf8'),
) as Dossier;

const claim = (id: string) => {
  const found = dossier.claims[id];
  assert.ok(found && found.display.startsWith('show'), `${id} may be shown`);
  return found;
};
const value = (id: string, index = 0) => {
  const { value: one, range } = claim(id).values?.[index] ?? {};
  return range ?? one;
};

/** A reader meets these as names. */
const NAMES =
  /\b(?:ketamine|glutamate|dopamine|serotonin|depression|habenula|NMDA|AMPA|BDNF|mTOR)\b/g;
/** The school grade of a sentence: the mean of two formulas, one of syllables and one of letters. */
const grade = (sentence: string): number => {
  const words = sentence.replace(NAMES, 'name').match(/[\w’]+/g)!;
  const word = words.length;
  const syllables = words.reduce((sum, one) => sum + syllable(one), 0);
  const character = words.join('').length;
  return (
    (fleschKincaid({ sentence: 1, word, syllable: syllables }) +
      automatedReadability({ sentence: 1, word, character })) /
    2
  );
};

const { mechanisms: spanish, explainer: spanishExplainer } = JSON.parse(
  readFileSync(new URL('../../src/locale/es.json', import.meta.url), 'utf8'),
) as Readonly<{ mechanisms: typeof mechanisms; explainer: typeof explainer }>;

const strings = (node: unknown): string[] =>
  typeof node === 'string' ? [node] : Object.values(node as object).flatMap(strings);

const rows: readonly MechanismRow[] = [
  ...Object.values(steps).flat(),
  ...Object.values(openPoints).flat(),
  ...speed,
  ...beside,
  ...typical,
  offLabel,
  ...safety,
];

describe("the explainer's evidence", () => {
  test('has words for every row, and a row for every word', () => {
    for (const theory of THEORIES) {
      assert.equal(mechanisms.steps[theory].length, steps[theory].length, theory);
      assert.equal(
        mechanisms.openPoints[theory].length + mechanisms.contested.length,
        openPoints[theory].length,
        `${theory}: open points`,
      );
      assert.equal(steps[theory].at(-1)?.[0], 'open', `${theory} ends with what is not known`);
    }
    assert.equal(mechanisms.speed.length, speed.length);
    assert.equal(mechanisms.beside.length, beside.length);
    assert.equal(mechanisms.typical.length, typical.length);
    assert.equal(mechanisms.safety.length, safety.length);
  });

  test("cites the dossier's sources only, each with a link of its own and the dossier's year", () => {
    const cited = new Set<string>(rows.flatMap(([, ...sources]) => sources));
    for (const id of cited) {
      const known = dossier.sources[id];
      assert.ok(known, `${id} is in the dossier`);
      const source = mechanismSource(id as Parameters<typeof mechanismSource>[0]);
      assert.equal(source.year, known.year, id);
      assert.match(sourceHref(source), /^https?:\/\/./);
      if (known.doi && source.doi) assert.equal(source.doi, known.doi, id);
    }
    for (const id of Object.keys(mechanismSources)) assert.ok(cited.has(id), `${id} is cited`);
    for (const id of Object.keys(sharedSources)) assert.ok(id in dossier.sources, id);
  });

  test('has the numbers of the dossier', () => {
    assert.deepEqual(numbers.first, [value('ket-onset-2'), 24]);
    assert.ok(claim('ket-resp-1').sources.includes('murrough-2013-single'), 'day one, 24 hours');
    assert.equal(numbers.fades, 7 * Number(value('ket-dur-1')));
    assert.equal(numbers.relapse, value('ket-dur-2'));
    assert.ok(claim('ket-dur-2').numbers?.includes(numbers.followed));
    assert.deepEqual(numbers.start, value('ad-onset-1'));
    assert.deepEqual(numbers.full, value('ad-onset-2'));
    assert.equal(numbers.single, Math.round(Number(value('ket-resp-1', 0))));
    assert.equal(numbers.single0, Math.round(Number(value('ket-resp-1', 1))));
    assert.equal(numbers.repeated, Math.round(Number(value('ket-resp-5', 0))));
    assert.equal(numbers.repeated0, Math.round(Number(value('ket-resp-5', 1))));
    assert.ok(claim('ket-resp-5').numbers?.includes(numbers.most));
    assert.ok(claim('ket-resp-10').numbers?.includes(numbers.masked));
    assert.equal(numbers.driving, value('ket-mon-1'));
  });

  test('keeps numbers out of its sentences, and fills each placeholder', () => {
    for (const sentence of strings(mechanisms)) {
      assert.doesNotMatch(
        sentence.replace(/KARMA-Dep 2|of 100/g, '').replace(/\{\w+\}/g, ''),
        /\d/,
        sentence,
      );
      for (const [, name] of sentence.matchAll(/\{(\w+)\}/g)) {
        assert.ok(name! in numbers, `${name} in: ${sentence}`);
      }
    }
  });

  test('tells each step in one sentence that is not long', () => {
    for (const theory of THEORIES) {
      for (const [title, sentence, basis, drawing] of mechanisms.steps[theory]) {
        assert.equal(sentence.match(/[.!?](\s|$)/g)?.length, 1, sentence);
        assert.ok(sentence.split(' ').length <= 25, sentence);
        assert.ok(title && basis, sentence);
        assert.ok(drawing.length > 60, `${title}: a description that says what changes`);
      }
    }
  });

  test('tells each step in words of the eighth grade or below', () => {
    const hard =
      'Notwithstanding considerable heterogeneity, investigators demonstrated superiority.';
    assert.ok(grade(hard) > 8, 'the check can fail');
    for (const theory of THEORIES)
      for (const [, sentence] of mechanisms.steps[theory])
        assert.ok(grade(sentence) <= 8, `${grade(sentence).toFixed(1)}: ${sentence}`);
  });

  test('tells how many of 100 only with how many were in the trial, against what, and when', () => {
    const rates = strings(mechanisms).filter((sentence) => /of 100/.test(sentence));
    assert.equal(rates.length, 4, 'what is typical, there and among what is contested');
    for (const sentence of rates) {
      assert.match(sentence, /trial of \{\w+\} people/);
      assert.match(sentence, /(?:on|after) a sedative/);
      assert.match(sentence, /a day after one infusion|after up to \{most\} infusions/);
    }
    assert.match(mechanisms.typical[0], /Response: a depression score at least cut in half\.$/);
    assert.match(mechanisms.typical[1], /no clear benefit\. The gap could be chance/);
    const known = (id: string) => claim(id).numbers;
    assert.ok(known('ket-resp-1')?.includes(numbers.tried));
    assert.ok(known('ket-resp-5')?.includes(numbers.ward));
  });

  test('calls BDNF theory in the sentence that names it, and counts no new connections', () => {
    for (const sentence of strings(mechanisms).filter((one) => one.includes('BDNF')))
      assert.match(sentence, /in theory, BDNF/);
    assert.doesNotMatch(mechanisms.steps.synapse[6][3], /\b(?:two|three|four|five)\b/);
  });

  test('says of the picture of people that every step seen in animals is unproven there', () => {
    const seen = steps.synapse.flatMap(([kind], index) => (kind === 'animal' ? [index + 1] : []));
    assert.ok(explainer.labels.unproven.startsWith(`Steps ${seen[0]}–${seen.at(-1)}:`));
    assert.ok(spanishExplainer.labels.unproven.startsWith(`Pasos ${seen[0]}–${seen.at(-1)}:`));
    assert.match(mechanisms.steps.synapse[7][3], /all since the plugs, unproven in people/);
    assert.match(mechanisms.steps.habenula[6][3], /No firing is shown/);
  });

  test('says of each picture what it shows otherwise than the one before', () => {
    assert.match(mechanisms.steps.habenula[3][3], /drawn smaller/);
    assert.match(mechanisms.steps.habenula[7][3], /record of firing is back/);
  });

  test('says who gets better, and that not all do, where it says how fast', () => {
    assert.match(mechanisms.speed[0], /in some people/);
  });

  test('says of compounded ketamine what the FDA says, and not that this is all', () => {
    const [compounded] = mechanisms.safety;
    assert.match(compounded, /compounded ketamine \(pharmacy-mixed\)/);
    assert.match(compounded, /no evidence that this is safer, better or faster/);
    assert.match(compounded, /Risks include/);
  });

  test('rests what it says of the bursts in people on the study of bursts too', () => {
    assert.deepEqual(openPoints.habenula[0], ['open', 'yang-2018', 'carlson-2013']);
  });

  test('can be read in one way only', () => {
    // A cell of an animal has no wall; what went too far was the review, not the idea; nobody responds to a sedative.
    for (const sentence of [...strings(mechanisms), ...strings(spanish)])
      assert.doesNotMatch(sentence, /\bwall\b|\bpared\b|responded to/, sentence);
    assert.match(mechanisms.beside[2], /the review went too far/);
    assert.match(spanish.beside[2], /la revisión fue demasiado lejos/);
    // Cells of the habenula, not of the animals; to hold back, not to hold within.
    assert.match(spanish.steps.habenula[1][1], /las células de la habénula/);
    assert.match(spanish.steps.synapse[2][1], /que frenan a otras células/);
  });

  test('names animals or people wherever a step rests on them', () => {
    for (const theory of THEORIES) {
      for (const [index, [kind]] of steps[theory].entries()) {
        const [, , basis] = mechanisms.steps[theory][index]!;
        if (kind === 'animal') assert.match(basis, /mice|rats|rodents|animal/i);
        if (kind === 'human') assert.match(basis, /people/i);
      }
    }
    assert.match(mechanisms.steps.synapse[6][1], /rats and mice/);
  });

  test('marks what no study has shown as not known, and what rests on animals and people as both', () => {
    for (const theory of THEORIES) {
      const points = [...mechanisms.openPoints[theory], ...mechanisms.contested];
      for (const [index, [kind]] of openPoints[theory].entries()) {
        const point = points[index]!;
        const unproven = /unproven|is a theory/.test(point);
        const animals = /\b(mice|rats?|rodents?|mTOR)\b/.test(point);
        const people = /\{\w+\} (people|adults)|most people/.test(point);
        const expected = unproven ? 'open' : !animals ? 'human' : people ? 'both' : 'animal';
        assert.equal(kind, expected, point);
      }
    }
  });

  test('places growth signals nowhere that no source names', () => {
    assert.doesNotMatch(mechanisms.steps.synapse[5][1], /inside/);
  });

  test('never says what must not be said', () => {
    for (const sentence of strings({ mechanisms, explainer })) {
      assert.doesNotMatch(
        sentence,
        /rewir|\breset|\bcures?\b|\bheals?\b|breakthrough|miracle|game.changer|guarantee|instant/i,
        sentence,
      );
      assert.doesNotMatch(sentence, /NMDA is a|blocks glutamate|caused by low/i, sentence);
    }
    assert.match(explainer.heading, /may work/);
  });
});
