import type { SourceId } from './sources.ts';
import { TREATMENTS } from './types.ts';
import type { Amounts, Claim, Figure, Gap, Group, Kind, Measure, TreatmentId } from './types.ts';

/** Of 100 people; or that, the group's size (0: not read) and a 95% confidence interval. */
type GroupRow = number | readonly [rate: number, n: number, low?: number, high?: number];

/** A figure cannot be written down without its comparison group. What it counts is the row's matter, or named. */
type FigureRow = readonly [treated: GroupRow, versus: GroupRow | 'none', measure?: Measure];

/**
 * One claim's facts: its number in the evidence dossier (`1` under ketamine's onset is `ket-onset-1`), kind of
 * evidence, sources, figures, amounts that its sentences are filled with, and the two treatments if the study tried
 * them against each other.
 */
type Row = readonly [
  number: number,
  kind: Kind,
  sources: SourceId | readonly [SourceId, ...SourceId[]],
  figures?: readonly FigureRow[],
  amounts?: Amounts,
  headToHead?: readonly [string, string],
];

/** A claim, or the id of one that has its row in another cell. */
type RowOrId = Row | `${string}-${string}-${number}`;

type CellRow = readonly [RowOrId, ...RowOrId[]] | Gap;

/** Cells in the order of {@link TOPICS}. The first claim is the one that the short answer rests on. */
export type CellRows = readonly [
  howGiven: CellRow,
  onset: CellRow,
  course: CellRow,
  response: CellRow,
  remission: CellRow,
  everyday: CellRow,
  durability: CellRow,
  sideEffects: CellRow,
  risks: CellRow,
  cautions: CellRow,
  afterVisit: CellRow,
  approval: CellRow,
  cost: CellRow,
  howItWorks: CellRow,
];

