/** What stands beside a figure is true of it: how sure it is, who was compared with whom, whole people. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';

import { evidence } from '../../src/evidence/evidence.ts';
import { CERTAINTY, type Claim, type Figure, type Group } from '../../src/evidence/types.ts';
import { claimText, claimView } from '../../src/evidence/view.ts';
import { cells, text } from './text.ts';

interface Value {
  readonly group?: string;
  readonly value?: number;
}
const dossier = JSON.parse(readFileSync(new URL('dossier.json', import.meta.url), 'utf8')) as {
  readonly claims: Readonly<
    Record<
      string,
      {
        readonly statement: string;
        readonly who?: string;
        readonly values?: readonly Value[];
        readonly sources?: readonly string[];
      }
    >
  >;
  readonly sources: Readonly<Record<string, unknown>>;
};

/** The groups that the dossier gives this rate of a claim, as it calls them. */
const called = (id: string, group: Group | 'none'): string =>
  (dossier.claims[id]?.values ?? [])
    .filter(({ value }) => group !== 'none' && value === group.rate)
    .map((value) => value.group ?? '')
    .join();

/** The rule of `types.ts`, written a second time: whoever changes it must mean it. */
const SURE_AT_MOST = {
  moderate: ['pooled-trials', 'trial'],
  low: ['small-trial', 'unmasked-trial', 'one-group', 'pooled-limited', 'records', 'review'],
  'very-low': ['pooled-weak', 'single-arm', 'clinic-reported'],
  stated: ['protocol', 'guideline', 'label', 'agency', 'information'],
};

suite('no claim is surer than its kind', () => {
  test('each kind is as sure as the rule says', () => {
    const rule = Object.entries(SURE_AT_MOST).flatMap(([level, kinds]) =>
      kinds.map((kind) => [kind, level]),
    );
    assert.deepEqual(Object.fromEntries(rule), CERTAINTY);
  });

  test('nothing is as sure as a comparison where one group’s figure stands alone', () => {
    for (const [id, { kind, figures = [] }] of Object.entries(evidence.claims)) {
      if (figures.some(({ versus }) => versus === 'none')) {
        assert.doesNotMatch(kind, /^(?:pooled-trials|trial|small-trial)$/, id);
      }
    }
  });

  test('what a study found is never shown as how it was done', () => {
    const protocols = cells.flatMap(({ topic, view }) =>
      view.claims
        .filter(({ id }) => evidence.claims[id]!.kind === 'protocol')
        .map(({ id }) => [id, topic] as const),
    );
    assert.ok(protocols.length > 0);
    for (const [id, topic] of protocols) {
      assert.match(topic, /^(?:how-given|course|cautions|how-it-works)$/, id);
      assert.equal(evidence.claims[id]!.figures, undefined, id);
    }
  });
});

/** What the words call a group that the dossier calls so. */
const NAMES: readonly (readonly [dossier: RegExp, words: RegExp])[] = [
  [/midazolam/, /midazolam/],
  [/saline/, /salt water/],
  [/placebo/, /placebo/],
  [/sham/, /fake/],
  [/ECT/, /ECT/],
  [/quetiapine/, /quetiapine/],
  [/^CBT \+/, /talk therapy/],
  [/usual care|control/, /usual care/],
  [/medicine/, /medicine/],
];

/** What is wrong with how a claim's groups are named. */
const misnamed = (id: string, claim: Claim, versus: string): readonly string[] =>
  (claim.figures ?? []).flatMap(({ treated, versus: other }) => {
    const theirs = called(id, other);
    const [, words] = NAMES.find(([name]) => name.test(theirs)) ?? [];
    return [
      ...(other === 'none' || words?.test(versus) ? [] : [`${id}: ${theirs} is called ${versus}`]),
      ...(claim.headToHead && other === 'none' ? [`${id}: nobody to be tried against`] : []),
      ...(claim.headToHead?.some(
        (name, index) => !new RegExp(name, 'i').test(index ? theirs : called(id, treated)),
      )
        ? [`${id}: its groups are not ${claim.headToHead.join(' and ')}`]
        : []),
    ];
  });

suite('a comparison group is the one that the study had', () => {
  test('by name, and in this order where treatments were tried against each other', () => {
    for (const [id, claim] of Object.entries(evidence.claims))
      assert.deepEqual(misnamed(id, claim, claimText(text.claims[id]!).versus ?? ''), []);
  });
  test('a wrong one is found', () => {
    const claim = evidence.claims['ket-resp-4']!;
    const [figure] = claim.figures!;
    assert.notDeepEqual(misnamed('ket-resp-4', claim, 'TMS'), []);
    assert.notDeepEqual(
      misnamed('ket-resp-4', { ...claim, headToHead: ['ect', 'ketamine'] }, 'ECT'),
      [],
    );
    const alone = { ...claim, figures: [{ ...figure!, versus: 'none' as const }] };
    assert.notDeepEqual(misnamed('ket-resp-4', alone, 'ECT'), []);
  });
});

