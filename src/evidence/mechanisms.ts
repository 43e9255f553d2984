import { decodeSource, sharedSources, type SharedSourceId, type SourceRow } from './sources.ts';
import type { Amounts, Figure, Source } from './types.ts';

/** Sources that only the explainer needs. */
export const mechanismSources = {
  'gerhard-2020': ['GABA interneurons as ketamine’s trigger', 'J Clin Invest', '10.1172/JCI130808'],
  'abdallah-2020': ['Ketamine and the mTOR blocker rapamycin', 'Neuropsychopharmacology', '10.1038/s41386-020-0644-9'],
  'ampa-blockade': ['AMPA blocker weakens ketamine’s effect', 'Transl Psychiatry', 'www.nature.com/tp/journal/v4/n1/full/tp2013112a.html', 'Rodent study', 2014],
  'li-2010': ['mTOR and new synapses after NMDA antagonists', 'Science', '10.1126/science.1190287'],
  'moda-sava-2019': ['Spines and sustained rescue of circuits', 'Science', '10.1126/science.aat8078', 'Moda-Sava'],
  'sv2a-2022': ['Ketamine and synaptic density in people', 'Mol Psychiatry', '10.1038/s41380-022-01465-2', 'Holmes'],
  'yang-2018': ['Ketamine blocks bursting in the lateral habenula', 'Nature', '10.1038/nature25509'],
  'carlson-2013': ['Brain scans after ketamine', 'Biol Psychiatry', 'www.biologicalpsychiatryjournal.com/article/S0006-3223(13)00153-4/pdf'],
  'williams-2018': ['Ketamine’s effect with opioid receptors blocked', 'Am J Psychiatry', '10.1176/appi.ajp.2018.18020138'],
  'sanacora-letter-2018': ['Reply on the opioid system', 'Am J Psychiatry', '10.1176/appi.ajp.2018.18091061r', 'Williams'],
  'zanos-2016': ['Antidepressant actions of ketamine metabolites', 'Nature', '10.1038/nature17998'],
  'hnk-rat-2018': ['Hydroxynorketamine in rats', 'Int J Neuropsychopharmacol', 'academic.oup.com/ijnp/article/21/1/84/4633900', 'Shirayama'],
  'hnk-human-2019': ['Ketamine metabolites and response', '', 'PMC6746183', 'Study in people'],
  'dopamine-2021': ['Dopamine and spine growth after ketamine', '', 'PMC8740507', 'Mouse study', 2022],
} as const satisfies Record<string, SourceRow>;

export type MechanismSourceId = SharedSourceId | keyof typeof mechanismSources;

/** A source of the explainer, by its id. */
export const mechanismSource = (id: MechanismSourceId): Source =>
  decodeSource(id, { ...sharedSources, ...mechanismSources }[id]);

/** What a statement about the brain rests on: drug action known from people and animals, animals, people, nothing yet. */
export type MechanismKind = 'known' | 'animal' | 'human' | 'open';

/** One statement's facts. Its words are in the catalogue under the same id. */
export interface MechanismFacts {
  readonly kind: MechanismKind;
  readonly sources: readonly [MechanismSourceId, ...MechanismSourceId[]];
  readonly amounts?: Amounts;
}

const one = (
  kind: MechanismKind,
  sources: MechanismFacts['sources'],
  amounts?: Amounts,
): MechanismFacts => ({ kind, sources, ...(amounts && { amounts }) });

export const THEORIES = ['synapse', 'habenula'] as const;
export type TheoryId = (typeof THEORIES)[number];

/** The steps of each theory, in order; the last says what is not known. */
export const steps = {
  synapse: {
    meet: one('known', ['zanos-gould-2018']),
    plug: one('known', ['zanos-gould-2018']),
    brake: one('animal', ['gerhard-2020']),
    burst: one('animal', ['gerhard-2020', 'abdallah-2020']),
    ampa: one('animal', ['ampa-blockade']),
    growth: one('animal', ['li-2010', 'abdallah-2020']),
    spines: one('animal', ['li-2010', 'moda-sava-2019']),
    people: one('human', ['sv2a-2022']),
    unknown: one('open', ['zanos-gould-2018']),
  },
  habenula: {
    spot: one('animal', ['yang-2018']),
    bursts: one('animal', ['yang-2018']),
    channels: one('animal', ['yang-2018']),
    hold: one('animal', ['yang-2018']),
    block: one('animal', ['yang-2018']),
    free: one('animal', ['yang-2018']),
    scan: one('human', ['carlson-2013'], { people: 20 }),
    unknown: one('open', ['zanos-gould-2018']),
  },
} as const satisfies Record<TheoryId, Readonly<Record<string, MechanismFacts>>>;

/** What is contested or open, told at each theory's last step. */
export const openPoints = {
  synapse: {
    unproven: one('human', ['sv2a-2022']),
    mtor: one('animal', ['abdallah-2020']),
    dopamine: one('animal', ['dopamine-2021']),
  },
  habenula: {
    theory: one('human', ['yang-2018', 'carlson-2013']),
  },
  both: {
    masked: one('human', ['lii-2023'], { people: 40 }),
    repeated: one('human', ['jelovac-2025'], { infusions: 8 }),
    opioid: one('human', ['williams-2018', 'sanacora-letter-2018'], { people: 12 }),
    product: one('human', ['zanos-2016', 'hnk-rat-2018', 'hnk-human-2019'], { people: 53 }),
  },
} as const satisfies Record<TheoryId | 'both', Readonly<Record<string, MechanismFacts>>>;

/** When effects were measured in studies: in hours, days and weeks from the (last) infusion or the first pill. */
export const spans = { first: [2, 24], fades: 7, six: 18, pills: [2, 4], full: [6, 8] } as const;

/** Claims on how fast, filled from the spans. */
export const speed = {
  first: one('human', ['zarate-2006', 'murrough-2013-single'], { hours: spans.first }),
  fades: one('human', ['phillips-2019', 'zarate-2006'], { days: spans.fades }),
  six: one('human', ['murrough-2013-repeated'], { infusions: 6, days: spans.six, people: 24 }),
  repeated: one('human', ['jelovac-2025']),
  pills: one('human', ['nih-seniorhealth'], { weeks: spans.pills }),
  full: one('human', ['trivedi-2006', 'psychcentral-ad'], { weeks: spans.full }),
} as const satisfies Record<string, MechanismFacts>;

/** What each kind of medicine is thought to change. */
export const beside = {
  ketamine: one('known', ['zanos-gould-2018']),
  antidepressants: one('known', ['psychcentral-ad', 'cipriani-2018']),
  serotonin: one('human', ['moncrieff-2022', 'jauhar-2023']),
} as const satisfies Record<string, MechanismFacts>;

/** What was typical in trials, for beside a testimonial. */
export const typical = {
  single: {
    ...one('human', ['murrough-2013-single']),
    figure: {
      measure: 'response',
      treated: { rate: 63.8, n: 47 },
      versus: { rate: 28, n: 25 },
    },
  },
  repeated: {
    ...one('human', ['jelovac-2025']),
    figure: { measure: 'response', treated: { rate: 46.9 }, versus: { rate: 33.3 } },
  },
} as const satisfies Record<string, MechanismFacts & { readonly figure: Figure }>;

/** What must stand wherever these medicines are named. */
export const safety = {
  'off-label': one('known', ['fda-compounded-2023']),
  driving: one('known', ['mayo-ketamine'], { hours: 24 }),
  boxed: one('known', ['fda-boxed-warning'], { age: 24 }),
} as const satisfies Record<string, MechanismFacts>;
