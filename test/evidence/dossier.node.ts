/** Every number, source and note that is shown is the dossier's own. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';

import { eachCell } from '../../src/evidence/claims.ts';
import { crisisLinks, REGIONS, type Region } from '../../src/evidence/crisis.ts';
import { evidence } from '../../src/evidence/evidence.ts';
import {
  mechanismSource,
  mechanismSources,
  type MechanismSourceId,
} from '../../src/evidence/mechanisms.ts';
import type { Claim, Figure, Group, Kind, Measure, Source } from '../../src/evidence/types.ts';
import { claimText, claimValues, sourceHref, table } from '../../src/evidence/view.ts';
import { fill } from '../../src/locale/format.ts';
import { text } from './text.ts';

interface Value {
  readonly metric: string;
  readonly group?: string;
  readonly at?: string;
  readonly unit?: string;
  readonly value?: number;
  readonly range?: readonly [number, number];
  readonly edge?: number;
  readonly ci?: readonly [number, number];
  readonly n?: number;
  readonly count?: number;
  readonly of?: number;
}
interface DossierClaim {
  readonly display: string;
  readonly class: string;
  readonly type: string;
  readonly statement: string;
  readonly who?: string;
  readonly sources: readonly string[];
  readonly values?: readonly Value[];
  readonly numbers?: readonly number[];
  readonly note?: string;
  readonly comparator?: string;
}
interface DossierSource {
  readonly by: string;
  readonly title: string;
  readonly journal: string;
  readonly year?: number;
  readonly doi?: string;
  readonly pmid?: string;
  readonly pmcid?: string;
  readonly url?: string;
}
const dossier = JSON.parse(readFileSync(new URL('dossier.json', import.meta.url), 'utf8')) as {
  readonly claims: Readonly<Record<string, DossierClaim>>;
  readonly sources: Readonly<Record<string, DossierSource>>;
  readonly crisis: Readonly<Record<Region, readonly string[]>>;
};
const claims = Object.entries(evidence.claims);

/** Classes that have one kind, whatever the study. */
const KIND_OF: Readonly<Record<string, Kind>> = {
  'rct-open': 'unmasked-trial',
  'open-label': 'single-arm',
  'systematic-review': 'review',
  'real-world': 'records',
  'real-world-meta-analysis': 'records',
  registry: 'records',
  review: 'review',
  'trial-review': 'review',
  'guideline-or-consensus': 'guideline',
  label: 'label',
  regulatory: 'agency',
  'patient-information': 'information',
  general: 'information',
  'clinic-reported': 'clinic-reported',
};

/** Trials in which people knew what they got, though the dossier's class does not say so. */
const KNOWN_TO_ALL = new Set([
  'wiles-2013',
  'wiles-2016',
  'reif-2023',
  'anand-2023',
  'ekstrand-2022',
]);

/** The kinds that a claim may be called, by its class and type of evidence and by what it is compared with. */
const kindsOf = (
  id: string,
  { sources, figures }: Claim,
  { class: rank, type, statement, comparator = '', values = [] }: DossierClaim,
): readonly Kind[] => {
  // How a study gave its treatment, or whom it left out, is no finding of it.
  if (/-(?:what|course|caut|mech)-/.test(id) && /^rct|open|trial|meta/.test(rank))
    return ['protocol'];
  if (rank === 'rct') {
    // How long an effect lasted is of those who had it, and compared with nothing.
    if (!comparator || figures?.some(({ versus }) => versus === 'none')) return ['one-group'];
    if (/pooled/.test(type)) return ['pooled-limited'];
    return sources.some((source) => KNOWN_TO_ALL.has(source))
      ? ['unmasked-trial']
      : ['trial', 'small-trial'];
  }
  if (rank === 'meta-analysis') {
    if (/very low certainty/.test(statement)) return ['pooled-weak'];
    // A summary of it, or a link that is no proportion.
    if (/as summarized/.test(type) || (values[0] && values.every(({ unit }) => unit === 'ratio')))
      return ['review'];
    return [/^(?:sham TMS|placebo)$/.test(comparator) ? 'pooled-trials' : 'pooled-limited'];
  }
  if (/^(?:consensus|review)\b/.test(type))
    return rank === 'label' ? ['guideline'] : ['review', KIND_OF[rank]!];
  return [KIND_OF[rank]!];
};