/** What a claim says of its study, where the dossier's account of that study says it too: our words, and its. */
const SAME: readonly (readonly [ours: RegExp, dossier: RegExp])[] = [
  [
    /hard-to-treat|(?:had|have) not helped/i,
    /treatment.resistan|hard-to-treat|not helped|not well/i,
  ],
  [/in the hospital|hospital trial/i, /hospital|inpatient/i],
  [/psychosis/i, /psycho(?:sis|tic)/i],
  [/bipolar/i, /bipolar/i],
  [/\bUK\b/, /\bUK\b|primary care/],
  [/Japan/, /Japan/],
  [/\bin US clinics\b/i, /\bUS (?:clinic|community)/],
  [/surgery/i, /surgery|anesthesia/i],
  [/rated themselves/i, /self-rated|own ratings|called themselves|observational/i],
  [/outpatients/i, /outpatients/i],
  [/waiting list/i, /waiting list/i],
  [/salt water/i, /saline|salt water/i],
  [/placebo/i, /placebo/i],
  [/blinded/i, /blinded/i],
  [/could be chance/i, /could be chance|no better than|a year: 70/i],
];
/** Claims that deny what the dossier's words say another way: alone; none recorded; linked, not caused. */
const DENIED = new Set([
  'esk-reg-3',
  'tms-se-1',
  'esk-risk-2',
  'ect-risk-2',
  'ect-risk-3',
  'nc-risk-2',
]);
const NO = /\b(?:not|no|none|never|without|disputed?s?)\b/i;

test('whom a claim is about, and what it denies, is the dossier’s', () => {
  const account = (id: string): string => JSON.stringify(dossier.claims[id]);
  for (const [id, words] of Object.entries(text.claims)) {
    const { sources } = evidence.claims[id]!;
    const study = Object.entries(dossier.claims)
      .filter(([, claim]) => claim.sources?.some((source) => sources.includes(source)))
      .map(([other]) => account(other))
      .concat(sources.map((source) => JSON.stringify(dossier.sources[source])))
      .join();
    const { text: sentence, who, versus, note } = claimText(words);
    const told = [sentence, who, versus, note].join(' ');
    for (const [our, their] of SAME)
      if (our.test(told)) assert.match(study, their, `${id}: ${told}`);
    if (NO.test(told) && !DENIED.has(id)) assert.match(account(id), NO, `${id}: ${told}`);
  }
});

/** How much of a sentence's words stand in a text. */
const likeness = (sentence: string, other: string): number => {
  const stems = (from: string): string[] =>
    from
      .toLowerCase()
      .match(/[a-z]{4,}/g)
      ?.map((word) => word.slice(0, 5)) ?? [];
  const theirs = new Set(stems(other));
  const ours = [...new Set(stems(sentence.replace(/\{[\w-]+\}/g, '')))];
  return ours.filter((stem) => theirs.has(stem)).length / ours.length;
};

test('each claim of a cell has its own words: exchanged with another’s they are less like the dossier’s', () => {
  const told = (words: string, facts: string): number => {
    const { text: sentence, who = '' } = claimText(text.claims[words]!);
    const { statement, who: theirs = '' } = dossier.claims[facts]!;
    return likeness(`${sentence} ${who}`, `${statement} ${theirs}`);
  };
  let compared = 0;
  for (const { view } of cells)
    for (const { id } of view.claims)
      for (const { id: other } of view.claims) {
        if (id === other) continue;
        compared += 1;
        assert.ok(
          told(id, id) + told(other, other) > told(id, other) + told(other, id),
          `${id} and ${other}`,
        );
      }
  assert.ok(compared > 50);
});

test('where a claim counts two things, each number stands beside its own', () => {
  for (const [id, { figures = [] }] of Object.entries(evidence.claims)) {
    if (new Set(figures.map(({ measure }) => measure)).size < 2) continue;
    const { text: sentence } = claimText(text.claims[id]!);
    figures.forEach(({ measure }, index) => {
      const [, did] = text.measures[measure];
      assert.ok(sentence.includes(`{treated${index ? index + 1 : ''}} ${did} `), `${id}, ${did}`);
    });
  }
});

test('a rate is shown as the nearest whole number of people', () => {
  let shown = 0;
  for (const { treatment, view } of cells)
    for (const { id, figures } of view.claims)
      figures.forEach(({ treated, versus }, index) => {
        const { headToHead, figures: exact = [] } = evidence.claims[id]!;
        const groups = [exact[index]!.treated, exact[index]!.versus];
        if (headToHead?.[1] === treatment) groups.reverse();
        [treated, versus].forEach((group, place) => {
          const of = groups[place]!;
          assert.equal(group === undefined, of === 'none', id);
          if (!group || of === 'none') return;
          assert.ok(Math.abs(group.rate - of.rate) <= 0.5, `${id}: ${of.rate} as ${group.rate}`);
          shown += 1;
        });
      });
  assert.ok(shown > 50);
});

test('who is less than one of 100 is not nobody, and who is more than 99 not everybody', () => {
  const frames = (treatment: string, rate: number): readonly string[] => {
    const claim = { ...evidence.claims['tms-risk-2']!, figures: [figure(rate)] };
    const { figures } = claimView(
      { ...evidence, claims: { 'tms-risk-2': claim } },
      text,
      'tms-risk-2',
      'en',
      treatment,
    )!;
    return figures.map(({ treated }) => treated.frame);
  };
  const figure = (rate: number): Figure => ({
    measure: 'harm',
    treated: { rate },
    versus: 'none',
  });
  for (const [rate, said] of [
    [0.07, '0.07 of 100 had it, 99.93 did not'],
    [0.3, '0.3 of 100 had it, 99.7 did not'],
    [0.5, '1 of 100 had it, 99 did not'],
    [99.6, '99.6 of 100 had it, 0.4 did not'],
    [0, '0 of 100 had it, 100 did not'],
    [-0, '0 of 100 had it, 100 did not'],
    [100, '100 of 100 had it, 0 did not'],
  ] as const)
    assert.deepEqual(frames('x', rate), [`x: ${said}`]);
});

test('what ECT may take is memory, and it is for those whose need is urgent', () => {
  const says = (topic: string) =>
    cells.find((cell) => cell.treatment === 'ect' && cell.topic === topic)!.view.claims[0]!.text;
  assert.match(says('risks'), /thinking.* memory gaps/i);
  assert.match(says('approval'), /urgent/);
});
