/** The explainer's sources, numbers and words are the dossier's too. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';

import { evidence } from '../../src/evidence/evidence.ts';
import { loudWord } from '../../src/evidence/lint.ts';
import {
  mechanismSource,
  mechanismSources,
  numbers,
  type MechanismSourceId,
} from '../../src/evidence/mechanisms.ts';
import { sourceHref } from '../../src/evidence/view.ts';
import { mechanisms } from '../../src/locale/en/mechanisms.ts';
import { fill, pieces } from '../../src/locale/format.ts';

const dossier = JSON.parse(readFileSync(new URL('dossier.json', import.meta.url), 'utf8')) as {
  readonly sources: Readonly<Record<string, { url?: string; year?: number; doi?: string }>>;
  readonly mechanismNumbers: readonly number[];
};

const leaves = (words: unknown): readonly string[] =>
  typeof words === 'string' ? [words] : Object.values(words as object).flatMap(leaves);

suite('the explainer', () => {
  for (const id of Object.keys(mechanismSources))
    test(`${id} is the dossier’s`, () => {
      const source = mechanismSource(id as MechanismSourceId);
      const entry = dossier.sources[id]!;
      const bare = (address = ''): string => address.replace(/\/$/, '').replace(/^https?:/, '');
      assert.ok(source.by && source.title);
      assert.equal(source.year, entry.year);
      assert.ok(
        bare(sourceHref(source)) === bare(entry.url) || source.doi === entry.doi,
        sourceHref(source),
      );
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
