/** The explainer's sources, numbers and words are the dossier's too. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';

import { evidence } from '../../src/evidence/evidence.ts';
import { loudWord } from '../../src/evidence/lint.ts';
import {
  beside,
  numbers,
  offLabel,
  openPoints,
  safety,
  speed,
  steps,
  THEORIES,
  typical,
  type MechanismKind,
} from '../../src/evidence/mechanisms.ts';
import { mechanisms } from '../../src/locale/en/mechanisms.ts';
import { fill, pieces } from '../../src/locale/format.ts';

const dossier = JSON.parse(readFileSync(new URL('dossier.json', import.meta.url), 'utf8')) as {
  readonly mechanisms: readonly {
    readonly theory?: string;
    readonly evidence?: string;
    readonly sources: readonly string[];
    readonly text: string;
  }[];
  readonly mechanismNumbers: readonly number[];
  readonly claims: Readonly<Record<string, { readonly sources: readonly string[] }>>;
};

const leaves = (words: unknown): readonly string[] =>
  typeof words === 'string' ? [words] : Object.values(words as object).flatMap(leaves);

/** What a step says of what it rests on, by its kind. */
const BASIS: Readonly<Record<MechanismKind, RegExp>> = {
  known: /^Well established$/,
  animal: /^(?!.*people).*(?:mice|rats|rodents|animal)/i,
  human: /people/,
  both: /(?:mice|rats|rodents|animal).*people/i,
  open: /^Not known$/,
};

suite('the explainer', () => {
  test('its steps are the dossier’s: kind and sources', () => {
    for (const theory of THEORIES) {
      const theirs = dossier.mechanisms.filter((step) => step.theory === theory);
      // What comes before is how cells work; what is not known comes last.
      const ours = steps[theory].slice(-theirs.length - 1, -1);
      theirs.forEach(({ evidence: rests = '', sources }, index) => {
        const [kind, ...cited] = ours[index]!;
        assert.deepEqual(cited, sources, `${theory} ${index}`);
        const found = /established|animal|human/.exec(rests)![0];
        assert.equal(kind, found === 'established' ? 'known' : found, `${theory} ${index}`);
      });
      steps[theory].forEach(([kind], index) => {
        const [, , rests] = mechanisms.steps[theory][index]!;
        assert.match(rests, BASIS[kind], `${theory} ${index}`);
      });
    }
  });

  test('its contested points cite what the dossier does', () => {
    for (const { theory, sources } of dossier.mechanisms)
      if (!theory) {
        const cited = [...openPoints.synapse, beside[0]!].map(([, ...ids]) => ids);
        assert.ok(
          sources.every((id) => cited.some((ids) => ids.some((one) => one === id))),
          sources.join(),
        );
      }
  });

  test('how fast, what is typical and what is off-label rest on people, or are settled', () => {
    for (const [kind] of [...speed, ...typical, beside[2]!]) assert.equal(kind, 'human');
    for (const [kind] of [beside[0]!, beside[1]!, offLabel]) assert.equal(kind, 'known');
  });

  test('how fast and what is typical cite what their claims cite', () => {
    for (const [rows, claims] of [
      [
        speed,
        [
          'ket-onset-2 ket-resp-1',
          'ket-dur-1 ket-onset-2',
          'ket-dur-2',
          'ket-resp-5',
          'ad-onset-1',
          'ad-onset-2',
        ],
      ],
      [beside, ['ket-mech-1', 'ad-mech-1', 'ad-mech-2']],
      [typical, ['ket-resp-1', 'ket-resp-5']],
      [[offLabel], ['ket-reg-1']],
      [safety.slice(1), ['ket-mon-1', 'ad-risk-1']],
    ] as const)
      claims.forEach((ids, index) => {
        const [, ...cited] = rows[index]!;
        assert.deepEqual(
          cited,
          ids.split(' ').flatMap((id) => evidence.claims[id]!.sources),
          ids,
        );
      });
  });

  test('the line on compounded ketamine cites both of the FDA’s alerts', () => {
    const [, ...cited] = safety[0]!;
    assert.deepEqual(
      cited,
      ['ket-reg-3', 'ket-reg-2'].flatMap((id) => dossier.claims[id]!.sources),
    );
    assert.deepEqual(dossier.claims['ket-risk-1']!.sources, ['fda-compounded-2023']);
  });

  test('it counts the people that the dossier counts', () => {
    const told = dossier.mechanisms.map((entry) => entry.text).join(' ');
    for (const counted of [
      `scan study (${numbers.scanned} people)`,
      `in ${numbers.blocked} adults`,
      `in ${numbers.measured} people`,
      `(n=${numbers.masked})`,
    ])
      assert.ok(told.includes(counted), counted);
    const { doses } = evidence.claims['ket-dur-2']!.amounts!;
    assert.equal(numbers.course, doses);
    assert.equal(numbers.age, evidence.claims['ad-risk-1']!.amounts!['age']);
  });

  test('its numbers are those of the claims, or of the dossier’s account of mechanisms', () => {
    const known = new Set<number>(dossier.mechanismNumbers);
    for (const { amounts = {}, figures = [] } of Object.values(evidence.claims)) {
      for (const number of Object.values(amounts).flat()) known.add(number);
      for (const { treated, versus } of figures)
        for (const group of [treated, versus])
          if (group !== 'none') known.add(Math.round(group.rate));
    }
    for (const [name, value] of Object.entries(numbers))
      for (const number of [value].flat()) assert.ok(known.has(number), `${name}: ${number}`);
  });

  test('what is typical is what the comparison shows', () => {
    for (const [id, name] of [
      ['ket-resp-1', 'single'],
      ['ket-resp-5', 'repeated'],
    ] as const) {
      const [{ treated, versus }] = evidence.claims[id]!.figures as [
        NonNullable<(typeof evidence.claims)[string]['figures']>[number],
      ];
      assert.equal(numbers[name], Math.round(treated.rate));
      assert.equal(numbers[`${name}0`], versus === 'none' ? undefined : Math.round(versus.rate));
    }
  });

  test('its words are filled from its numbers, and promise nothing', () => {
    for (const template of leaves(mechanisms)) {
      for (const [index, name] of pieces(template).entries())
        if (index % 2) assert.ok(Object.hasOwn(numbers, name), `{${name}}: ${template}`);
      const literal = template
        .replace(/\{[\w-]+\}/g, '')
        .replace(/of 100|KARMA-Dep 2|\b20[12]\d\b/g, '');
      assert.doesNotMatch(literal, /\d/, template);
      assert.equal(loudWord(fill(template, numbers, 'en')), undefined, template);
      assert.doesNotMatch(
        template,
        /\bin 100\b|low (?:serotonin|glutamate)|blocks glutamate/,
        template,
      );
    }
  });
});
