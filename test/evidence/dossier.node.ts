/** Every number, source and note that is shown is the dossier's own. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';

import { crisisLinks, REGIONS, type Region } from '../../src/evidence/crisis.ts';
import { evidence } from '../../src/evidence/evidence.ts';
import type { Claim, Figure, Group } from '../../src/evidence/types.ts';
import { claimText, sourceHref } from '../../src/evidence/view.ts';
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
  readonly sources: readonly string[];
  readonly values?: readonly Value[];
  readonly numbers?: readonly number[];
  readonly note?: string;
  readonly comparator?: string;
}
interface DossierSource {
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

/** Which kinds a class of evidence may be called. A dose, a course or a definition read in a study is `protocol`. */
const KINDS_OF: Readonly<Record<string, readonly string[]>> = {
  rct: ['trial', 'small-trial', 'unmasked-trial', 'one-group', 'pooled-limited', 'protocol'],
  'rct-open': ['unmasked-trial', 'protocol'],
  'open-label': ['single-arm', 'protocol'],
  'meta-analysis': ['pooled-trials', 'pooled-limited', 'pooled-weak', 'review', 'protocol'],
  'systematic-review': ['review', 'pooled-limited'],
  'real-world': ['records'],
  'real-world-meta-analysis': ['records'],
  registry: ['records'],
  review: ['review'],
  'trial-review': ['review', 'protocol'],
  'guideline-or-consensus': ['guideline'],
  label: ['label', 'guideline'],
  regulatory: ['agency'],
  'patient-information': ['information', 'review'],
  general: ['information', 'guideline'],
  'clinic-reported': ['clinic-reported', 'information'],
};

/** Trials in which people knew what they got, though the dossier's class does not say so. */
const KNOWN_TO_ALL = new Set([
  'wiles-2013',
  'wiles-2016',
  'reif-2023',
  'anand-2023',
  'ekstrand-2022',
]);

/** Figures shown without their comparison group because the study's is not recorded; the words say so. */
const NOT_RECORDED = new Set(['esk-se-1', 'tms-se-1']);

/** Words of a comparison group's name in the dossier. */
const COMPARISON =
  /midazolam|saline|placebo|sham|ECT|control|usual care|quetiapine|standard|another medicine|add a medicine|ketamine|CBT/i;

const say = (value: unknown): string => JSON.stringify(value);
const plain = (metric: string): string => metric.replace(/ \(.*/, '');
const isSame = (group: Group, value: Value): boolean =>
  value.value === group.rate &&
  (group.n === undefined || [value.n, value.of].includes(group.n)) &&
  (group.ci === undefined || say(value.ci) === say(group.ci));

/** A group that is there to be compared with; only a claim about keeping the current plan is about such a group. */
const CONTROL = /^(?:midazolam|saline|placebo|sham|control|usual care)/i;

/** What is wrong with a claim, compared with the dossier. */
export const faults = (id: string, claim: Claim, entry = dossier.claims[id]): readonly string[] => {
  if (!entry) return ['is not in the dossier'];
  const found: string[] = [];
  if (!['show', 'show-with-context'].includes(entry.display))
    found.push(`is marked ${entry.display}`);
  if (!KINDS_OF[entry.class]?.includes(claim.kind))
    found.push(`is ${claim.kind}, but the dossier has ${entry.class}`);
  for (const source of claim.sources)
    if (!entry.sources.includes(source)) found.push(`cites ${source}, which the dossier does not`);
  const { values = [], numbers = [] } = entry;
  const matched = ({ measure, treated, versus }: Figure): boolean =>
    values.some((value) => {
      if (value.unit !== '%' || !isSame(treated, value)) return false;
      if (CONTROL.test(value.group ?? '') && !id.startsWith('nc-')) return false;
      const metric = value.metric.toLowerCase();
      if (measure === 'response' && !/respon/.test(metric)) return false;
      if (measure === 'remission' && !/remission/.test(metric)) return false;
      if (measure === 'relapse' && !/relapse/.test(metric)) return false;
      if (measure === 'still-well' && !/still/.test(metric)) return false;
      if (versus === 'none') return true;
      return values.some(
        (other) =>
          other !== value &&
          plain(other.metric) === plain(value.metric) &&
          other.at === value.at &&
          other.group !== value.group &&
          COMPARISON.test(other.group ?? '') &&
          isSame(versus, other),
      );
    });
  claim.figures?.forEach((figure, index) => {
    if (!matched(figure)) found.push(`figures[${index}] ${say(figure)} is not in the dossier`);
    if (
      figure.versus === 'none' &&
      !NOT_RECORDED.has(id) &&
      !/^none|^before/.test(entry.comparator ?? 'none')
    )
      found.push(`figures[${index}] leaves out the comparison group: ${entry.comparator}`);
  });
  const known = new Set<number>(numbers);
  for (const { value, range, edge, ci, n, count, of } of values)
    for (const number of [value, ...(range ?? []), edge, ...(ci ?? []), n, count, of])
      if (number !== undefined) known.add(Math.abs(number));
  for (const [name, amount] of Object.entries(claim.amounts ?? {}))
    for (const number of [amount].flat())
      if (!known.has(number)) found.push(`amounts.${name} ${number} is not in the dossier`);
  return found;
};

suite('claims are the dossier’s', () => {
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
      for (const [label, href] of Object.values(crisisLinks[region])) {
        assert.ok(known.includes(label), `${label} is not the dossier’s`);
        assert.equal(
          href.startsWith('https:') ? plain(href) : href.replace(/^\w+:/, ''),
          label.replaceAll(' ', ''),
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
      if (kind === 'trial')
        assert.ok(people >= 100 || id === 'esk-se-2', `${id}: ${people} people`);
      if (kind === 'small-trial') assert.ok(people > 0 && people < 100, `${id}: ${people} people`);
      if (kind === 'trial' || kind === 'small-trial')
        assert.ok(!sources.some((source) => KNOWN_TO_ALL.has(source)), `${id} was not masked`);
      if (kind === 'pooled-trials')
        assert.ok(!sources.includes('dean-2021') && !sources.includes('cuijpers-2023'), id);
      if (figure && kind === 'single-arm') assert.equal(figure.versus, 'none', id);
    }
  });
});

suite('sources are the dossier’s', () => {
  const used = new Set(claims.flatMap(([, { sources }]) => sources));

  test('each source that is cited is there, and each that is there is cited or the explainer’s', () => {
    for (const id of used) assert.ok(evidence.sources[id], id);
  });

  for (const [id, source] of Object.entries(evidence.sources)) {
    test(id, () => {
      const { doi, pmid, pmcid, url, year, by, title } = source;
      const entry = dossier.sources[id]!;
      assert.ok(entry, 'in the dossier');
      assert.ok(by && title);
      assert.equal(year, entry.year);
      assert.equal([doi, pmid, pmcid, url].filter(Boolean).length, 1, 'one place');
      if (doi) assert.match(doi, /^10\.\d{4,9}\/\S+$/);
      if (pmid) assert.match(pmid, /^\d{7,8}$/);
      if (pmcid) assert.match(pmcid, /^PMC\d{6,8}$/);
      if (url) assert.equal(new URL(url).href, url);
      const href = sourceHref(source);
      const bare = (address = ''): string => address.replace(/\/$/, '');
      assert.ok(
        bare(href) === bare(entry.url) ||
          (doi && doi === entry.doi) ||
          (pmid && pmid === entry.pmid),
        `${href} is not the dossier’s ${entry.url}`,
      );
    });
  }
});