/** Every treatment's claims: the newest contrary findings stand beside the favourable ones. */
export const claimRows = {
  ketamine: [
    [[1, 'label', 'ketalar-label']],
    [
      [2, 'small-trial', 'zarate-2006', [], { n: 17, hours: 2 }],
      [3, 'single-arm', 'phillips-2019', [], { doses: 3 }],
    ],
    [
      [
        1,
        'protocol',
        ['phillips-2019', 'anand-2023'],
        [],
        { visits: 6, weeks: [2, 3], minutes: 40 },
      ],
      [3, 'guideline', 'sanacora-2017'],
    ],
    [
      [
        1,
        'small-trial',
        'murrough-2013-single',
        [
          [
            [63.8, 47],
            [28, 25],
          ],
          [45.7, 18.2],
        ],
        { n: 72, days: 7 },
      ],
      [5, 'small-trial', 'jelovac-2025', [[46.9, 33.3]], { n: 62, most: 8 }],
      [10, 'small-trial', 'lii-2023', [[60, 50]], { n: 40 }],
      [9, 'pooled-weak', 'dean-2021', [[[46.5, 0, 25.9, 68.4], 25.9]], { trials: 4, n: 296 }],
      [
        4,
        'unmasked-trial',
        'anand-2023',
        [
          [
            [55.4, 195],
            [41.2, 170],
          ],
        ],
        { n: 365, weeks: 3 },
        ['ketamine', 'ect'],
      ],
    ],
    [
      [4, 'small-trial', 'jelovac-2025', [[43.8, 30]], { n: 62 }],
      [3, 'unmasked-trial', 'ekstrand-2022', [[46, 63]], { n: 186, most: 12 }, ['ketamine', 'ect']],
    ],
    [
      [7, 'records', 'alnefeesi-2022', [[[45, 2665, 35, 55], 'none']], { n: 2665, studies: 79 }],
      'ket-resp-5',
    ],
    [
      [2, 'single-arm', 'murrough-2013-repeated', [], { n: 24, days: 18, doses: 6 }],
      [1, 'review', 'phillips-2019'],
      [
        3,
        'records',
        'mcinnes-2022',
        [
          [80, 'none', 'still-well'],
          [60, 'none', 'still-well'],
        ],
        { weeks: 4, later: 8 },
      ],
      [5, 'unmasked-trial', 'ekstrand-2022', [[70, 63]], { months: 12 }, ['ketamine', 'ect']],
    ],
    [[1, 'review', 'short-2018']],
    [
      [
        3,
        'records',
        'mcinnes-2022',
        [
          [8.4, 'none'],
          [6, 'none'],
        ],
        { n: 537 },
      ],
      [1, 'agency', 'fda-compounded-2023'],
      [2, 'label', 'ketalar-label'],
      [4, 'review', 'short-2018'],
    ],
    [
      [1, 'label', 'ketalar-label'],
      [2, 'label', 'ketalar-label'],
      [3, 'information', 'mayo-ketamine'],
      [4, 'guideline', 'sanacora-2017'],
    ],
    [
      [1, 'information', 'mayo-ketamine', [], { hours: 24 }],
      [2, 'label', 'ketalar-label'],
    ],
    [
      [1, 'agency', 'fda-compounded-2023'],
      [2, 'agency', 'fda-compounded-2023'],
    ],
    [[1, 'information', 'insurance-pages']],
    [[1, 'review', 'zanos-gould-2018']],
  ],
  esketamine: [
    [[1, 'label', 'spravato-label']],
    [
      [
        2,
        'pooled-limited',
        'turkoz-2021',
        [
          [[17.3, 318], [9.4, 203], 'response'],
          [[58.7, 310], [45.2, 208], 'response'],
        ],
        { days: 2, later: 28 },
      ],
      [1, 'trial', 'janik-2025', [], { hours: 24, n: 378 }],
    ],
    [[1, 'label', 'spravato-label', [], { visits: 8, weeks: 4, later: 8 }], 'esk-mon-1'],
    [
      [
        1,
        'trial',
        'popova-2019',
        [
          [
            [69.3, 114],
            [52, 109],
          ],
        ],
        { days: 28 },
      ],
      [4, 'trial', 'takahashi-2021', [], { n: 202, points: [14.5, 15.2], placebo: 15.3 }],
    ],
    [
      [2, 'trial', 'janik-2025', [[22.5, 7.6]], { n: 378, weeks: 4 }],
      [
        3,
        'unmasked-trial',
        'reif-2023',
        [
          [
            [27.1, 336],
            [17.6, 340],
          ],
        ],
        { n: 676, weeks: 8 },
        ['esketamine', 'quetiapine'],
      ],
    ],
    'not-known',
    [[1, 'trial', 'daly-2019', [[26.7, 45.3]], { n: 176, weeks: 16 }]],
    [
      [
        1,
        'one-group',
        'janik-2025',
        [
          [24.8, 'none'],
          [24.3, 'none'],
          [21.7, 'none'],
          [19, 'none'],
        ],
        { n: 378 },
      ],
      [2, 'one-group', 'popova-2019', [], { hours: 1.5 }],
    ],
    [
      [1, 'label', 'spravato-label'],
      [
        2,
        'label',
        'spravato-label',
        [
          [48, 'none'],
          [61, 'none'],
          [0.3, 'none'],
          [0.4, 'none'],
        ],
        { out: [3, 4], people: 1000 },
      ],
      [3, 'label', 'spravato-label'],
    ],
    [
      [1, 'label', 'spravato-label'],
      [2, 'label', 'spravato-label', [], { top: 140, bottom: 90 }],
      [3, 'label', 'spravato-label', [], { age: 18 }],
    ],
    [
      [1, 'label', 'spravato-label', [], { hours: 2 }],
      [2, 'label', 'spravato-label'],
    ],
    [[3, 'agency', 'spravato-mono-2025']],
    [[1, 'information', 'insurance-pages']],
    [[1, 'label', 'spravato-label']],
  ],
  tms: [
    [[1, 'agency', 'fda-510k-tms']],
    [[1, 'review', 'kedzior-2014', [], { visits: [10, 15], weeks: [2, 3] }]],
    [
      [1, 'guideline', 'perera-2016', [], { visits: [20, 30], weeks: [4, 6], taper: 36 }],
      [2, 'protocol', 'blumberger-2018', [], { minutes: 3, older: 37.5 }],
    ],
    [[1, 'pooled-trials', 'berlim-2014', [[29.3, 10.4]], { trials: 29, n: 1371, visits: 13 }]],
    [[1, 'pooled-trials', 'berlim-2014', [[18.6, 5]], { trials: 29, n: 1371 }]],
    [
      [
        2,
        'records',
        'carpenter-2012',
        [
          [[58, 307], 'none'],
          [41.5, 'none'],
          [56.4, 'none'],
        ],
        { n: 307 },
      ],
    ],
    [
      [
        1,
        'records',
        'dunner-2014',
        [
          [[62.5, 120], 'none', 'still-well'],
          [[36.2, 257], 'none', 'again'],
        ],
        { n: 257, months: 12 },
      ],
    ],
    [[1, 'one-group', 'oreardon-2007', [[4.5, 'none']], { n: 301 }]],
    [[2, 'records', 'taylor-2021', [[[0.07, 25526], 'none']], { cases: 18, people: 25526 }]],
    [
      [1, 'information', 'tms-safety-pages'],
      [2, 'information', 'tms-safety-pages'],
    ],
    [[1, 'clinic-reported', 'tms-safety-pages']],
    [[1, 'agency', 'fda-510k-tms']],
    [[1, 'information', 'insurance-pages']],
    [[1, 'review', 'tms-network-review']],
  ],
  antidepressants: [
    [[1, 'protocol', 'trivedi-2006']],
    [
      [1, 'information', 'nih-seniorhealth', [], { weeks: [2, 4] }],
      [2, 'single-arm', ['trivedi-2006', 'psychcentral-ad'], [], { weeks: [6, 8] }],
    ],
    [[1, 'protocol', 'trivedi-2006']],
    [[2, 'pooled-trials', 'cipriani-2018', [], { trials: 522, drugs: 21 }]],
    [
      [
        1,
        'single-arm',
        'rush-2006',
        [
          [[36.8, 3671], 'none'],
          [30.6, 'none'],
          [13.7, 'none'],
          [[13, 123], 'none'],
        ],
        { n: 3671 },
      ],
      [
        2,
        'single-arm',
        ['rush-2006', 'pigott-2023', 'rush-2023-reply'],
        [
          [67, 'none'],
          [35, 'none'],
        ],
      ],
    ],
    [[1, 'single-arm', 'trivedi-2006', [[[47, 2876], 'none']], { n: 2876, weeks: 14 }]],
    [
      [2, 'pooled-trials', 'geddes-2003', [[18, 41]], { trials: 31, n: 4410, months: 12 }],
      [1, 'single-arm', 'rush-2006'],
    ],
    [[1, 'information', 'psychcentral-ad']],
    [
      [1, 'label', 'fda-boxed-warning', [], { age: 24 }],
      [2, 'label', 'ssri-label'],
    ],
    [
      [1, 'information', 'nih-seniorhealth'],
      [2, 'information', 'ssri-patient-pages'],
    ],
    [[1, 'label', 'fda-boxed-warning']],
    [[1, 'agency', 'fda-boxed-warning']],
    [[1, 'information', 'insurance-pages-2']],
    [
      [1, 'information', ['psychcentral-ad', 'cipriani-2018']],
      [2, 'review', ['moncrieff-2022', 'jauhar-2023']],
    ],
  ],
  ect: [
    [[1, 'guideline', 'nice-ta59']],
    [[1, 'unmasked-trial', 'ekstrand-2022', [], { visits: 6 }]],
    [[1, 'information', 'ect-course-pages', [], { visits: [6, 12], week: [2, 3], weeks: [2, 6] }]],
    [[1, 'pooled-limited', 'uk-ect-2003', [], { sham: 6, drugs: 18 }], 'ket-resp-4'],
    ['ket-rem-3'],
    'not-known',
    [
      [
        1,
        'pooled-limited',
        'jelovac-2013',
        [
          [[37.7, 0, 30.7, 45.2], 'none'],
          [[51.1, 0, 44.7, 57.4], 'none'],
        ],
        { months: 6, later: 12 },
      ],
      'ket-dur-5',
    ],
    [[1, 'information', ['ect-course-pages', 'anand-2023']]],
    [
      [1, 'pooled-limited', ['semkovska-2010', 'nice-ta59'], [], { days: 3, later: 15 }],
      [2, 'guideline', 'nice-ta59', [], { cases: [71, 77], people: 100000 }],
      [3, 'review', 'torring-2017', [], { dead: 2, people: 100000, deaths: 16, visits: 766180 }],
    ],
    [[1, 'guideline', 'nice-ta59']],
    [[1, 'information', 'ect-aftercare-pages', [], { hours: 24 }]],
    [[1, 'agency', 'fda-ect-2018', [], { age: 13 }]],
    [[1, 'information', 'insurance-pages-2']],
    [[1, 'guideline', 'nice-ta59']],
  ],
  psychotherapy: [
    [[1, 'protocol', 'cuijpers-2023']],
    [[1, 'review', 'rush-2009', [], { days: 55, medicine: 40 }]],
    [[1, 'protocol', 'wiles-2013', [], { visits: [12, 18], minutes: [50, 60] }]],
    [
      [3, 'unmasked-trial', 'wiles-2013', [[46, 22]], { n: 469, months: 6 }],
      [
        2,
        'pooled-limited',
        'cuijpers-2023',
        [
          [
            [42, 0, 39, 45],
            [19, 0, 18, 21],
          ],
        ],
        { trials: 409 },
      ],
    ],
    [
      [
        2,
        'review',
        'rush-2009',
        [
          [31, 27],
          [31, 33],
        ],
      ],
    ],
    'not-known',
    [
      [2, 'unmasked-trial', 'wiles-2016', [[43, 27, 'response']], { months: 46 }],
      [1, 'pooled-limited', 'cuijpers-2023', [], { months: [10, 12], later: [13, 24] }],
    ],
    [[1, 'information', 'mayo-cbt']],
    [[1, 'information', 'mayo-cbt']],
    [[1, 'protocol', 'wiles-2013']],
    'not-known',
    'does-not-apply',
    [[1, 'information', 'insurance-pages-2']],
    [[1, 'protocol', 'cuijpers-2023']],
  ],
  'no-change': [
    [[1, 'guideline', 'nice-ng222']],
    [
      [
        1,
        'pooled-limited',
        'mekonen-2022',
        [[[12.5, 0, 7.8, 18], 'none', 'remission']],
        { studies: 16, weeks: [4, 12] },
      ],
    ],
    [[1, 'guideline', 'nice-ng222', [], { weeks: [2, 4] }]],
    [[3, 'unmasked-trial', 'wiles-2013', [[22, 46]], { n: 469, months: 6 }]],
    [
      [
        2,
        'records',
        'dunner-2006',
        [
          [[3.6, 112], 'none'],
          [[7.8, 103], 'none'],
        ],
        { n: 124, months: 12, later: 24 },
      ],
      'nc-onset-1',
      [
        1,
        'pooled-limited',
        'whiteford-2013',
        [
          [23, 'none'],
          [32, 'none'],
          [53, 'none'],
        ],
        { months: 3, later: 6, last: 12 },
      ],
    ],
    [
      [
        2,
        'records',
        'dunner-2006',
        [
          [[11.6, 112], 'none'],
          [[18.4, 103], 'none'],
        ],
        { n: 124, months: 12, later: 24 },
      ],
    ],
    [
      [
        1,
        'records',
        'dunner-2006',
        [[[38.46, 13], 'none', 'still-well']],
        { n: 13, months: 12, still: 5, later: 24 },
      ],
    ],
    'not-known',
    [
      [1, 'label', 'ssri-label'],
      [2, 'review', 'ghio-2014'],
    ],
    [[1, 'guideline', 'nice-ng222'], 'ad-caut-1'],
    [[1, 'guideline', 'nice-ng222', [], { weeks: [2, 4] }]],
    'does-not-apply',
    [[1, 'information', 'insurance-pages-2']],
    [[1, 'review', 'whiteford-2013']],
  ],
} as const satisfies Record<TreatmentId, CellRows>;