/** Sources of the dossier's that repeat what another says, or that say more than is shown. */
const NOT_CITED: Readonly<Record<string, readonly string[]>> = {
  'ket-what-1': ['phillips-2019', 'anand-2023'],
  'ket-course-1': ['murrough-2013-repeated', 'jha-2024'],
  'ket-course-3': ['short-2018'],
  'ket-dur-1': ['newport-2015'],
  'ket-risk-4': ['sanacora-2017'],
  'ket-caut-2': ['mayo-ketamine'],
  'ket-caut-4': ['spravato-label'],
  'ket-reg-1': ['fda-compounded-nasal-2022', 'ketalar-label'],
  'ket-mech-1': ['fava-2020'],
  'esk-what-1': ['gastaldon-2019'],
  'esk-resp-1': ['benefit-risk-2021'],
  'esk-rem-2': ['spravato-mono-2025'],
  'tms-what-1': ['tms-safety-pages'],
  'tms-course-2': ['george-2010'],
  'tms-se-1': ['blumberger-2018', 'tms-safety-pages'],
  'tms-reg-1': ['fda-tms-timeline'],
  'tms-mech-1': ['fda-510k-tms'],
  'ad-what-1': ['rush-2009'],
  'ad-mech-1': ['jauhar-2023'],
  'ect-what-1': ['kirov-2021'],
  'ect-resp-1': ['anderson-2021'],
  'ect-risk-1': ['ekstrand-2022'],
  'nc-mech-1': ['columbia-untreated'],
};

/** Figures shown without their comparison group because the study's is not recorded; the words say so. */
const NOT_RECORDED = new Set(['esk-se-1', 'tms-se-1']);

/** Words of a comparison group's name in the dossier. */
const COMPARISON =
  /midazolam|saline|placebo|sham|ECT|control|usual care|quetiapine|standard|another medicine|add a medicine|ketamine|CBT/i;

