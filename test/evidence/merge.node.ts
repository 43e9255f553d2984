/** Files of `src=`: what is added, what is refused and why; nothing is thrown, nothing is executed. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { Ajv2020 } from 'ajv/dist/2020.js';

import { evidenceSchema } from '../../scripts/lib/evidence-schema.ts';
import { evidence } from '../../src/evidence/evidence.ts';
import { loudWord } from '../../src/evidence/lint.ts';
import { merge, type Merged } from '../../src/evidence/merge.ts';
import { check, LIMITS } from '../../src/evidence/schema.ts';
import { cellView, numberSources, sourceHref, warningsView } from '../../src/evidence/view.ts';
import { cells, text } from './text.ts';

type Table = Record<string, Record<string, unknown>>;
interface File {
  format: unknown;
  reportedBy: unknown;
  sources: Table;
  claims: Table;
  treatments: Table;
  topics?: Table;
}

const good = (): File => ({
  format: 1,
  reportedBy: 'Example Clinic',
  sources: {
    'light-2020': {
      by: 'Light',
      title: 'Light in winter',
      journal: 'J Light',
      year: 2020,
      doi: '10.1000/light',
    },
    'own-page': {
      by: 'Example Clinic',
      title: 'Our results',
      year: 2026,
      url: 'https://clinic.example/results',
    },
  },
  claims: {
    'light-resp': {
      kind: 'small-trial',
      sources: ['light-2020'],
      text: '{treated} of 100 people responded, and {versus} on dim light.',
      who: '{n} people with winter depression',
      measured: 'at {weeks} weeks',
      versus: 'dim light',
      figures: [
        { measure: 'response', treated: { rate: 60, n: 30 }, versus: { rate: 40.4, n: 32 } },
      ],
      amounts: { n: 62, weeks: [4, 6] },
    },
    'own-resp': {
      kind: 'records',
      sources: ['own-page'],
      text: 'In our clinic {treated} of 100 people responded.',
      who: 'patients of 2025',
      measured: 'after the course',
      versus: 'no comparison group',
      figures: [{ measure: 'response', treated: { rate: 50, n: 80 }, versus: 'none' }],
    },
  },
  treatments: {
    light: {
      name: 'Light therapy',
      cells: { response: ['light-resp'], everyday: 'not-studied' },
      course: { visits: [7, 7], weeks: [1, 1] },
    },
    tms: { name: 'TMS here', cells: { everyday: ['tms-resp-2', 'own-resp'] } },
  },
  topics: { onset: { question: 'When?' } },
});
interface Loose {
  treated: { rate?: unknown };
  versus?: unknown;
}
const figureOf = (file: File): Loose => (file.claims['light-resp']!['figures'] as [Loose])[0];
const load = (file: unknown): Merged => merge(evidence, text, file);
const cell = ({ evidence: known, text: words }: Merged, treatment: string, topic: string) =>
  cellView(known, words, treatment, topic, 'en');
const change = (edit: (file: File) => void): Merged => {
  const file = good();
  edit(file);
  return load(file);
};

suite('a sound file', () => {
  const merged = load(good());

  test('has no problems', () => assert.deepEqual([merged.problems, merged.warnings], [[], []]));

  test('adds a treatment with its figure, comparison group and source', () => {
    const { answer, claims } = cell(merged, 'light', 'response');
    assert.equal(answer, '60 of 100 people responded, and 40 on dim light.');
    const [claim] = claims;
    assert.equal(claim!.figures[0]!.versus!.frame, 'dim light: 40 of 100 responded, 60 did not');
    assert.equal(claim!.who, '62 people with winter depression');
    assert.equal(claim!.figures[0]!.measured, 'Response, at 4–6 weeks');
    assert.equal(claim!.kind, 'Small trial');
    assert.match(claim!.reported!, /Example Clinic, not checked/, 'whose word it is');
    assert.equal(
      sourceHref(merged.evidence.sources['light-2020']!),
      'https://doi.org/10.1000/light',
    );
    assert.equal(cell(merged, 'light', 'everyday').gap, 'not-studied');
    assert.equal(cell(merged, 'light', 'risks').gap, 'not-known');
  });

  test('a result without a journal is the clinic’s own, whatever the file calls it', () => {
    const { claims } = cell(merged, 'tms', 'everyday');
    assert.deepEqual(
      claims.map(({ id }) => id),
      ['tms-resp-2', 'own-resp'],
    );
    assert.equal(claims[1]!.kind, 'Clinic-reported');
    assert.equal(claims[1]!.certainty.level, 'very-low');
    assert.match(claims[1]!.reported!, /Example Clinic/);
    assert.equal(claims[0]!.reported, undefined);
  });

  test('a study without a comparison group is no surer than one group', () => {
    for (const [kind, shown, level] of [
      ['trial', 'One group only', 'very-low'],
      ['small-trial', 'One group only', 'very-low'],
      ['unmasked-trial', 'One group only', 'very-low'],
      ['pooled-trials', 'Studies pooled', 'low'],
      ['records', 'Clinic records', 'low'],
    ] as const) {
      const lone = change((file) => {
        file.claims['light-resp']!['kind'] = kind;
        file.claims['light-resp']!['text'] = '{treated} of 100 people responded.';
        figureOf(file).versus = 'none';
      });
      const { claims } = cell(lone, 'light', 'response');
      assert.equal(claims[0]?.kind, shown, kind);
      assert.equal(claims[0].certainty.level, level, kind);
      const isTold = lone.warnings.includes(`claims.light-resp.kind: ${kind} needs a comparison`);
      assert.equal(isTold, kind !== 'records', lone.warnings.join());
    }
  });

  test('so is one of which one figure of two lacks its group', () => {
    const { claims } = cell(
      change((file) => {
        const claim = file.claims['light-resp']!;
        claim['text'] = '{treated} of 100 people responded.';
        claim['figures'] = [
          figureOf(file),
          { measure: 'remission', treated: { rate: 30 }, versus: 'none' },
        ];
      }),
      'light',
      'response',
    );
    assert.equal(claims[0]?.kind, 'One group only');
  });

  test('a finding of its own page is the clinic’s also without a figure, what it only states is not', () => {
    for (const [kind, shown] of [
      ['trial', 'Clinic-reported'],
      ['review', 'Clinic-reported'],
      ['guideline', 'Guideline'],
    ] as const) {
      const { claims } = cell(
        change((file) => {
          file.claims['own-resp'] = { kind, sources: ['own-page'], text: 'Many feel better.' };
        }),
        'tms',
        'everyday',
      );
      assert.equal(claims[1]?.kind, shown, kind);
      assert.equal(claims[1].versus, undefined, 'it compares nothing');
    }
  });

  test('a built-in treatment keeps its warnings, whatever a file calls it', () => {
    const warned = Object.keys(evidence.treatments).filter(
      (id) => text.treatments[id]!.warnings?.length,
    );
    assert.ok(warned.length > 2);
    for (const id of warned) {
      const { text: words } = change((file) => {
        file.treatments[id] = { name: 'Drip', warnings: ['light-resp'] };
      });
      assert.deepEqual(
        words.treatments[id]!.warnings,
        [...text.treatments[id]!.warnings!, 'light-resp'],
        id,
      );
    }
  });

  test('whatever is ketamine, esketamine or an antidepressant by its name has their warnings', () => {
    const warningsOf = (name: string, id = 'ours'): readonly string[] => {
      const { evidence: known, text: words } = change((file) => {
        file.treatments[id] = { name, warnings: ['light-resp'] };
      });
      const views = warningsView(known, words, id, 'en');
      const last = views.at(-1);
      assert.match(last!.reported!, /Example Clinic/, 'its own is its own');
      assert.ok(
        views.every((view) => view === last || !view.reported),
        'the agency’s is not',
      );
      return views.map((view) => view.id);
    };
    const ketamine = text.treatments['ketamine']!.warnings!;
    const esketamine = text.treatments['esketamine']!.warnings!;
    const own = ['light-resp'];
    for (const name of ['Ketamine', 'IM ketamine', 'Ketamina oral', 'R-ketamine', 'Ketalar'])
      assert.deepEqual(warningsOf(name), [...ketamine, ...own], name);
    assert.deepEqual(warningsOf('Lozenges', 'oral-ketamine'), [...ketamine, ...own]);
    for (const name of ['Esketamine at home', 'Spravato'])
      assert.deepEqual(warningsOf(name), [...esketamine, ...own], name);
    for (const name of ['Ketamine or esketamine', 'S-ketamine', '(S)-Ketamine, oral'])
      assert.deepEqual(warningsOf(name), [...ketamine, ...esketamine, ...own], name);
    for (const name of ['Your antidepressant', 'SSRIs', 'An SNRI'])
      assert.deepEqual(warningsOf(name), ['ad-risk-1', ...own], name);
    assert.deepEqual(warningsOf('Lozenges', 'clinics-ketamine'), [...ketamine, ...own]);
    assert.deepEqual(warningsOf('Light'), own);
  });

  test('a length of visits, which no picture shows, is refused', () => {
    const { problems } = change((file) => {
      file.treatments['light']!['course'] = { visits: [7, 7], weeks: [1, 1], minutes: [30, 40] };
    });
    assert.deepEqual(problems, ['treatments.light.course.minutes: is not in the format']);
  });

  test('leaves the built-in evidence as it was', () => {
    assert.equal(merged.text.treatments['tms']!.name, 'TMS here');
    assert.notEqual(text.treatments['tms']!.name, 'TMS here');
    assert.equal(evidence.claims['own-resp'], undefined);
    assert.deepEqual(
      cell(merged, 'ect', 'response'),
      cellView(evidence, text, 'ect', 'response', 'en'),
    );
    assert.equal(merged.text.topics['onset']!.question, 'When?');
  });

  test('leaving out a built-in claim, or loud words, is told', () => {
    const narrow = change((file) => {
      file.treatments['ketamine'] = { name: 'Ketamine', cells: { response: ['own-resp'] } };
      file.claims['own-resp']!['text'] = 'The best: {treated} of 100 people responded.';
    });
    assert.match(
      narrow.warnings.join('\n'),
      /ketamine\.cells\.response: leaves out ket-resp-1, ket-resp-5/,
    );
    assert.match(narrow.warnings.join('\n'), /claims\.own-resp\.text: “best”/);
    assert.equal(
      cell(narrow, 'ketamine', 'response').answer,
      'The best: 50 of 100 people responded.',
    );
    assert.deepEqual(
      narrow.text.treatments['ketamine']!.warnings,
      ['ket-reg-1', 'ket-reg-2'],
      'warnings stay',
    );
  });
});

suite('what a file says is heard, wherever it says it', () => {
  const loud: readonly (readonly [string, (file: File) => void])[] = [
    ['claims.own-resp.text', (file) => (file.claims['own-resp']!['text'] = 'It cures.')],
    ['claims.own-resp.who', (file) => (file.claims['own-resp']!['who'] = 'our best patients')],
    ['claims.own-resp.versus', (file) => (file.claims['own-resp']!['versus'] = 'the second best')],
    ['claims.own-resp.note', (file) => (file.claims['own-resp']!['note'] = 'A breakthrough.')],
    [
      'claims.own-resp.measured',
      (file) => (file.claims['own-resp']!['measured'] = ['proven cure']),
    ],
    ['treatments.tms.name', (file) => (file.treatments['tms']!['name'] = 'TMS, guaranteed')],
    [
      'treatments.light.short',
      (file) => (file.treatments['light']!['short'] = { response: 'Nine out of ten feel well.' }),
    ],
    [
      'treatments.light.name',
      (file) => (file.treatments['light']!['name'] = 'FDA-approved IV ketamine'),
    ],
    ['topics.onset.question', (file) => (file.topics!['onset']!['question'] = 'A cure?')],
    ['topics.onset.note', (file) => (file.topics!['onset']!['note'] = 'It always works.')],
  ];
  for (const [path, edit] of loud)
    test(path, () => {
      const { warnings, problems } = change(edit);
      assert.deepEqual(problems, []);
      assert.equal(warnings.length, 1, warnings.join('\n'));
      assert.ok(warnings[0]!.startsWith(`${path}: “`), warnings[0]);
    });

  test('each loud word and form, and not what is denied', () => {
    for (const said of [
      'a cure',
      'proven',
      'best',
      'breakthrough',
      'a miracle',
      'game-changing',
      'guaranteed',
      'It rewires you.',
      'It resets you.',
      'your last hope',
      'It always works.',
      'one in four',
      'One in 10 people',
      '1 in 12',
      'It heals you.',
      'ninety per cent',
      '9 of ten',
      'ninety percent',
      '90 %',
      'FDA-approved ketamine',
    ])
      assert.ok(loudWord(said), said);
    for (const said of [
      'It is not proven.',
      'It has not been proven.',
      'None of this is proven.',
      'None of them is FDA-approved for ketamine.',
      'FDA-approved magnets',
      'One in the morning',
    ])
      assert.equal(loudWord(said), undefined, said);
  });

  test('a claim in place of a built-in one is told, and a broken one leaves it standing', () => {
    const own = (file: File): unknown =>
      (file.claims['ket-resp-1'] = { ...file.claims['light-resp']! });
    const replaced = change(own);
    assert.match(replaced.warnings.join(), /claims\.ket-resp-1: replaces the built-in one/);
    assert.match(cell(replaced, 'ketamine', 'response').claims[0]!.reported!, /Example Clinic/);
    for (const spoil of [
      (claim: Record<string, unknown>) => delete claim['who'],
      (claim: Record<string, unknown>) => (claim['kind'] = 'miracle'),
    ]) {
      const broken = change((file) => {
        own(file);
        spoil(file.claims['ket-resp-1']!);
      });
      assert.equal(broken.problems.length, 1);
      const { claims, refused } = cell(broken, 'ketamine', 'response');
      assert.equal(
        claims[0]!.text,
        cells.find(({ topic }) => topic === 'response')!.view.claims[0]!.text,
      );
      assert.match(refused.join(), /ket-resp-1/);
    }
  });
});

suite('a figure that lacks something is not shown, and the cell says why', () => {
  const lack = (field: string): Merged =>
    change((file) => delete file.claims['light-resp']![field]);
  for (const field of [
    'who',
    'measured',
    'versus',
    'sources',
    'kind',
    'text',
    'figures',
    'amounts',
  ])
    test(field, () => {
      const merged = lack(field);
      assert.equal(merged.problems.length, 1, merged.problems.join('\n'));
      assert.match(
        merged.problems[0]!,
        field === 'figures'
          ? /^claims\.light-resp\.text: must take proportions from figures/
          : new RegExp(`^claims\\.light-resp\\.${field}(\\.n)?: is missing`),
      );
      const { claims, refused, gap } = cell(merged, 'light', 'response');
      assert.deepEqual([claims, gap], [[], 'not-known']);
      assert.deepEqual(refused, [
        `“light-resp” is left out: see its ${field === 'figures' ? 'text' : field === 'amounts' ? 'amounts.n' : field}.`,
      ]);
      assert.equal(cell(merged, 'tms', 'everyday').claims.length, 2, 'the rest is shown');
    });

  const broken: readonly (readonly [string, (file: File) => void, RegExp])[] = [
    [
      'no comparison group',
      (file) => delete figureOf(file).versus,
      /figures\.0\.versus: is missing/,
    ],
    [
      'a rate over 100',
      (file) => (figureOf(file).treated.rate = 101),
      /figures\.0\.treated\.rate: must be number from 0 to 100$/m,
    ],
    [
      'a rate as text',
      (file) => (figureOf(file).treated.rate = '60'),
      /rate: must be number from 0 to 100$/m,
    ],
    [
      'an unknown source',
      (file) => (file.claims['light-resp']!['sources'] = ['nobody-1999']),
      /sources: there is no source nobody-1999/,
    ],
    [
      'an unknown kind',
      (file) => (file.claims['light-resp']!['kind'] = 'miracle'),
      /kind: must be pooled-trials or trial or small-trial or/,
    ],
    [
      'a percent in the text and no figure',
      (file) =>
        (file.claims['own-resp'] = {
          kind: 'records',
          sources: ['own-page'],
          text: '70% improve.',
        }),
      /^claims\.own-resp\.(?:text|note): must take proportions from figures, as “\{treated\} of 100”, counts from amounts, as “\{n\} of \{all\}”$/,
    ],
    [
      '1 in N and no figure',
      (file) =>
        (file.claims['own-resp'] = {
          kind: 'records',
          sources: ['own-page'],
          text: '1 in 8 improve.',
        }),
      /^claims\.own-resp\.(?:text|note): must take proportions from figures, as “\{treated\} of 100”, counts from amounts, as “\{n\} of \{all\}”$/,
    ],
    [
      'a proportion by hand beside a figure',
      (file) => (file.claims['own-resp']!['text'] = 'In our clinic 90 of 100 people responded.'),
      /^claims\.own-resp\.(?:text|note): must take proportions from figures, as “\{treated\} of 100”, counts from amounts, as “\{n\} of \{all\}”$/,
    ],
    [
      'a proportion by an amount',
      (file) =>
        Object.assign(file.claims['own-resp']!, {
          text: '{most} of 100 people responded.',
          amounts: { most: 90 },
        }),
      /^claims\.own-resp\.(?:text|note): must take proportions from figures, as “\{treated\} of 100”, counts from amounts, as “\{n\} of \{all\}”$/,
    ],
    [
      'a proportion in a note',
      (file) => (file.claims['own-resp']!['note'] = 'Most, 9 out of 10, are happy.'),
      /^claims\.own-resp\.(?:text|note): must take proportions from figures, as “\{treated\} of 100”, counts from amounts, as “\{n\} of \{all\}”$/,
    ],
    [
      'a proportion in a short answer',
      (file) => (file.treatments['light']!['short'] = { response: '95 of 100 get well.' }),
      /treatments\.light\.short\.response: must take proportions from figures/,
    ],
    [
      'too few times',
      (file) => (file.claims['light-resp']!['measured'] = ['a', 'b']),
      /measured: must be one for each figure/,
    ],
    [
      'an unknown field',
      (file) => (file.claims['light-resp']!['sorces'] = []),
      /light-resp\.sorces: is not in the format/,
    ],
    [
      'a source that is nowhere',
      (file) => delete file.sources['light-2020']!['doi'],
      /sources\.light-2020\.doi or pmid or pmcid or url: is missing/,
    ],
    [
      'a bad DOI',
      (file) => (file.sources['light-2020']!['doi'] = 'doi:10.1'),
      /doi: must be doi$/m,
    ],
    [
      'a javascript address',
      (file) => (file.sources['own-page']!['url'] = 'javascript:alert(1)'),
      /url: must be address$/m,
    ],
    [
      'an unknown claim',
      (file) => (file.treatments['light']!['cells'] = { response: ['nothing'] }),
      /cells\.response: there is no claim nothing/,
    ],
    [
      'a cell of the wrong type',
      (file) => (file.treatments['light']!['cells'] = { response: 5 }),
      /cells\.response: must be not-known or not-studied or does-not-apply or a list \(1 to 1000\) of id$/m,
    ],
  ];
  for (const [name, edit, message] of broken)
    test(name, () => assert.match(change(edit).problems.join('\n'), message));
});

test('a year and a count are no proportions', () => {
  const { problems } = change((file) => {
    file.claims['own-resp'] = {
      kind: 'records',
      sources: ['own-page'],
      text: 'In 2025, {cases} of {people} people had a seizure, all in 3 of our clinics.',
      amounts: { cases: 1, people: 900 },
    };
    file.treatments['light']!['short'] = { response: 'Of 100 people {treated} responded in 2020.' };
  });
  assert.deepEqual(problems, []);
});

test('what the refusal of a count asks for is taken', () => {
  const problemsOf = (text: string, amounts: object): readonly string[] =>
    change((file) => {
      file.claims['own-resp'] = { kind: 'records', sources: ['own-page'], text, amounts };
    }).problems;
  const [refusal] = problemsOf('24 of 38 people in our clinic felt better.', {});
  const [, , asked] = /“(.+)”.+“(.+)”/.exec(refusal!)!;
  assert.deepEqual(
    problemsOf(`${asked} people in our clinic felt better.`, { n: 24, all: 38 }),
    [],
  );
});

suite('a proportion by hand is seen however it is written', () => {
  for (const said of [
    '1 in {n} improve.',
    '{treated}% improved.',
    '{treated} of {n} people improved.',
    '{treated} out of 80 people improved.',
    '９５％ improve.',
    '95\u00a0% improve.',
    '9\u200b5\u00ad% improve.',
    '90\u00a0of\u00a0100 improve.',
    '90 per 100 improve.',
    '90 per cent improve.',
    'Ninety percent improve.',
    'Mejoran 90 de 100.',
    'Mejoran 9 de cada 10.',
    'Mejora el noventa por ciento.',
    'Mejoran {treated} de {n} personas.',
    'Mejoran {treated} de cada {n} personas.',
    '{treated} of every 80 people improved.',
    '90  of  100 improve.',
    '90\tof\n100 improve.',
  ])
    test(said, () => {
      const { problems } = change((file) =>
        Object.assign(file.claims['own-resp']!, { text: said, amounts: { n: 8 } }),
      );
      assert.match(problems.join(), /^claims\.own-resp\.text: must take proportions from figures/);
    });
  test('though not in the name of who reports: the whole file is left out', () => {
    const merged = change((file) => (file.reportedBy = 'Clinic, where 9 of 10 get well'));
    assert.match(merged.problems.join(), /^reportedBy: must take proportions from figures/);
    assert.equal(merged.evidence, evidence);
    const { warnings } = change((file) => (file.reportedBy = 'The Best Clinic'));
    assert.deepEqual(warnings, ['reportedBy: “Best” says too much']);
  });
});

suite('what is half right is shown for what it is', () => {
  test('a result that calls itself a label is the clinic’s own', () => {
    const merged = change((file) => (file.claims['own-resp']!['kind'] = 'label'));
    assert.equal(cell(merged, 'tms', 'everyday').claims[1]!.kind, 'Clinic-reported');
  });
  test('a built-in claim whose source is the file’s is the clinic’s word', () => {
    const merged = change(
      (file) => (file.sources['berlim-2014'] = { ...file.sources['own-page']! }),
    );
    for (const topic of ['response', 'remission'])
      assert.match(cell(merged, 'tms', topic).claims[0]!.reported ?? '', /Example Clinic/, topic);
    assert.equal(cell(merged, 'tms', 'durability').claims[0]!.reported, undefined);
  });
  test('a cell that leaves out a built-in claim is the clinic’s choice', () => {
    const chosen = (...response: string[]) =>
      cell(
        change((file) => {
          file.treatments['ketamine'] = { name: 'Ketamine', cells: { response } };
        }),
        'ketamine',
        'response',
      );
    const whole = evidence.treatments['ketamine']!.cells['response'] as readonly string[];
    const fewer = chosen('ket-resp-1');
    assert.match(fewer.reported ?? '', /Example Clinic/);
    assert.match(fewer.answer, /^A day after one infusion, 64 of 100/);
    assert.equal(chosen(...whole).reported, undefined);
  });
  test('a mark that turns writing around is refused, a name in another writing is not', () => {
    for (const mark of ['\u202e', '\u2066'])
      for (const name of [`Clinic${mark}`, `${mark}Clinic`, mark]) {
        const { problems } = change((file) => (file.reportedBy = name));
        assert.deepEqual(problems, ['reportedBy: must be text of 1 to 1000 letters']);
      }
    for (const name of ['مرکز درمان\u200cها', '\u200fמרפאה', ' 診療所\n'])
      assert.deepEqual(change((file) => (file.reportedBy = name)).problems, [], name);
  });
  test('ketamine is known behind what nobody sees', () => {
    const { text: words } = change(
      (file) => (file.treatments['k'] = { name: 'K\u200beta\u00admine' }),
    );
    assert.deepEqual(words.treatments['k']!.warnings, text.treatments['ketamine']!.warnings);
  });
  test('no people are no people, in every language', () => {
    const merged = change((file) => (figureOf(file).treated.rate = -0));
    const { treated } = cellView(merged.evidence, merged.text, 'light', 'response', 'es').claims[0]!
      .figures[0]!;
    assert.ok(Object.is(treated.rate, 0));
    assert.match(treated.frame, /: 0 of 100/);
  });
  test('a course that no page could draw is refused', () => {
    for (const field of ['visits', 'weeks']) {
      const { problems } = change((file) => {
        const course = { visits: [1, 2], weeks: [1, 2] };
        file.treatments['light']!['course'] = { ...course, [field]: [1, 1e9] };
      });
      assert.deepEqual(problems, [
        `treatments.light.course.${field}.1: must be number from 0 to 366`,
      ]);
    }
  });
});

test('a short answer with a proportion by hand gives way to the claim’s own sentence', () => {
  const merged = change(
    (file) => (file.treatments['light']!['short'] = { response: '95% get well.' }),
  );
  assert.equal(
    cell(merged, 'light', 'response').answer,
    '60 of 100 people responded, and 40 on dim light.',
  );
});

suite('a file that is no such file', () => {
  for (const file of [
    null,
    undefined,
    5,
    'text',
    true,
    [],
    [good()],
    {},
    { format: 2, reportedBy: 'x' },
    { format: 1 },
    { format: '1', reportedBy: 'x' },
    { ...good(), reportedBy: ' ' },
    { ...good(), surprise: 1 },
  ])
    test(JSON.stringify(file)?.slice(0, 40) ?? 'undefined', () => {
      const merged = load(file);
      assert.equal(merged.problems.length, 1, merged.problems.join('\n'));
      assert.equal(merged.evidence, evidence);
      assert.equal(merged.text, text);
    });

  for (const table of ['sources', 'claims', 'treatments', 'topics'])
    for (const wrong of [5, 'x', [], true])
      test(`${table} as ${JSON.stringify(wrong)}`, () =>
        assert.match(
          load({ ...good(), [table]: wrong }).problems.join('\n'),
          new RegExp(`^${table}: must be an object \\(at most 1000\\) of ${table.slice(0, -1)}$`),
        ));

  test('10,000 claims', () => {
    const file = good();
    for (let index = 0; index < 10_000; index += 1)
      file.claims[`c${index}`] = { ...file.claims['own-resp']! };
    const merged = load(file);
    assert.deepEqual(merged.problems, [
      `claims: must be an object (at most ${LIMITS.entries}) of claim`,
    ]);
    assert.equal(cell(merged, 'tms', 'response').claims.length, 1);
  });

  test('cycles', () => {
    const file = good() as unknown as Record<string, unknown>;
    file['claims'] = { loop: file };
    file['treatments'] = { light: { name: 'Light', cells: file } };
    assert.ok(load(file).problems.length >= 2);
    const claims = good();
    claims.treatments['light']!['cells'] = { response: ['light-resp', 'light-resp'] };
    assert.deepEqual(load(claims).problems, []);
  });

  test('__proto__ and constructor', () => {
    const file = JSON.parse(
      '{"format":1,"reportedBy":"x","__proto__":{"polluted":1},"claims":{"__proto__":{"kind":"records"},"constructor":{"kind":"records"}},"treatments":{"__proto__":{"name":"x"},"light":{"name":"Light","cells":{"__proto__":["a"]}}},"sources":{"__proto__":{"by":"x"}}}',
    ) as unknown;
    const merged = load(file);
    assert.ok(merged.problems.length > 0);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.equal(({} as Record<string, unknown>)['kind'], undefined);
    assert.equal(({} as Record<string, unknown>)['name'], undefined);
    for (const id of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      assert.equal(merged.evidence.claims[id], undefined, id);
      assert.equal(evidence.claims[id], undefined, id);
      assert.equal(cell(merged, id, 'response').gap, 'not-known');
      assert.equal(cell(merged, 'tms', id).gap, 'not-known');
    }
    const named = change(
      (file) => (file.treatments['light']!['cells'] = { response: ['toString', 'constructor'] }),
    );
    assert.match(named.problems.join(), /there is no claim toString/);
    const rows = change((file) => (file.treatments['light']!['cells'] = { toString: 'not-known' }));
    assert.match(rows.problems.join(), /there is no topic toString/);
    assert.equal(cell(named, 'light', 'response').gap, 'not-known');
  });

  test('markup stays text', () => {
    const merged = change(
      (file) => (file.claims['own-resp']!['text'] = '<img src=x onerror=alert(1)> {treated}'),
    );
    assert.equal(
      cell(merged, 'tms', 'everyday').claims[1]!.text,
      '<img src=x onerror=alert(1)> 50',
    );
  });

  test('getters, functions, symbols and other rubbish throw nothing', () => {
    const rubbish: readonly unknown[] = [
      null,
      undefined,
      0,
      NaN,
      '',
      'x',
      [],
      {},
      () => 1,
      Symbol('x'),
      1n,
      new Date(),
      [[]],
      { a: { a: {} } },
    ];
    for (const one of rubbish)
      for (const name of ['sources', 'claims', 'treatments', 'topics'] as const) {
        load({ ...good(), [name]: one });
        load({ ...good(), [name]: { x: one } });
        for (const field of Object.keys({
          ...good().claims['light-resp'],
          ...good().treatments['light'],
        }))
          load({ ...good(), [name]: { x: { ...good().claims['light-resp'], [field]: one } } });
      }
  });

  test('long text is refused', () => {
    const merged = change(
      (file) => (file.claims['own-resp']!['text'] = 'x'.repeat(LIMITS.text + 1)),
    );
    assert.match(merged.problems[0]!, /own-resp\.text: must be text of 1 to 1000 letters$/);
  });
});

suite('the form of a value', () => {
  for (const [type, right, wrong] of [
    ['id', ['a', '9.b_c-D', 'x'.repeat(64)], ['', '_warnings', '-a', 'a b', 'x'.repeat(65)]],
    ['doi', ['10.1000/a(b)'], ['10.1000/', '10.1000/a b', '10.1/a', 'doi:10.1000/a']],
    ['pmid', ['1', '123456789'], ['0x1', '1234567890']],
    ['pmcid', ['PMC1'], ['1', 'PMC']],
    [
      'address',
      ['https://a.example', 'http://a.example/b?c'],
      ['ftp://a.example', 'javascript://a.example', 'https://a', 'https:///a.b', '//a.example'],
    ],
    ['share', [0, 99.5, 100], [-0.1, 100.1, '1', NaN]],
    ['people', [1, 1e9], [0, 1e9 + 1]],
    ['hours', [0, 1e5], [-1, 1e5 + 1]],
    ['times', [0, 366], [-1, 367]],
    ['<share>', [[0, 1]], [[0], [0, 1, 2], {}]],
  ] as const)
    test(type, () => {
      for (const value of right) assert.equal(check(type, value), undefined, JSON.stringify(value));
      for (const value of wrong) assert.ok(check(type, value), JSON.stringify(value));
    });

  test('a field is the file’s own, whatever a page does to all objects', () => {
    const all = Object.prototype as { reportedBy?: string };
    Object.defineProperty(all, 'reportedBy', { value: 'x', configurable: true });
    try {
      assert.equal(check('file', { format: 1 }), 'reportedBy: is missing');
    } finally {
      delete all.reportedBy;
    }
  });
});

suite('a claim is its author’s, wherever a file puts it', () => {
  const reported = (merged: Merged, treatment: string, topic: string) =>
    cell(merged, treatment, topic).claims.map((claim) => !!claim.reported);

  test('a built-in claim in another treatment’s cell is the clinic’s word', () => {
    const merged = change((file) => {
      file.treatments['tms']!['cells'] = { response: ['tms-resp-1', 'ket-resp-1'] };
      file.treatments['light']!['cells'] = { response: ['ket-resp-1'] };
      file.treatments['light']!['warnings'] = ['ket-reg-1'];
    });
    assert.deepEqual(merged.problems, []);
    assert.deepEqual(reported(merged, 'tms', 'response'), [false, true]);
    assert.deepEqual(reported(merged, 'light', 'response'), [true]);
    const [warning] = warningsView(merged.evidence, merged.text, 'light', 'en');
    assert.match(warning?.reported ?? '', /Example Clinic/, 'nor does a warning vouch for it');
  });
  test('other words for a built-in claim are the clinic’s, whatever source they name', () => {
    const merged = change((file) => {
      file.claims['ket-resp-1'] = {
        ...file.claims['light-resp']!,
        sources: [...evidence.claims['ket-resp-1']!.sources],
      };
    });
    assert.deepEqual(merged.problems, []);
    assert.equal(reported(merged, 'ketamine', 'response')[0], true);
  });
  test('what the file leaves alone is as it was', () => {
    const merged = load(good());
    for (const { treatment, topic, view } of cells)
      if (treatment !== 'tms' && topic !== 'onset')
        assert.deepEqual(cell(merged, treatment, topic), view, `${treatment}, ${topic}`);
    for (const treatment of ['ketamine', 'esketamine', 'antidepressants'])
      assert.deepEqual(
        warningsView(merged.evidence, merged.text, treatment, 'en'),
        warningsView(evidence, text, treatment, 'en'),
        treatment,
      );
  });
  test('its own short answer, time and course over built-in claims are said to be its own', () => {
    const merged = change((file) => {
      const light = file.treatments['light']!;
      file.treatments['ketamine'] = {
        name: 'Ketamine',
        short: { response: 'It helped {treated} of 100 people.' },
        course: light['course'],
        onset: [1, 2],
      };
    });
    assert.deepEqual(merged.problems, []);
    const { answer, reported: by, claims } = cell(merged, 'ketamine', 'response');
    assert.equal(answer, 'It helped 64 of 100 people.');
    assert.match(by ?? '', /Example Clinic/);
    assert.equal(claims[0]!.reported, undefined, 'the claim itself is not');
    for (const topic of ['course', 'onset'])
      assert.match(cell(merged, 'ketamine', topic).reported ?? '', /Example Clinic/, topic);
    assert.equal(cell(merged, 'ketamine', 'risks').reported, undefined);
  });
  test('a source in place of a built-in one is told', () => {
    const { warnings } = change(
      (file) => (file.sources['lii-2023'] = { ...file.sources['own-page']! }),
    );
    assert.deepEqual(warnings, ['sources.lii-2023: replaces the built-in one']);
  });
  test('a boxed warning and the off-label line stay', () => {
    const merged = change(
      (file) =>
        (file.claims['ket-reg-1'] = {
          kind: 'clinic-reported',
          sources: ['own-page'],
          text: 'Nothing to see here.',
        }),
    );
    assert.match(merged.problems.join(), /claims\.ket-reg-1\.text: must stay/);
    assert.equal(merged.text.claims['ket-reg-1'], text.claims['ket-reg-1']);
  });
  test('words that count on a replaced claim give way to its own', () => {
    const merged = change(
      (file) => (file.claims['ket-resp-1'] = { ...file.claims['light-resp']! }),
    );
    const { answer, claims } = cell(merged, 'ketamine', 'response');
    assert.equal(answer, '60 of 100 people responded, and 40 on dim light.');
    assert.match(claims[0]!.reported ?? '', /Example Clinic/);
  });
});

suite('two treatments tried against each other', () => {
  const merged = change((file) => {
    file.claims['light-resp']!['headToHead'] = ['light', 'tms'];
    file.treatments['tms']!['cells'] = { response: ['light-resp'] };
    file.treatments['tms']!['short'] = { response: 'Here {treated}, with light {versus}.' };
    file.treatments['ketamine'] = { name: 'Ketamine', cells: { response: ['light-resp'] } };
  });
  const groups = (treatment: string): unknown => {
    const { treated, versus } = cell(merged, treatment, 'response').claims[0]!.figures[0]!;
    return [treated, versus!].map(({ name, rate }) => [name, rate]);
  };
  test('each stands first in its own column, under its own number', () => {
    assert.deepEqual(merged.problems, []);
    assert.deepEqual(groups('light'), [
      ['Light therapy', 60],
      ['dim light', 40],
    ]);
    assert.deepEqual(groups('tms'), [
      ['TMS here', 40],
      ['Light therapy', 60],
    ]);
    assert.equal(cell(merged, 'tms', 'response').answer, 'Here 40, with light 60.');
  });
  test('neither lends its number to a third', () =>
    assert.deepEqual(groups('ketamine'), [
      ['Light therapy', 60],
      ['dim light', 40],
    ]));
});

suite('a short answer says only what its cell’s claims say', () => {
  const SHORT = { response: '{treated} of 100 people responded.' };
  const answered = (short: object, more: (file: File) => void = () => undefined): Merged =>
    change((file) => {
      file.treatments['light']!['short'] = short;
      more(file);
    });
  test('a number of each is under its own name', () => {
    const merged = answered(
      { response: '{treatedNot} of 100 of {n} did not, nor {treatedNot-2} of 100 of {n-2}.' },
      (file) => {
        file.claims['own-resp']!['amounts'] = { n: 80 };
        file.treatments['light']!['cells'] = { response: ['light-resp', 'own-resp'] };
      },
    );
    assert.deepEqual(merged.problems, []);
    assert.equal(
      cell(merged, 'light', 'response').answer,
      '40 of 100 of 62 did not, nor 50 of 100 of 80.',
    );
  });
  test('a number of a claim that is left out is not another’s', () => {
    const merged = answered(SHORT, (file) => {
      delete file.claims['light-resp']!['who'];
      file.treatments['light']!['cells'] = { response: ['light-resp', 'own-resp'] };
    });
    assert.match(merged.problems.join('\n'), /treatments\.light\.short\.response: /);
    const { answer, reported } = cell(merged, 'light', 'response');
    assert.equal(answer, 'In our clinic 50 of 100 people responded.');
    assert.equal(reported, undefined, 'its claim says so');
  });
  test('nor does it stand where a claim behind it is left out', () => {
    const merged = answered(SHORT, (file) => {
      delete file.claims['light-resp']!['who'];
      file.treatments['light']!['cells'] = { response: ['own-resp', 'light-resp'] };
    });
    assert.match(merged.problems.join('\n'), /treatments\.light\.short\.response: /);
  });
  test('the package’s own does not stand over another choice of claims', () => {
    const merged = change((file) => {
      file.treatments['ketamine'] = { name: 'Ketamine', cells: { response: ['ket-resp-5'] } };
    });
    const { answer, claims } = cell(merged, 'ketamine', 'response');
    assert.equal(answer, claims[0]!.text);
    assert.match(answer, /2025/);
  });
  test('what the file does not speak of stays', () => {
    const { evidence: known } = change((file) => {
      file.treatments['ketamine'] = { name: 'Ketamine here' };
    });
    assert.deepEqual(known.treatments['ketamine'], evidence.treatments['ketamine']);
  });
  for (const [name, short] of [
    ['a number that no claim has', { response: '{treated} of 100, {n-2} people.' }],
    ['a name that objects have', { response: 'It is {constructor}.' }],
    ['a misspelt one', { response: '{treeted} people.' }],
    ['a proportion by an amount', { response: '{n} of 100 people responded.' }],
    ['no cell', { risks: 'There are none.' }],
    ['a topic that nobody knows', { respons: 'Many.' }],
  ] as const)
    test(`${name} is refused`, () => {
      const merged = answered(short);
      assert.match(merged.problems.join('\n'), /^treatments\.light\.short\.\w+: /);
      assert.equal(
        cell(merged, 'light', 'response').answer,
        '60 of 100 people responded, and 40 on dim light.',
      );
    });
});

suite('what nobody could check is refused', () => {
  const refusals: readonly (readonly [string, (file: File) => void, RegExp])[] = [
    [
      'a trial of two treatments without the other’s figure',
      (file) => {
        figureOf(file).versus = 'none';
        file.claims['light-resp']!['headToHead'] = ['light', 'tms'];
        file.claims['light-resp']!['text'] = '{treated} of 100 people responded.';
      },
      /^claims\.light-resp\.figures\.versus: is missing, for its headToHead/,
    ],
    [
      'the number of a comparison group that there was not',
      (file) => (file.claims['own-resp']!['text'] = '{treated} of 100 people, elsewhere {versus}.'),
      /^claims\.own-resp\.amounts\.versus: is missing/,
    ],
    [
      'a proportion by hand in a name',
      (file) => (file.treatments['light']!['name'] = 'Light, 9 out of 10 happy'),
      /^treatments\.light\.name: must take proportions from figures/,
    ],
    [
      'a proportion by hand in a row’s note',
      (file) => (file.topics!['onset']!['note'] = 'With us 95 of 100 get well.'),
      /^topics\.onset\.note: must take proportions from figures/,
    ],
    [
      'a proportion by hand in who was studied',
      (file) => (file.claims['own-resp']!['who'] = 'patients, 95 of 100 of them happy'),
      /^claims\.own-resp\.who: must take proportions from figures/,
    ],
    [
      'a bare percent of who was studied',
      (file) => (file.claims['own-resp']!['who'] = 'patients, 90% women'),
      /^claims\.own-resp\.who: must take proportions from figures/,
    ],
    [
      'one in so many in a row’s question',
      (file) => (file.topics!['onset']!['question'] = 'Why does it help 1 in 2?'),
      /^topics\.onset\.question: must take proportions from figures/,
    ],
    [
      'a proportion by hand in the comparison',
      (file) => (file.claims['own-resp']!['versus'] = 'elsewhere, 10% responded'),
      /^claims\.own-resp\.versus: must take proportions from figures/,
    ],
    [
      'a cell of a topic that nobody knows',
      (file) => (file.treatments['light']!['cells'] = { respons: ['light-resp'] }),
      /^treatments\.light\.cells\.respons: there is no topic respons/,
    ],
    [
      'a warning that nobody knows',
      (file) => (file.treatments['light']!['warnings'] = ['nothing']),
      /^treatments\.light\.warnings: there is no claim nothing/,
    ],
  ];
  for (const [name, edit, message] of refusals)
    test(name, () => {
      const { problems } = change(edit);
      assert.match(problems.join('\n'), message);
    });
});

suite('a file of a megabyte', () => {
  const many = (count: number, entry: unknown): Table =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`c${index}`, entry])) as Table;
  const heavy: readonly (readonly [string, (file: File, share: number) => void])[] = [
    [
      'of words that the linter looks for',
      (file, share) =>
        (file.claims['own-resp']!['measured'] = Array.from({ length: 950 * share }, () =>
          'ketamine '.repeat(111),
        )),
    ],
    [
      'of short answers',
      (file, share) =>
        (file.treatments['light']!['short'] = many(950 * share, 'FDA approved '.repeat(75))),
    ],
    [
      'of cells that cite nothing',
      (file, share) => (file.treatments = many(999 * share, { name: 'x', cells: many(60, ['b']) })),
    ],
    [
      'of loud claims',
      (file, share) =>
        (file.claims = many(999 * share, {
          kind: 'records',
          sources: ['own-page'],
          text: 'It cures.',
        })),
    ],
    [
      'of claims without sources',
      (file, share) => (file.claims = many(999 * share, { kind: 'records' })),
    ],
    [
      'of addresses that are none',
      (file, share) =>
        (file.sources = many(999 * share, {
          by: 'x',
          title: 'x',
          url: `https://${'a.'.repeat(450)} `,
        })),
    ],
  ];
  for (const [name, edit] of heavy)
    test(`${name} is read in time that grows with its length, and told of in few words`, () => {
      const timed = (share: number) => {
        const file = good();
        edit(file, share);
        const began = process.cpuUsage();
        const { problems, warnings } = load(file);
        const { user, system } = process.cpuUsage(began);
        assert.ok(problems.length + warnings.length > 0);
        assert.ok(problems.length <= LIMITS.told && warnings.length <= LIMITS.told);
        return user + system;
      };
      // The first run compiles; of each size the least, in processor time.
      timed(0.1);
      const least = (share: number) => Math.min(timed(share), timed(share), timed(share));
      const growth = least(1) / least(0.1);
      assert.ok(growth < 50, `ten times as long takes ${growth.toFixed(1)} times as long`);
    });
});

/** Problems that a schema has no words for: what one entry needs of another, and what a sentence may say. */
const BEYOND =
  /: (?:there is no (?:source|claim|topic)|must take proportions|must be one for each|must stay|is missing, for its)|^claims\.[\w.-]+\.amounts\.[\w-]+: is missing/;