const PREFIXES: Readonly<Record<TreatmentId, string>> = {
  ketamine: 'ket',
  esketamine: 'esk',
  tms: 'tms',
  antidepressants: 'ad',
  ect: 'ect',
  psychotherapy: 'cbt',
  'no-change': 'nc',
};

/** The dossier's name of each row. */
const ROWS = 'what onset course resp rem resp dur se risk caut mon reg ins mech'.split(' ');

/** What a row's figures count unless they say so; else a response. */
const USUAL: Readonly<Record<string, Measure>> = {
  rem: 'remission',
  dur: 'relapse',
  se: 'harm',
  risk: 'harm',
};

const group = (row: GroupRow): Group => {
  const [rate, n, low, high] = typeof row === 'number' ? [row] : row;
  return { rate, n: n || undefined, ci: high ? [low ?? 0, high] : undefined };
};

/** Calls `visit` for each cell of the tables, with its claims' ids; `facts` is absent where the claim stands elsewhere. */
export const eachCell = (
  visit: (
    treatment: TreatmentId,
    topic: number,
    claims: readonly { readonly id: string; readonly facts?: Claim }[] | Gap,
  ) => void,
): void => {
  for (const treatment of TREATMENTS)
    (claimRows[treatment] as CellRows).forEach((cell, topic) => {
      const name = ROWS[topic]!;
      visit(
        treatment,
        topic,
        typeof cell === 'string'
          ? cell
          : cell.map((row) => {
              if (typeof row === 'string') return { id: row };
              const [number, kind, sources, figures, amounts, headToHead] = row;
              return {
                id: `${PREFIXES[treatment]}-${name}-${number}`,
                facts: {
                  kind,
                  sources: typeof sources === 'string' ? [sources] : sources,
                  figures: figures?.length
                    ? figures.map(([treated, versus, measure]): Figure => ({
                        measure: measure ?? USUAL[name] ?? 'response',
                        treated: group(treated),
                        versus: versus === 'none' ? versus : group(versus),
                      }))
                    : undefined,
                  amounts,
                  headToHead,
                },
              };
            }),
      );
    });
};

/** Words for each claim of a cell, in its order; those with a figure need more than a sentence. */
export type CellWords<Cell, Plain, Figures> = Cell extends readonly unknown[]
  ? {
      readonly [I in keyof Cell]: Cell[I] extends string
        ? 0
        : Cell[I] extends readonly [
              unknown,
              unknown,
              unknown,
              readonly [unknown, ...unknown[]],
              ...unknown[],
            ]
          ? Figures
          : Plain;
    }
  : 0;

/** Words for all cells of a treatment, in their order. */
export type TreatmentWords<Cells, Plain, Figures> = {
  readonly [I in keyof Cells]: CellWords<Cells[I], Plain, Figures>;
};