const say = (value: unknown): string => JSON.stringify(value);
const plain = (metric: string): string => metric.replace(/ \(.*/, '');
/** A value's rate of 100 people: its percent, or worked out of its count; of a range the end that the words name. */
const rateOf = (
  { unit, value, range, count = 0, of = 0 }: Value,
  when: string,
): number | undefined => {
  if (unit !== '%') return Math.round((count / of) * 1e4) / 100;
  return value ?? range?.[/at most/.test(when) ? 1 : 0];
};
/** The rate, and all of it that was read: the group's size, its range. */
const isSame = (group: Group, value: Value, when: string): boolean =>
  rateOf(value, when) === group.rate &&
  !!value.range === /at (?:least|most)/.test(when) &&
  (value.n ?? value.of) === group.n &&
  say(value.ci) === say(group.ci);

/** What the dossier calls what is counted. */
const METRICS: Readonly<Record<Measure, RegExp>> = {
  response: /^response/,
  remission: /remission/,
  relapse: /^relapse/,
  'still-well': /^still/,
  harm: /nausea|dissociation|dizziness|headache|worse|suicidal|stopped|sedation|loss|seizure/,
  again: /again/,
};

/** What tells the figures of one claim apart, where it is no time: in our words, and in the dossier's. */
const APART: readonly (readonly [ours: RegExp, dossier: RegExp])[] = [
  [/nausea/, /^nausea/],
  [/detached/, /^dissociation/],
  [/dizziness/, /^dizziness/],
  [/headache/, /^headache/],
  [/worse/, /worse/],
  [/suicide/, /^suicidal/],
  [/switch/, /switch/],
  [/added/, / add /],
  [/doctors/, /clinician/],
  [/themselves/, /patient-rated/],
  [/sleepy/, /sedation/],
  [/passed out/, /loss of consciousness/],
  [/stopping/, /stopped/],
];

const ORDER = ['one', 'first', 'original', 'second', 'third', 'fourth'];
const PLACES = [1, 1, 1, 2, 3, 4];
/** The numbers and units of a time: `one day after` is `24 hours`, and the `first try` is `step 1`. */
const timeOf = (words: string): string => {
  const plainly = words
    .toLowerCase()
    .replace(/24 hours/, '1 day')
    .replace(/\b20\d\d\b/, '')
    .replace(/[a-z]+/g, (word) => `${PLACES[ORDER.indexOf(word)] ?? word}`);
  return [...(plainly.match(/\d+/g) ?? []), ...(plainly.match(/hour|day|week|month/) ?? [])].join(
    ' ',
  );
};

/** A group that is there to be compared with; only a claim about keeping the current plan is about such a group. */
const CONTROL = /^(?:midazolam|saline|placebo|sham|control|usual care)/i;

/** A unit of a value, or after a number: `#4 weeks`, `#2 to 3 weeks`. */
const after = (unit: string): RegExp =>
  new RegExp(`^[^#]*(?:${unit})[^#]*$|#[\\d.]+(?: (?:to|or) \\d+)?[ -](?:${unit})`);

/** What an amount counts, by its name: the words that its number has near it in the dossier. */
const COUNTS: Readonly<Record<string, RegExp>> = {
  hours: after('hour'),
  days: after('day|worst period|day #'),
  weeks: after('week'),
  months: after('month|year'),
  minutes: after('minute'),
  points: /^(?!.*placebo).*points/,
  visits: /session|infusion|visit|treatment/,
  doses: /infusion/,
  most: /up to .*(?:infusion|session)/,
  taper: /taper/,
  older: /minutes per session/,
  week: /per week/,
  n: /n=|#\d+[ -](?:\w+ ){0,2}(?:people|person|patients|adults|outpatients|analysed|treated)/,
  people: /#\d+ patients|(?:in|per) #1000(?:00)?/,
  trials: /trial|rcts/,
  studies: /studies/,
  drugs: /drugs/,
  sham: /sham/,
  placebo: /placebo/,
  medicine: /add medicine/,
  out: /lost consciousness/,
  cases: /seizure|serious/,
  dead: /#\d+ per 100000 treatments/,
  deaths: /deaths/,
  still: /still/,
  age: /age #|under #|#\d+ and younger/,
  top: /systolic/,
  bottom: /diastolic/,
};

/** Numbers with the words near them: `in #4 weeks`, and of a value all that is said of it. */
const told = ({ statement, who = '', type, comparator = '', values = [] }: DossierClaim) => {
  const found: (readonly [number: number, near: string])[] = [];
  for (const from of [statement, who, type, comparator, ...values.map(({ at = '' }) => at)]) {
    const words = from
      .toLowerCase()
      .replace(/(\d),(?=\d{3})/g, '$1')
      .replace(/\bsix\b/g, '6');
    for (const { 0: number, index } of words.matchAll(/\d+(?:\.\d+)?/g))
      found.push([
        Number(number),
        `${/(?:[^ .;,]+ ?){0,5}$/.exec(words.slice(0, index))![0]}#${number}${/^[^.;,]{0,32}/.exec(words.slice(index + number.length))![0]}`,
      ]);
  }
  for (const { metric, group = '', unit = '', value, range, n, count, of } of values) {
    const near = `${metric} ${group}`.toLowerCase();
    for (const number of [value, ...(range ?? [])])
      if (number !== undefined) found.push([Math.abs(number), `${near} ${unit}`]);
    for (const number of [n, of]) if (number) found.push([number, `${near} n= people`]);
    if (count) found.push([count, near]);
  }
  return found;
};

/** Claims whose range is that of several doses, each with its own number in the dossier. */
const OF_DOSES = new Set(['esk-resp-4']);

/** What is wrong with a claim, compared with the dossier. */
export const faults = (id: string, claim: Claim, entry = dossier.claims[id]): readonly string[] => {
  if (!entry) return ['is not in the dossier'];
  if (!['show', 'show-with-context'].includes(entry.display)) return [`is marked ${entry.display}`];
  const found: string[] = [];
  if (!kindsOf(id, claim, entry).includes(claim.kind))
    found.push(`is ${claim.kind}, but the dossier has ${entry.class}: ${entry.type}`);
  const cited = [...claim.sources, ...(NOT_CITED[id] ?? [])];
  for (const source of entry.sources)
    if (!cited.includes(source)) found.push(`leaves out ${source}`);
  for (const source of claim.sources)
    if (!entry.sources.includes(source)) found.push(`cites ${source}, which the dossier does not`);
  const { values = [] } = entry;
  const matched = ({ measure, treated, versus }: Figure, when: string): boolean =>
    values.some((value) => {
      if (!isSame(treated, value, when)) return false;
      if (CONTROL.test(value.group ?? '') && !id.startsWith('nc-')) return false;
      const metric = value.metric.toLowerCase();
      if (!METRICS[measure].test(metric)) return false;
      if (value.at && timeOf(when) !== timeOf(value.at)) return false;
      const theirs = `${metric} ${value.group ?? ''} `;
      if (APART.some(([ours, other]) => ours.test(when) !== other.test(theirs))) return false;
      if (versus === 'none') return true;
      return values.some(
        (other) =>
          other !== value &&
          plain(other.metric) === plain(value.metric) &&
          other.at === value.at &&
          other.group !== value.group &&
          COMPARISON.test(other.group ?? '') &&
          !APART.some(([ours, its]) => ours.test(when) !== its.test(`${metric} ${other.group} `)) &&
          isSame(versus, other, when),
      );
    });
  const { measured = '' } = claimText(text.claims[id] ?? '');
  claim.figures?.forEach((figure, index) => {
    const when = typeof measured === 'string' ? measured : measured[index]!;
    if (!matched(figure, fill(when, claimValues(claim), 'en')))
      found.push(`figures[${index}] ${say(figure)} is not in the dossier`);
    if (
      figure.versus === 'none' &&
      !NOT_RECORDED.has(id) &&
      !/^none|^before/.test(entry.comparator ?? 'none')
    )
      found.push(`figures[${index}] leaves out the comparison group: ${entry.comparator}`);
  });
  const known = told(entry);
  // Weeks of a course, worked out of its visits and visits a week.
  const workedOut: number[] = [];
  const { visits, week } = claim.amounts ?? {};
  if (typeof visits === 'object' && typeof week === 'object')
    workedOut.push(visits[0] / week[1], visits[1] / week[0]);
  for (const number of workedOut) known.push([number, 'weeks']);
  // Of 100,000 treatments, worked out of one in so many.
  for (const { metric, unit, range } of values)
    if (unit === '1 per N treatments') {
      workedOut.push(...range!.map((one) => Math.round(1e5 / one)).reverse());
      for (const number of workedOut) known.push([number, metric]);
      known.push([1e5, 'in #100000 treatments']);
    }
  // `2 to 3`, however it is written.
  const ranges = [
    entry.statement,
    entry.who,
    workedOut,
    ...values.flatMap(({ at, range }) => [at, range]),
  ]
    .map((from) =>
      String(from)
        .replace(/(\d),(\d{3})\b/g, '$1$2')
        .replace(/(\d)(?:,|-| or )(\d)/g, '$1 to $2'),
    )
    .join('; ');
  let unit = '';
  for (const [name, amount] of Object.entries(claim.amounts ?? {})) {
    // A later time is in the unit of the one before.
    if (/^(?:hours|days|weeks|months)$/.test(name)) unit = name;
    const counts = /^(?:later|last)$/.test(name) ? new RegExp(unit.slice(0, -1)) : COUNTS[name];
    const ends = [amount].flat();
    for (const number of ends)
      if (
        !known.some(
          ([other, near]) =>
            other === number &&
            counts?.test(near) &&
            // Where a range begins is no number by itself.
            (ends.length > 1 || !/#[\d.]+ to /.test(near)),
        )
      )
        found.push(`amounts.${name} ${number} is not in the dossier`);
    if (name === 'n')
      for (const { treated, versus } of claim.figures ?? [])
        for (const { n = 0 } of [treated, versus === 'none' ? treated : versus])
          if (n > ends[0]!) found.push(`amounts.n ${ends[0]} is fewer than one group`);
    const [low, high] = ends;
    if (high && !(OF_DOSES.has(id) && low! < high) && !ranges.includes(`${low} to ${high}`))
      found.push(`amounts.${name} is no range of the dossier`);
  }
  return found;
};

suite('claims are the dossier’s', () => {
  test('no two rows have one id', () => {
    const ids: string[] = [];
    eachCell((_, __, found) => {
      if (typeof found !== 'string') for (const { id, facts } of found) if (facts) ids.push(id);
    });
    assert.deepEqual(ids, [...new Set(ids)]);
  });
  for (const [id, claim] of claims) {
    test(id, () => {
      assert.deepEqual(faults(id, claim), []);
      const { note } = claimText(text.claims[id]!);
      assert.equal(note, dossier.claims[id]!.note, 'the note that must stand beside it');
    });
  }

  test('a planted fault is found', () => {
    const claim = evidence.claims['ket-resp-1']!;
    const [first] = claim.figures!;
    const broken = (change: Partial<Claim>): Claim => ({ ...claim, ...change });
    const figure = (change: Partial<Figure>): Claim =>
      broken({ figures: [{ ...first!, ...change }] });
    for (const bad of [
      figure({ treated: { rate: 64.8, n: 47 } }),
      figure({ treated: { rate: 63.8, n: 48 } }),
      figure({ versus: { rate: 18.2 } }),
      figure({ versus: 'none' }),
      figure({ treated: first!.versus as Group, versus: first!.treated }),
      figure({ measure: 'remission' }),
      broken({ amounts: { n: 73 } }),
      broken({ sources: ['lii-2023'] }),
      broken({ kind: 'pooled-trials' }),
    ])
      assert.notDeepEqual(faults('ket-resp-1', bad), [], say(bad));
    assert.notDeepEqual(faults('ket-dur-6', claim), [], 'on hold');
    for (const [id, change] of [
      ['ket-resp-1', { kind: 'unmasked-trial' }],
      ['ket-resp-1', { figures: [...claim.figures!].reverse() }],
      ['ket-resp-1', { figures: [{ ...first!, treated: { rate: 63.8 } }] }],
      ['ket-onset-2', { amounts: { n: 17, hours: 1 } }],
      ['ket-course-1', { amounts: { weeks: [3, 2] } }],
      ['esk-se-1', { figures: [...evidence.claims['esk-se-1']!.figures!].reverse() }],
      ['tms-dur-1', { amounts: { n: 120, months: 12 } }],
      ['tms-rem-1', { kind: 'pooled-limited' }],
      ['ad-reg-1', { kind: 'guideline' }],
    ] as const) {
      const bad = { ...evidence.claims[id]!, ...change };
      assert.notDeepEqual(faults(id, bad), [], `${id} ${say(change)}`);
    }
  });
});

/** What the two ends of a range on the time scale rest on: a claim on screen, a number of its, hours in its unit. */
const ONSETS: Readonly<
  Record<string, readonly (readonly [claim: string, number, hours: number])[]>
> = {
  ketamine: [
    ['ket-onset-2', 2, 1],
    ['ket-resp-1', 24, 1],
  ],
  esketamine: [
    ['esk-onset-1', 24, 1],
    ['esk-onset-2', 28, 24],
  ],
  tms: [
    ['tms-onset-1', 2, 168],
    ['tms-onset-1', 3, 168],
  ],
  antidepressants: [
    ['ad-onset-1', 2, 168],
    ['ad-onset-1', 4, 168],
  ],
};

suite('what is drawn and dialled is the dossier’s', () => {
  test('both ends of each range on the time scale', () => {
    for (const [id, { onset }] of Object.entries(evidence.treatments)) {
      const ends = ONSETS[id]?.map(([claim, number, hours]) => {
        assert.ok(evidence.claims[claim], `${claim} is shown`);
        assert.match(say(dossier.claims[claim]), new RegExp(`\\b${number}\\b`), claim);
        return number * hours;
      });
      assert.deepEqual(onset, ends, id);
    }
  });
  for (const region of REGIONS)
    test(`the crisis line of ${region}`, () => {
      const plain = (address: string): string => address.replace(/^https:\/\/(?:www\.)?/, '');
      const known = dossier.crisis[region].map(plain);
      for (const [name, [label, href]] of Object.entries(crisisLinks[region])) {
        assert.ok(known.includes(label), `${label} is not the dossier’s`);
        const [, scheme, rest] = /^(https|tel|sms):(.*)$/.exec(href)!;
        assert.equal(scheme === 'https' ? plain(href) : rest, label.replaceAll(' ', ''));
        assert.equal(
          scheme,
          name === 'text' ? 'sms' : /^(?:chat|web)$/.test(name) ? 'https' : 'tel',
        );
      }
    });
});

suite('kinds are no stronger than the study', () => {
  test('a trial is called small below 100 people, and open where people knew what they got', () => {
    for (const [id, { kind, figures, amounts, sources }] of claims) {
      const [figure] = figures ?? [];
      const size =
        figure && figure.versus !== 'none'
          ? (figure.treated.n ?? 0) + (figure.versus.n ?? 0)
          : undefined;
      const people = Number(amounts?.['n']) || size || 0;
      if (kind === 'trial') assert.ok(people >= 100, `${id}: ${people} people`);
      if (kind === 'small-trial') assert.ok(people > 0 && people < 100, `${id}: ${people} people`);
      if (kind === 'trial' || kind === 'small-trial')
        assert.ok(!sources.some((source) => KNOWN_TO_ALL.has(source)), `${id} was not masked`);
      if (kind === 'pooled-trials')
        assert.ok(!sources.includes('dean-2021') && !sources.includes('cuijpers-2023'), id);
      if (figure && kind === 'single-arm') assert.equal(figure.versus, 'none', id);
    }
  });
});

const plainName = (name: string): string => name.replace(/[’']/g, '').replaceAll('ø', 'o');
/** Whether a source is by whom the dossier says: by a name, by a body's first letters, or by nobody recorded. */
const isBy = (by: string, theirs: string): boolean =>
  theirs === 'Authors not recorded'
    ? /^(?:Review|.* study|Study .*)$/.test(by)
    : plainName(theirs).includes(plainName(by).split(/[, ]/)[0]!) ||
      (/^[A-Z&]{2,}$/.test(by) && new RegExp(by.replace(/&?([A-Z])/g, '\\b$1.*')).test(theirs));
/** Whether a journal is the dossier's, shortened. */
const isIn = (journal: string, theirs: string): boolean =>
  new RegExp(`^(?:The )?(?:.*\\b)?${journal.split(' ').join('.*\\b')}`).test(theirs);

/** Claims that stand in two cells though they are no trial of two treatments: each is about both questions. */
const LENT: Readonly<Record<string, string>> = {
  'ket-resp-5': 'ketamine/response, ketamine/everyday',
  'esk-mon-1': 'esketamine/course, esketamine/after-visit',
  'ad-caut-1': 'antidepressants/cautions, no-change/cautions',
  'nc-onset-1': 'no-change/onset, no-change/remission',
};

suite('a study of two treatments stands beside both', () => {
  const places = Object.entries(evidence.treatments).flatMap(([treatment, { cells }]) =>
    Object.entries(cells).flatMap(([topic, cell]) =>
      typeof cell === 'string' ? [] : cell.map((id) => ({ id, treatment, topic })),
    ),
  );
  test('a claim of another cell is of a trial of both, or lent for a reason', () => {
    const lent = table<string>();
    for (const { id, treatment, topic } of places)
      if (!evidence.claims[id]!.headToHead?.includes(treatment))
        lent[id] = (lent[id] ? `${lent[id]}, ` : '') + `${treatment}/${topic}`;
    const twice = Object.entries(lent).filter(([, where]) => where.includes(','));
    assert.deepEqual(Object.fromEntries(twice), LENT);
  });
  test('a trial against another treatment says so, and stands in its column', () => {
    for (const [id, { figures = [], headToHead }] of claims) {
      const other =
        figures.length && /^(ECT|quetiapine)/.exec(dossier.claims[id]!.comparator!)?.[1];
      assert.equal(headToHead?.[1], other ? other.toLowerCase() : undefined, id);
      for (const treatment of headToHead ?? [])
        if (evidence.treatments[treatment])
          assert.ok(
            places.some((one) => one.id === id && one.treatment === treatment),
            id,
          );
    }
  });
});

suite('sources are the dossier’s', () => {
  test('a wrong author or journal is found', () => {
    assert.ok(isBy('FDA', 'US Food and Drug Administration') && isBy('Tørring', 'Torring N'));
    assert.ok(!isBy('Zorate', 'Zarate CA Jr') && !isBy('NICE', 'US Food and Drug Administration'));
    assert.ok(isIn('Arch Gen Psychiatry', 'Archives of General Psychiatry'));
    assert.ok(!isIn('Lancet Psychiatry', 'The Lancet') && !isIn('JAMA', 'BMC Psychiatry'));
  });
  const used = new Set(claims.flatMap(([, { sources }]) => sources));

  test('each source that is cited is there, and each that is there is cited or the explainer’s', () => {
    for (const id of used) assert.ok(evidence.sources[id], id);
  });

  const all: Record<string, Source> = { ...evidence.sources };
  for (const id of Object.keys(mechanismSources) as MechanismSourceId[])
    all[id] = mechanismSource(id);
  for (const [id, source] of Object.entries(all)) {
    test(id, () => {
      const { doi, pmid, pmcid, url, year, by, title, journal } = source;
      const entry = dossier.sources[id]!;
      assert.ok(entry, 'in the dossier');
      assert.ok(by && title);
      assert.equal(year, entry.year);
      assert.ok(isBy(by, entry.by), `${by} is not ${entry.by}`);
      if (journal) assert.ok(isIn(journal, entry.journal), `${journal} is not ${entry.journal}`);
      // A trial's name may stand with the people of its claims, not in the title.
      const known = Object.values(dossier.claims).filter(({ sources }) => sources?.includes(id));
      const told = [entry.title, ...known.map(({ who = '' }) => who)].join(' ');
      for (const [named] of title.matchAll(/[\w-]*\d+/g))
        assert.ok(new RegExp(`\\b${named}\\b`).test(told), `${named}: ${told}`);
      assert.equal([doi, pmid, pmcid, url].filter(Boolean).length, 1, 'one place');
      if (doi) assert.match(doi, /^10\.\d{4,9}\/\S+$/);
      if (pmid) assert.match(pmid, /^\d{7,8}$/);
      if (pmcid) assert.match(pmcid, /^PMC\d{6,8}$/);
      if (url) assert.equal(new URL(url).href, url);
      const href = sourceHref(source);
      const bare = (address = ''): string => address.replace(/^https?:|\/$/g, '');
      assert.ok(
        bare(href) === bare(entry.url) ||
          (doi && doi === entry.doi) ||
          (pmid && pmid === entry.pmid),
        `${href} is not the dossier’s ${entry.url}`,
      );
    });
  }
});