suite('the printed schema is the one the code refuses by', () => {
  const isValid = new Ajv2020({ strict: true, strictRequired: false }).compile(evidenceSchema());

  /** Whether the schema's verdict is the code's, and which it is. */
  const agree = (sample: unknown): boolean => {
    const faults = load(sample).problems.filter((problem) => !BEYOND.test(problem));
    assert.equal(isValid(sample), !faults.length, `${faults.join()} ${JSON.stringify(sample)}`);
    return !faults.length;
  };
  const judge = (samples: Iterable<unknown>): readonly [valid: number, all: number] => {
    let valid = 0;
    let all = 0;
    for (const sample of samples) {
      valid += Number(agree(sample));
      all += 1;
    }
    return [valid, all];
  };

  test('whatever value of a sound file is wrong, missing or strange', () => {
    const samples: unknown[] = [good(), {}, { format: 1, reportedBy: 'x' }];
    const spoil = (value: unknown, put: (value: unknown) => unknown): void => {
      for (const wrong of [null, 7, -1, 1e12, '', 'x', [], {}, ['x'], [1, 2], 'none'])
        samples.push(put(wrong));
      if (Array.isArray(value))
        value.forEach((item, index) =>
          spoil(item, (other) => put((value as readonly unknown[]).with(index, other))),
        );
      else if (typeof value === 'object' && value)
        for (const [name, item] of Object.entries(value as Record<string, unknown>)) {
          const rest = Object.fromEntries(
            Object.entries(value).filter(([other]) => other !== name),
          );
          samples.push(put(rest), put({ ...value, stranger: 1 }), put({ ...rest, 'a b': item }));
          spoil(item, (other) => put({ ...value, [name]: other }));
        }
    };
    spoil(good(), (value) => value);
    const [valid, all] = judge(samples);
    assert.ok(all > 1000 && valid > 20 && valid < all / 2, `${valid} of ${all} valid`);
  });

  test('at the edge of each limit', () => {
    const text = (letters: string): File => {
      const file = good();
      file.claims['own-resp']!['note'] = letters;
      return file;
    };
    const table = (count: number): File => {
      const file = good();
      for (let index = 2; index < count; index += 1)
        file.sources[`s${index}`] = file.sources['own-page']!;
      return file;
    };
    const list = (count: number): File => {
      const file = good();
      file.claims['own-resp']!['sources'] = Array.from({ length: count }, () => 'own-page');
      return file;
    };
    for (const make of [text, (letter: string) => text(`é${letter}`)]) {
      assert.ok(agree(make('x'.repeat(LIMITS.text - 1))));
      assert.ok(!agree(make('x'.repeat(LIMITS.text + 1))));
    }
    assert.ok(agree(text('🙂'.repeat(LIMITS.text))), 'a letter may be two units');
    assert.ok(!agree(text('🙂'.repeat(LIMITS.text + 1))));
    for (const make of [table, list]) {
      assert.ok(agree(make(LIMITS.entries)));
      assert.ok(!agree(make(LIMITS.entries + 1)));
    }
  });

  test('and over random changes, some at once', () => {
    // A generator of its own, so that a failure comes again.
    let seed = 20261126;
    const below = (limit: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * limit);
    };
    const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
    const NAMES =
      'kind sources text who measured versus note figures amounts headToHead measure treated rate n ci name cells short warnings course onset visits weeks by title journal year doi pmid pmcid url question format reportedBy claims treatments topics x a.b 0 __proto__ constructor toString'
        .split(' ')
        .concat('', 'a b', 'é');
    const VALUES = [
      ...[
        null,
        true,
        false,
        0,
        -0,
        0.5,
        1,
        2,
        99.9,
        100,
        100.1,
        1799,
        2200,
        1e9,
        1e10,
        -1e9,
        -1e10,
      ],
      ...[
        '',
        ' ',
        '\u200b',
        'none',
        'trial',
        'response',
        'not-known',
        'own-page',
        'light-resp',
        '1',
      ],
      ...['10.1000/x', '10.1/x', 'PMC1', '123456789', '1234567890', 'https://a.b', 'http://a'],
      ...[
        '{n}',
        '{treated} of 100',
        '<b>',
        '\ud800',
        [],
        {},
        [1, 2],
        [2, 1],
        [1],
        ['x'],
        ['x', 'y'],
      ],
      ...[{ rate: 5 }, [[1, 2]], { x: 1 }, { x: [1, 2] }, { response: 'not-known' }],
    ];
    const places = (value: unknown): readonly Record<string, unknown>[] =>
      typeof value === 'object' && value
        ? [value as Record<string, unknown>, ...Object.values(value).flatMap(places)]
        : [];
    const samples = Array.from({ length: 3000 }, () => {
      // Keys as JSON has them: `__proto__` is one like any other.
      const file = JSON.parse(JSON.stringify(good())) as Record<string, unknown>;
      for (let change = below(3); change >= 0; change -= 1) {
        const place = pick(places(file));
        const own = Object.keys(place);
        const name = own.length && below(3) ? pick(own) : Array.isArray(place) ? '0' : pick(NAMES);
        if (below(4))
          Object.defineProperty(place, name, {
            value: structuredClone(below(6) ? pick(VALUES) : pick(places(good()))),
            configurable: true,
            enumerable: true,
            writable: true,
          });
        else if (Array.isArray(place)) place.pop();
        else delete place[name];
      }
      return file;
    });
    const [valid, all] = judge(samples);
    assert.ok(valid > all / 20 && valid < all / 2, `${valid} of ${all} valid`);
  });
});

suite('numbers of sources', () => {
  test('in the order of first use', () =>
    assert.deepEqual(numberSources(['b', 'a', 'b', 'c']), ['b', 'a', 'c']));
});
