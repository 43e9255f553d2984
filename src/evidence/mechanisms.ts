import { decodeClaim, sharedClaims } from './claims.ts';
import type { SharedClaimId } from './claims.ts';
import { decodeSource, sharedSources } from './sources.ts';
import type { SharedSourceId, SourceRow } from './sources.ts';
import type { Claim, Source } from './types.ts';

/** The two ideas of how ketamine may ease depression. */
export const THEORIES = ['synapse', 'habenula'] as const;
export type TheoryId = (typeof THEORIES)[number];

/** What a step rests on: settled pharmacology, animal studies, or scans of people. */
export type StepKind = 'established' | 'animal' | 'scan';

/** Sources that only the explainer needs. */
export const mechanismSources = {
  'gerhard-2020': ['GABA interneurons trigger ketamine’s actions', 'J Clin Invest', '10.1172/JCI130808'],
  'abdallah-2020': ['Rapamycin and ketamine’s effects', 'Neuropsychopharmacology', '10.1038/s41386-020-0644-9'],
  'ampa-blockade': ['AMPA blockade in rodents', 'Transl Psychiatry', 'http://www.nature.com/tp/journal/v4/n1/full/tp2013112a.html', 'Rodent study', 2014],
  'li-2010': ['mTOR-dependent synapse formation', 'Science', '10.1126/science.1190287'],
  'moda-sava-2019': ['Spine formation and sustained rescue', 'Science', '10.1126/science.aat8078', 'Moda-Sava'],
  'sv2a-2022': ['Ketamine and synaptic density in people', 'Mol Psychiatry', '10.1038/s41380-022-01465-2', 'Holmes'],
  'yang-2018': ['Ketamine blocks bursting in the lateral habenula', 'Nature', '10.1038/nature25509'],
  'carlson-2013': ['Scans after ketamine', 'Biol Psychiatry', 'www.biologicalpsychiatryjournal.com/article/S0006-3223(13)00153-4/pdf'],
  'williams-2018': ['Opioid blockade and ketamine', 'Am J Psychiatry', '10.1176/appi.ajp.2018.18020138'],
  'sanacora-letter-2018': ['Reply on the opioid system', 'Am J Psychiatry', '10.1176/appi.ajp.2018.18091061r', 'Williams'],
  'zanos-2016': ['Actions of ketamine metabolites', 'Nature', '10.1038/nature17998'],
  'hnk-rat-2018': ['A metabolite in rats', 'Int J Neuropsychopharmacol', 'academic.oup.com/ijnp/article/21/1/84/4633900', 'Shirayama'],
  'hnk-human-2019': ['Metabolites and response', '', 'PMC6746183', 'Study'],
  'dopamine-2021': ['Dopamine and ketamine in mice', '', 'PMC8740507', 'Mouse study', 2022],
} as const satisfies Record<string, SourceRow>;

type MechanismSourceId = SharedSourceId | keyof typeof mechanismSources;
type StepRow = readonly [kind: StepKind, ...sources: readonly [MechanismSourceId, ...MechanismSourceId[]]];

const yang: StepRow = ['animal', 'yang-2018'];

/** What each step rests on, in the order of the words. */
export const steps: Readonly<Record<TheoryId, readonly StepRow[]>> = {
  synapse: [
    ['established', 'zanos-gould-2018'],
    ['animal', 'gerhard-2020'],
    ['animal', 'gerhard-2020', 'abdallah-2020'],
    ['animal', 'ampa-blockade'],
    ['animal', 'li-2010', 'abdallah-2020'],
    ['animal', 'li-2010', 'moda-sava-2019'],
    ['scan', 'sv2a-2022'],
  ],
  habenula: [yang, yang, yang, yang, yang, yang, ['scan', 'carlson-2013']],
};

/** Sources of what is still open in an idea. */
export const openSources: Readonly<Partial<Record<TheoryId, readonly MechanismSourceId[]>>> = {
  synapse: ['abdallah-2020'],
};

/** Sources of each contested point, in the order of the words. */
export const contestedSources: readonly (readonly MechanismSourceId[])[] = [
  ['williams-2018', 'sanacora-letter-2018'],
  ['lii-2023', 'jelovac-2025'],
  ['zanos-2016', 'hnk-rat-2018', 'hnk-human-2019'],
  ['dopamine-2021'],
  ['zanos-gould-2018'],
];

/** Claims of the timeline, ketamine's beside the usual antidepressants'. */
export const timeline = {
  ketamine: ['ket-onset-2', 'ket-onset-3', 'ket-dur-1'],
  antidepressants: ['ad-onset-1', 'ad-onset-2'],
} as const satisfies Record<string, readonly SharedClaimId[]>;

/** Claims on serotonin, and what is typical: to stand beside any single story. */
export const serotonin = ['ad-mech-1', 'ad-mech-2'] as const satisfies readonly SharedClaimId[];
export const typical = ['ket-resp-1', 'ket-resp-5', 'ket-resp-10'] as const satisfies readonly SharedClaimId[];

/** One of the explainer's claims. */
export const mechanismClaim = (id: SharedClaimId): Claim => decodeClaim(sharedClaims[id]);

/** One of the explainer's sources. */
export const mechanismSource = (id: string): Source | undefined => {
  const row = (mechanismSources as Readonly<Record<string, SourceRow>>)[id] ?? (sharedSources as Readonly<Record<string, SourceRow>>)[id];
  return row && decodeSource(id, row);
};

/** The explainer's words in one language. */
export interface MechanismsText {
  readonly banner: string;
  readonly kinds: Readonly<Record<StepKind, string>>;
  readonly theories: Readonly<
    Record<
      TheoryId,
      {
        readonly title: string;
        readonly idea: string;
        readonly steps: readonly (readonly [title: string, text: string])[];
        readonly open?: string;
      }
    >
  >;
  readonly contested: readonly string[];
}
