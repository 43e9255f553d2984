import type { SourceId } from './sources.ts';
import type { Amounts, Claim, Figure, Group, Kind, Measure } from './types.ts';

/** Of 100 people; or that, the group's size (0: not read) and a 95% confidence interval. */
type GroupRow = number | readonly [rate: number, n: number, low?: number, high?: number];

/** A figure cannot be written down without its comparison group. */
type FigureRow = readonly [measure: Measure, treated: GroupRow, versus: GroupRow | 'none'];

/**
 * One claim's facts: kind of evidence, sources, figures, amounts its sentence is filled with, and the two treatments
 * if the study tried them against each other. Ids and numbers are the evidence dossier's.
 */
type Row<Id extends string> = readonly [
  kind: Kind,
  sources: Id | readonly [Id, ...Id[]],
  figures?: readonly FigureRow[],
  amounts?: Amounts,
  headToHead?: readonly [string, string],
];

/** The claims' facts, by id. */
export const claimRows = {
  'ket-mech-1': ['review', 'zanos-gould-2018'],
  'ket-onset-2': ['small-trial', 'zarate-2006', [], { n: 17, hours: 2 }],
  'ket-onset-3': ['single-arm', 'phillips-2019', [], { doses: 3 }],
  'ket-resp-1': [
    'small-trial',
    'murrough-2013-single',
    [
      ['response', [63.8, 47], [28, 25]],
      ['response', 45.7, 18.2],
    ],
    { n: 72, days: 7 },
  ],
  'ket-resp-5': ['small-trial', 'jelovac-2025', [['response', 46.9, 33.3]], { n: 62, most: 8 }],
  'ket-resp-10': ['small-trial', 'lii-2023', [['response', 60, 50]], { n: 40 }],
  'ket-dur-1': ['review', 'phillips-2019'],
  'ad-onset-1': ['information', 'nih-seniorhealth', [], { weeks: [2, 4] }],
  'ad-onset-2': ['single-arm', ['trivedi-2006', 'psychcentral-ad'], [], { weeks: [6, 8], week: 8 }],
  'ad-mech-1': ['review', 'jauhar-2023'],
  'ad-mech-2': ['review', ['moncrieff-2022', 'jauhar-2023']],
  // Ketamine
  'ket-what-1': ['label', 'ketalar-label'],
  'ket-what-2': ['protocol', 'anand-2023', [], { dose: 0.5, minutes: 40 }],
  'ket-course-1': ['protocol', ['phillips-2019', 'anand-2023'], [], { visits: 6, weeks: [2, 3], minutes: 40 }],
  'ket-course-3': ['guideline', ['sanacora-2017', 'short-2018']],
  'ket-resp-9': ['pooled-weak', 'dean-2021', [['response', [46.5, 0, 25.9, 68.4], 25.9]], { trials: 4, n: 296 }],
  'ket-resp-4': [
    'unmasked-trial',
    'anand-2023',
    [['response', [55.4, 195], [41.2, 170]]],
    { n: 365, weeks: 3 },
    ['ketamine', 'ect'],
  ],
  'ket-rem-4': ['small-trial', 'jelovac-2025', [['remission', 43.8, 30]], { n: 62 }],
  'ket-rem-3': ['unmasked-trial', 'ekstrand-2022', [['remission', 46, 63]], { n: 186, most: 12 }, ['ketamine', 'ect']],
  'ket-resp-7': ['records', 'alnefeesi-2022', [['response', [45, 2665, 35, 55], 'none']], { studies: 79 }],
  'ket-resp-6': ['records', 'mcinnes-2022', [['response', [53.6, 537], 'none']], { n: 537, all: 9016, days: [14, 31] }],
  'ket-rem-1': ['records', 'mcinnes-2022', [['remission', [28.9, 537], 'none']], { n: 537, days: [14, 31] }],
  'ket-dur-2': ['single-arm', 'murrough-2013-repeated', [], { n: 24, days: 18, doses: 6 }],
  'ket-dur-3': [
    'records',
    'mcinnes-2022',
    [
      ['still-well', 80, 'none'],
      ['still-well', 60, 'none'],
    ],
    { weeks: 4, later: 8 },
  ],
  'ket-dur-5': ['unmasked-trial', 'ekstrand-2022', [['relapse', 70, 63]], { months: 12 }, ['ketamine', 'ect']],
  'ket-se-1': ['review', 'short-2018'],
  'ket-se-2': ['unmasked-trial', 'anand-2023', [], {}, ['ketamine', 'ect']],
  'ket-risk-1': ['agency', 'fda-compounded-2023'],
  'ket-risk-2': ['label', 'ketalar-label'],
  'ket-risk-3': [
    'records',
    'mcinnes-2022',
    [
      ['harm', 8.4, 'none'],
      ['harm', 6, 'none'],
    ],
    { n: 537 },
  ],
  'ket-risk-4': ['review', ['short-2018', 'sanacora-2017']],
  'ket-caut-1': ['label', 'ketalar-label'],
  'ket-caut-2': ['label', ['ketalar-label', 'mayo-ketamine']],
  'ket-caut-3': ['information', 'mayo-ketamine'],
  'ket-caut-4': ['guideline', ['sanacora-2017', 'spravato-label']],
  'ket-mon-1': ['information', 'mayo-ketamine', [], { hours: 24 }],
  'ket-mon-2': ['label', 'ketalar-label'],
  'ket-reg-1': ['agency', ['fda-compounded-2023', 'ketalar-label']],
  'ket-reg-2': ['agency', 'fda-compounded-2023'],
  'ket-ins-1': ['information', 'insurance-pages'],

  // Esketamine
  'esk-what-1': ['label', 'spravato-label'],
  'esk-what-2': ['label', 'spravato-label', [], { dose: 56, more: 84 }],
  'esk-mech-1': ['label', 'spravato-label'],
  'esk-onset-1': ['trial', 'janik-2025', [], { n: 378, hours: 24 }],
  'esk-onset-2': [
    'pooled-limited',
    'turkoz-2021',
    [
      ['response', [17.3, 318], [9.4, 203]],
      ['response', [58.7, 310], [45.2, 208]],
    ],
    { day: 2, later: 28 },
  ],
  'esk-course-1': ['label', 'spravato-label', [], { visits: 8, weeks: 4, later: 8 }],
  'esk-course-2': ['label', 'spravato-label', [], { hours: 2 }],
  'esk-resp-1': [
    'trial',
    ['popova-2019', 'benefit-risk-2021'],
    [['response', [69.3, 114], [52, 109]]],
    { days: 28 },
  ],
  'esk-resp-2': [
    'trial',
    'benefit-risk-2021',
    [
      ['response', [54.1, 115], [38.9, 113]],
      ['response', [53.1, 114], [38.9, 113]],
    ],
    { dose: 56, more: 84 },
  ],
  'esk-resp-3': ['trial', 'benefit-risk-2021', [['response', [27, 72], [13.3, 65]]], { age: 65 }],
  'esk-resp-4': ['trial', 'takahashi-2021', [], { n: 202, points: [14.5, 15.2], placebo: 15.3 }],
  'esk-rem-1': [
    'trial',
    ['popova-2019', 'benefit-risk-2021'],
    [['remission', [52.5, 114], [31, 109]]],
    { days: 28 },
  ],
  'esk-rem-2': ['trial', 'janik-2025', [['remission', 22.5, 7.6]], { n: 378, weeks: 4 }],
  'esk-rem-3': [
    'unmasked-trial',
    'reif-2023',
    [['remission', [27.1, 336], [17.6, 340]]],
    { n: 676, weeks: 8 },
    ['esketamine', 'quetiapine'],
  ],
  'esk-dur-1': ['trial', 'daly-2019', [['relapse', 26.7, 45.3]], { n: 176, weeks: 16 }],
  'esk-se-1': [
    'trial',
    'janik-2025',
    [
      ['harm', 24.8, 'none'],
      ['harm', 24.3, 'none'],
      ['harm', 21.7, 'none'],
      ['harm', 19, 'none'],
    ],
    { n: 378 },
  ],
  'esk-se-2': ['trial', 'popova-2019', [], { hours: 1.5 }],
  'esk-risk-1': ['label', 'spravato-label'],
  'esk-risk-2': ['label', 'spravato-label', [], { sleepy: [48, 61], fainted: [0.3, 0.4] }],
  'esk-risk-3': ['label', 'spravato-label'],
  'esk-caut-1': ['label', 'spravato-label'],
  'esk-caut-2': ['label', 'spravato-label', [], { top: 140, bottom: 90 }],
  'esk-caut-3': ['label', 'spravato-label', [], { age: 18 }],
  'esk-caut-4': ['label', 'spravato-label', [], { hours: 2, minutes: 30 }],
  'esk-mon-1': ['label', 'spravato-label', [], { hours: 2 }],
  'esk-mon-2': ['label', 'spravato-label'],
  'esk-reg-3': ['agency', 'spravato-mono-2025'],
  'esk-reg-4': ['label', 'spravato-label'],
  'esk-ins-1': ['information', 'insurance-pages'],

  // TMS
  'tms-what-1': ['agency', ['fda-510k-tms', 'tms-safety-pages']],
  'tms-mech-1': ['review', 'tms-network-review'],
  'tms-onset-1': ['review', 'kedzior-2014', [], { visits: [10, 15], weeks: [2, 3] }],
  'tms-course-1': ['guideline', 'perera-2016', [], { visits: [20, 30], weeks: [4, 6], taper: 36 }],
  'tms-course-2': ['protocol', ['blumberger-2018', 'george-2010'], [], { minutes: 3, older: 37.5 }],
  'tms-course-3': ['protocol', 'cole-2022', [], { visits: 10, days: 5 }],
  'tms-resp-1': ['pooled-trials', 'berlim-2014', [['response', 29.3, 10.4]], { trials: 29, n: 1371, visits: 13 }],
  'tms-resp-6': ['pooled-limited', 'lan-2023', [['response', [48, 239], [45.5, 235]]], { trials: 2, n: 474 }],
  'tms-rem-1': ['pooled-trials', 'berlim-2014', [['remission', 18.6, 5]], { trials: 29, n: 1371, visits: 13 }],
  'tms-rem-2': ['trial', 'george-2010', [['remission', 14.1, 5.1]], { n: 190 }],
  'tms-resp-2': ['records', 'carpenter-2012', [['response', [58, 307], 'none']], { n: 307, self: [41.5, 56.4] }],
  'tms-rem-3': ['records', 'carpenter-2012', [['remission', [37.1, 307], 'none']], { n: 307, self: [26.5, 28.7] }],
  'tms-dur-1': [
    'records',
    'dunner-2014',
    [
      ['still-well', [62.5, 120], 'none'],
      ['again', [36.2, 257], 'none'],
    ],
    { n: 120, all: 257, months: 12 },
  ],
  'tms-se-1': ['trial', 'oreardon-2007', [['harm', 4.5, 'none']], { n: 301 }],
  'tms-risk-2': ['records', 'taylor-2021', [], { cases: 18, people: 25526 }],
  'tms-caut-1': ['information', 'tms-safety-pages'],
  'tms-caut-2': ['information', 'tms-safety-pages'],
  'tms-mon-1': ['clinic-reported', 'tms-safety-pages'],
  'tms-reg-1': ['agency', 'fda-510k-tms'],
  'tms-reg-3': ['agency', ['psychnews-itbs-2018', 'psychnews-saint-2022'], [], { days: 5 }],
  'tms-ins-1': ['information', 'insurance-pages'],

  // Antidepressants
  'ad-what-1': ['protocol', ['trivedi-2006', 'rush-2009']],
  'ad-course-1': ['protocol', 'trivedi-2006', [], { weeks: 14 }],
  'ad-resp-2': ['pooled-trials', 'cipriani-2018', [], { trials: 522, drugs: 21 }],
  'ad-rem-1': [
    'single-arm',
    'rush-2006',
    [
      ['remission', [36.8, 3671], 'none'],
      ['remission', 30.6, 'none'],
      ['remission', 13.7, 'none'],
      ['remission', [13, 123], 'none'],
    ],
    { n: 3671 },
  ],
  'ad-rem-2': [
    'single-arm',
    ['rush-2006', 'pigott-2023', 'rush-2023-reply'],
    [
      ['remission', 67, 'none'],
      ['remission', 35, 'none'],
    ],
  ],
  'ad-rem-3': ['review', 'mcintyre-2021', [], { most: 15 }],
  'ad-resp-1': ['single-arm', 'trivedi-2006', [['response', [47, 2876], 'none']], { n: 2876, weeks: 14 }],
  'ad-dur-1': ['single-arm', 'rush-2006'],
  'ad-dur-2': ['pooled-trials', 'geddes-2003', [['relapse', 18, 41]], { trials: 31, n: 4410, months: 12 }],
  'ad-se-1': ['information', 'psychcentral-ad'],
  'ad-risk-1': ['label', 'fda-boxed-warning', [], { age: 24 }],
  'ad-risk-2': ['label', 'ssri-label', [], { age: 24, older: 65 }],
  'ad-caut-1': ['information', 'nih-seniorhealth'],
  'ad-caut-2': ['information', 'ssri-patient-pages'],
  'ad-mon-1': ['label', 'fda-boxed-warning'],
  'ad-reg-1': ['agency', 'fda-boxed-warning'],
  'ad-ins-1': ['information', 'insurance-pages-2'],

  // ECT
  'ect-what-1': ['guideline', 'nice-ta59'],
  'ect-mech-1': ['guideline', 'nice-ta59'],
  'ect-onset-1': ['unmasked-trial', 'ekstrand-2022', [], { n: 186, visits: 6 }],
  'ect-course-1': ['information', 'ect-course-pages', [], { visits: [6, 12], week: [2, 3] }],
  'ect-resp-1': ['pooled-limited', 'uk-ect-2003', [], { sham: 6, drugs: 18 }],
  'ect-dur-1': [
    'pooled-limited',
    'jelovac-2013',
    [
      ['relapse', [37.7, 0, 30.7, 45.2], 'none'],
      ['relapse', [51.1, 0, 44.7, 57.4], 'none'],
    ],
    { months: 6, later: 12 },
  ],
  'ect-se-1': ['information', ['ect-course-pages', 'anand-2023']],
  'ect-risk-1': ['pooled-limited', ['semkovska-2010', 'nice-ta59'], [], { days: 3, later: 15 }],
  'ect-risk-3': ['review', 'torring-2017', [], { deaths: 16, visits: 766180 }],
  'ect-caut-1': ['guideline', 'nice-ta59'],
  'ect-mon-1': ['information', 'ect-aftercare-pages', [], { hours: 24 }],
  'ect-reg-1': ['agency', 'fda-ect-2018', [], { age: 13 }],
  'ect-ins-1': ['information', 'insurance-pages-2'],

  // Talk therapy
  'cbt-what-1': ['protocol', 'cuijpers-2023'],
  'cbt-mech-1': ['protocol', 'cuijpers-2023'],
  'cbt-onset-1': ['review', 'rush-2009', [], { days: 55, medicine: 40 }],
  'cbt-course-1': ['protocol', 'wiles-2013', [], { visits: [12, 18], minutes: [50, 60] }],
  'cbt-resp-2': ['pooled-limited', 'cuijpers-2023', [['response', [42, 0, 39, 45], [19, 0, 18, 21]]], { trials: 409 }],
  'cbt-resp-3': ['unmasked-trial', 'wiles-2013', [['response', 46, 22]], { n: 469, months: 6 }],
  'cbt-rem-2': [
    'review',
    'rush-2009',
    [
      ['remission', 31, 27],
      ['remission', 31, 33],
    ],
  ],
  'cbt-dur-1': ['pooled-limited', 'cuijpers-2023', [], { months: [10, 12], later: [13, 24] }],
  'cbt-dur-2': ['unmasked-trial', 'wiles-2016', [['response', 43, 27]], { months: 46 }],
  'cbt-se-1': ['information', 'mayo-cbt'],
  'cbt-risk-1': ['information', 'mayo-cbt'],
  'cbt-caut-1': ['protocol', 'wiles-2013'],
  'cbt-reg-1': ['information', 'therapist-license-pages'],
  'cbt-ins-1': ['information', 'insurance-pages-2'],

  // Keeping the current plan
  'nc-what-1': ['guideline', 'nice-ng222'],
  'nc-mech-1': ['information', ['whiteford-2013', 'columbia-untreated']],
  'nc-onset-1': ['pooled-limited', 'mekonen-2022', [['remission', [12.5, 0, 7.8, 18], 'none']], { studies: 16, weeks: [4, 12] }],
  'nc-course-1': ['guideline', 'nice-ng222', [], { weeks: [2, 4] }],
  'nc-course-2': ['information', 'columbia-untreated', [], { months: 6 }],
  'nc-resp-1': ['review', 'furukawa-2016', [], { placebo: [35, 40] }],
  'nc-resp-2': [
    'records',
    'dunner-2006',
    [
      ['response', [11.6, 112], 'none'],
      ['response', [18.4, 103], 'none'],
    ],
    { n: 124, months: 12, later: 24 },
  ],
  'nc-resp-3': ['unmasked-trial', 'wiles-2013', [['response', 22, 46]], { n: 469, months: 6 }],
  'nc-rem-1': [
    'pooled-limited',
    'whiteford-2013',
    [
      ['remission', 23, 'none'],
      ['remission', 32, 'none'],
      ['remission', 53, 'none'],
    ],
    { studies: 19, first: 3, second: 6, third: 12 },
  ],
  'nc-rem-2': [
    'records',
    'dunner-2006',
    [
      ['remission', [3.6, 112], 'none'],
      ['remission', [7.8, 103], 'none'],
    ],
    { n: 124, months: 12, later: 24 },
  ],
  'nc-dur-1': ['records', 'dunner-2006', [], { all: 13, left: 5, months: 12, later: 24 }],
  'nc-risk-1': ['label', 'ssri-label'],
  'nc-risk-2': ['review', 'ghio-2014'],
  'nc-risk-3': ['information', 'columbia-untreated'],
  'nc-caut-1': ['guideline', 'nice-ng222'],
  'nc-caut-2': ['guideline', 'nice-ng222'],
  'nc-mon-1': ['guideline', 'nice-ng222', [], { weeks: [2, 4] }],
  'nc-ins-1': ['information', 'insurance-pages-2'],
} as const satisfies Record<string, Row<SourceId>>;

export type ClaimId = keyof typeof claimRows;

/** Words for each claim of a table: those with a figure need more than a sentence. */
export type WordsFor<Rows extends Readonly<Record<string, readonly unknown[]>>, Plain, Figures> = {
  readonly [Id in keyof Rows]: Rows[Id] extends readonly [unknown, unknown, readonly [unknown, ...unknown[]], ...unknown[]]
    ? Figures
    : Plain;
};

const group = (row: GroupRow): Group => {
  if (typeof row === 'number') return { rate: row };
  const [rate, n, low, high] = row;
  return { rate, ...(n && { n }), ...(low !== undefined && high !== undefined && { ci: [low, high] }) };
};

/** A row of the tables above as a claim. */
export const decodeClaim = ([kind, sources, figures, amounts, headToHead]: Row<string>): Claim => ({
  kind,
  sources: typeof sources === 'string' ? [sources] : sources,
  ...(figures?.length && {
    figures: figures.map(
      ([measure, treated, versus]): Figure => ({
        measure,
        treated: group(treated),
        versus: versus === 'none' ? versus : group(versus),
      }),
    ),
  }),
  ...(amounts && { amounts }),
  ...(headToHead && { headToHead }),
});
