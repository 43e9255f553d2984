import { decodeSource, sharedSources, type SharedSourceId, type SourceRow } from './sources.ts';
import type { Amounts, Source } from './types.ts';

/** Sources that only the explainer needs. */
export const mechanismSources = {
  'gerhard-2020': ['Ketamine and GABA interneurons', 'J Clin Invest', '10.1172/JCI130808'],
  'abdallah-2020': [
    'Ketamine and rapamycin',
    'Neuropsychopharmacology',
    '10.1038/s41386-020-0644-9',
  ],
  'ampa-blockade': [
    'Ketamine and AMPA receptors',
    'Transl Psychiatry',
    'www.nature.com/tp/journal/v4/n1/full/tp2013112a.html',
    'Rodent study',
    2014,
  ],
  'li-2010': ['Ketamine, mTOR and synapses', 'Science', '10.1126/science.1190287'],
  'moda-sava-2019': [
    'Ketamine and spines',
    'Science',
    '10.1126/science.aat8078',
    'Moda-Sava et al.',
  ],
  'sv2a-2022': [
    'Ketamine and synapses in people',
    'Mol Psychiatry',
    '10.1038/s41380-022-01465-2',
    'Holmes et al.',
  ],
  'yang-2018': ['Ketamine and the lateral habenula', 'Nature', '10.1038/nature25509'],
  'carlson-2013': [
    'Ketamine and brain scans',
    'Biol Psychiatry',
    'www.biologicalpsychiatryjournal.com/article/S0006-3223(13)00153-4/pdf',
  ],
  'williams-2018': [
    'Ketamine and opioid receptors',
    'Am J Psychiatry',
    '10.1176/appi.ajp.2018.18020138',
  ],
  'sanacora-letter-2018': [
    'Reply on opioid receptors',
    'Am J Psychiatry',
    '10.1176/appi.ajp.2018.18091061r',
    'Williams et al. (reply)',
  ],
  'zanos-2016': ['Ketamine metabolites', 'Nature', '10.1038/nature17998'],
  'hnk-rat-2018': [
    'Ketamine metabolite in rats',
    'Int J Neuropsychopharmacol',
    'academic.oup.com/ijnp/article/21/1/84/4633900',
    'Shirayama, Hashimoto',
  ],
  'hnk-human-2019': ['Ketamine metabolites in people', '', 'PMC6746183', 'Study in people'],
  'fda-compounded-nasal-2022': [
    'Compounded ketamine: nasal spray',
    '',
    'www.fda.gov/drugs/human-drug-compounding/fda-alerts-health-care-professionals-potential-risks-associated-compounded-ketamine-nasal-spray',
    'FDA',
  ],
  'dopamine-2021': ['Ketamine, dopamine and spines', '', 'PMC8740507', 'Mouse study', 2022],
} as const satisfies Record<string, SourceRow>;

export type MechanismSourceId = SharedSourceId | keyof typeof mechanismSources;

/** A source of the explainer, by its id. */
export const mechanismSource = (id: MechanismSourceId): Source =>
  decodeSource(id, { ...sharedSources, ...mechanismSources }[id]);

/** What a statement rests on: settled knowledge, animals, people, animals and people, nothing yet. */
export type MechanismKind = 'known' | 'animal' | 'human' | 'both' | 'open';

/** What one statement rests on. Its words stand at the same place in the catalogue. */
export type MechanismRow = readonly [
  kind: MechanismKind,
  ...sources: readonly [MechanismSourceId, ...MechanismSourceId[]],
];

export const THEORIES = ['synapse', 'habenula'] as const;
export type TheoryId = (typeof THEORIES)[number];

const known: MechanismRow = ['known', 'zanos-gould-2018'];
const yang: MechanismRow = ['animal', 'yang-2018'];
const unknown: MechanismRow = ['open', 'zanos-gould-2018'];

/** The steps of each theory; the last says what is not known. */
export const steps: Readonly<Record<TheoryId, readonly MechanismRow[]>> = {
  synapse: [
    known,
    known,
    ['animal', 'gerhard-2020'],
    ['animal', 'gerhard-2020', 'abdallah-2020'],
    ['animal', 'ampa-blockade'],
    ['animal', 'li-2010', 'abdallah-2020'],
    ['animal', 'li-2010', 'moda-sava-2019'],
    ['human', 'sv2a-2022'],
    unknown,
  ],
  habenula: [yang, yang, yang, yang, yang, yang, ['human', 'carlson-2013'], unknown],
};

const single: MechanismRow = ['human', 'murrough-2013-single'];
const repeated: MechanismRow = ['human', 'jelovac-2025'];

const contested: readonly MechanismRow[] = [
  single,
  ['human', 'lii-2023'],
  repeated,
  ['human', 'williams-2018', 'sanacora-letter-2018'],
  ['both', 'zanos-2016', 'hnk-rat-2018', 'hnk-human-2019'],
];

/** What is contested or open, told at each theory's last step: its own points, then those of both. */
export const openPoints: typeof steps = {
  synapse: [
    ['open', 'sv2a-2022'],
    ['animal', 'abdallah-2020'],
    ['animal', 'dopamine-2021'],
    ...contested,
  ],
  habenula: [['open', 'yang-2018', 'carlson-2013'], ...contested],
};

/** How fast, in studies: first effect, fading, after a course; then usual antidepressants. */
export const speed: readonly MechanismRow[] = [
  ['human', 'zarate-2006', 'murrough-2013-single'],
  ['human', 'phillips-2019', 'zarate-2006'],
  ['human', 'murrough-2013-repeated'],
  repeated,
  ['human', 'nih-seniorhealth'],
  ['human', 'trivedi-2006', 'psychcentral-ad'],
];

/** What ketamine and usual antidepressants are thought to change, and how settled the serotonin story is. */
export const beside: readonly MechanismRow[] = [
  known,
  ['known', 'psychcentral-ad', 'cipriani-2018'],
  ['human', 'moncrieff-2022', 'jauhar-2023'],
];

/** What was typical in trials: to stand beside any single story. */
export const typical: readonly MechanismRow[] = [single, repeated];

/** On approval. */
export const offLabel: MechanismRow = ['known', 'fda-compounded-2023'];

/** What must be known of ketamine from a pharmacy's mixing, of the way home, and of usual antidepressants. */
export const safety: readonly MechanismRow[] = [
  ['known', 'fda-compounded-nasal-2022', 'fda-compounded-2023'],
  ['known', 'mayo-ketamine'],
  ['known', 'fda-boxed-warning'],
];

/** Every number that the words are filled with. */
export const numbers = {
  /**
   * People in the trials of one infusion and of repeated ones, the scan study, the masked trial, the opioid trial, the
   * metabolite study, the study of a course.
   */
  tried: 72,
  ward: 62,
  scanned: 20,
  masked: 40,
  blocked: 12,
  measured: 53,
  followed: 24,
  /** Infusions in the blinded trial, at most, and in the study of a course. */
  most: 8,
  course: 6,
  /** Hours to the first effect, days to its end after one infusion and to half relapsed after a course. */
  first: [2, 24],
  fades: 7,
  relapse: 18,
  /** Weeks until usual antidepressants start to work, and until their full effect. */
  start: [2, 4],
  full: [6, 8],
  /** Of 100 people: responded a day after one infusion, and after repeated ones; on ketamine, on a sedative. */
  single: 64,
  single0: 28,
  repeated: 47,
  repeated0: 33,
  /** Hours without driving; the age up to which the boxed warning holds. */
  driving: 24,
  age: 24,
} as const satisfies Amounts;
