/** Every language's file: complete, filled from the same data, no number of its own, no louder than English. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';

import { completed, english } from '../../scripts/lib/locales.ts';
import { crisisLinks, REGIONS } from '../../src/evidence/crisis.ts';
import { evidence, readWords } from '../../src/evidence/evidence.ts';
import { TOPICS, TREATMENTS } from '../../src/evidence/types.ts';
import { cellView, warningsView } from '../../src/evidence/view.ts';
import { formatDate, pieces } from '../../src/locale/format.ts';
import { SAYS } from './said.ts';

const folder = `${import.meta.dirname}/../../src/locale`;
const languages = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** Sentences by where they stand: `evidence.cells.ketamine.3.0.0`. */
const sentences = (value: unknown, place = ''): Map<string, string> => {
  const found = new Map<string, string>();
  if (typeof value === 'string') found.set(place, value);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      for (const [at, text] of sentences(inner, place ? `${place}.${key}` : key))
        found.set(at, text);
  }
  return found;
};

const isGlossary = (place: string): boolean => place.startsWith('evidence.glossary.');
const placeholders = (text: string): string[] => pieces(text).filter((_, index) => index % 2);
/** Numbers that the words themselves hold: years, names, `100`. */
const numbers = (text: string): readonly string[] =>
  (text.replace(/\{[\w-]+\}/g, '').match(/\d[\d.,]*\d|\d/g) ?? []).sort();

/** The same in every value's shape, text aside. */
const shapeOf = (value: unknown, place = ''): unknown => {
  if (typeof value === 'string') return place.startsWith('evidence.glossary') ? '' : !!value;
  if (Array.isArray(value)) return value.map((inner, at) => shapeOf(inner, `${place}.${at}`));
  if (typeof value !== 'object' || value === null) return value;
  if (place === 'evidence.glossary') return Object.keys(value).length;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, shapeOf(inner, place ? `${place}.${key}` : key)]),
  );
};

/** Numbers that a language has beside English's, each with its reason. */
const OWN_NUMBERS: Readonly<Record<string, readonly string[]>> = {
  // The key for Spanish at 988, in the dossier's crisis lines.
  'es common.crisis.us': ['2'],
};

/** How often a sentence says it; what its amounts are is looked at elsewhere. */
const times = (said: RegExp, text: string): number =>
  text.replace(/\{[\w-]+\}/g, '{').match(new RegExp(said, `${said.flags}g`))?.length ?? 0;

/** What no language says, by language: promises, and percent. */
const LOUD: Readonly<Record<string, RegExp>> = {
  es: /\b(?:cura|curan|curar|probad[oa]s? que|el mejor|la mejor|milagro\w*|garantiza\w*|reinicia\w*|última esperanza|siempre funciona|revolucionari\w+)\b|\d ?%|por ciento/i,
};
const DENIED = /\b(?:no|sin|nada de esto) est[áa]n? probad[oa]s?\b/gi;

const englishSentences = sentences(english);

/** Sentences about evidence, its pictures and a crisis; a reader's own questions say nothing of a study. */
const EVIDENCE =
  /^(?:evidence\.(?!glossary|questions)|mechanisms\.|common\.|explainer\.|compare\.(?!matters|mine|ask))/;

/** Sentences that a language has beside English's: the key for Spanish at 988. */
const OWN_SENTENCES: Readonly<Record<string, number>> = { 'es common.crisis.us': 1 };

test('the checks can fail', () => {
  for (const text of ['La ketamina cura.', 'Ayuda al 70 %.', 'Está probado que ayuda.'])
    assert.match(text.replace(DENIED, ''), LOUD['es']!);
  assert.doesNotMatch('No está probado que ayude.'.replace(DENIED, ''), LOUD['es']!);
  for (const [text, what] of [
    ['No es para usted.', 'no'],
    ['depresión difícil de tratar', 'hardToTreat'],
    ['a los {months} meses', 'months'],
    ['frente a {versus} con un sedante', 'sedative'],
  ] as const)
    assert.deepEqual([times(SAYS['es']![what]!, text), times(SAYS['es']![what]!, 'Vea.')], [1, 0]);
  assert.deepEqual(numbers('1 de {n}, 2.5'), ['1', '2.5']);
  assert.notDeepEqual(shapeOf({ a: ['x', 0] }), shapeOf({ a: ['x', ''] }));
});

test('there are languages', () => assert.ok(languages.includes('es.json')));

test('a month is the same west of Greenwich', () => {
  const zone = process.env['TZ'];
  process.env['TZ'] = 'America/Los_Angeles';
  try {
    assert.equal(new Date('2026-11-01').getDate(), 31, 'the clock is there');
    assert.equal(formatDate('2026-11', 'es'), 'noviembre de 2026');
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

for (const file of languages) {
  const lang = file.replace('.json', '');
  const catalogue = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as typeof english;
  const words = catalogue.evidence;
  const own = sentences(catalogue);

  suite(lang, () => {
    test('has all that English has, and no more', () => {
      assert.deepEqual(shapeOf(catalogue), shapeOf(english));
      assert.equal('english' in completed(catalogue), false, 'nothing is left in English');
    });

    test('has the placeholders of each sentence, in its order: the treated group, then the other', () => {
      for (const [place, text] of own)
        if (!isGlossary(place))
          assert.deepEqual(
            placeholders(text),
            placeholders(englishSentences.get(place)!),
            `${place}: ${text}`,
          );
    });

    test('has the numbers of each sentence, and none of its own', () => {
      const open = Object.entries(english.evidence.glossary).flatMap(([, text]) => numbers(text));
      for (const [place, text] of own) {
        const allowed = isGlossary(place) ? open : numbers(englishSentences.get(place)!);
        const more = OWN_NUMBERS[`${lang} ${place}`] ?? [];
        assert.deepEqual(numbers(text), [...allowed, ...more].sort(), `${place}: ${text}`);
      }
      for (const place of Object.keys(OWN_NUMBERS).filter((key) => key.startsWith(`${lang} `)))
        assert.ok(own.has(place.slice(lang.length + 1)), `${place} is no sentence`);
    });

    test('says what English says: of whom, against what, when, how many, and whether not', () => {
      const theirs = SAYS[lang];
      assert.ok(theirs, `SAYS has no words of ${lang}`);
      assert.deepEqual(Object.keys(theirs), Object.keys(SAYS['en']!));
      const meanings = (from: typeof english): string[] => Object.values(from.evidence.glossary);
      const pairs = [
        ...[...own].map(([place, text]) => [place, text, englishSentences.get(place)!] as const),
        ...meanings(catalogue).map(
          (text, at) => [`evidence.meanings.${at}`, text, meanings(english)[at]!] as const,
        ),
      ];
      const ends = (text: string): number => times(/(?<!EE|UU)[.!?](?= )|[.!?]$/, text);
      for (const [place, text, other] of pairs)
        if (EVIDENCE.test(place)) {
          const more = OWN_SENTENCES[`${lang} ${place}`] ?? 0;
          assert.equal(ends(text), ends(other) + more, `${place}, sentences: ${text} | ${other}`);
          for (const [what, said] of Object.entries(SAYS['en']!))
            assert.equal(
              times(theirs[what]!, text),
              times(said, other),
              `${place}, ${what}: ${text} | ${other}`,
            );
        }
    });

    test('is translated: what is long is not the English text', () => {
      for (const [place, text] of own)
        if (!isGlossary(place) && text.split(' ').length > 3)
          assert.notEqual(text, englishSentences.get(place), place);
    });

    test('keeps line breaks and ends as English does', () => {
      for (const [place, text] of own) {
        const other = englishSentences.get(place);
        if (other === undefined) continue;
        const breaks = (from: string): boolean => from.includes('\n');
        if (breaks(text)) assert.ok(place.startsWith('explainer.labels.'), place);
        assert.equal(/\.$/.test(text.trim()), /\.$/.test(other.trim()), `${place}: ${text}`);
        assert.equal(/\?$/.test(text), /\?$/.test(other), `${place}: ${text}`);
        assert.doesNotMatch(text, /^\s|\s$|\s\s|["']/, `${place}: ${text}`);
      }
    });

    test('names the claims that must stand beside a treatment', () => {
      for (const id of TREATMENTS)
        assert.deepEqual(words.treatments[id]![1], english.evidence.treatments[id]![1], id);
    });

    test('fills every sentence that a reader may meet', () => {
      const text = readWords(words);
      for (const treatment of TREATMENTS) {
        const views = TOPICS.map((topic) => cellView(evidence, text, treatment, topic, lang));
        const told = [
          ...views.flatMap(({ answer, claims }) => [answer, ...claims.map((claim) => claim.text)]),
          ...views
            .flatMap(({ claims }) => claims.flatMap(({ figures }) => figures))
            .flatMap(({ measured, treated, versus, versusName }) => [
              measured,
              treated.frame,
              versus?.frame ?? versusName,
            ]),
          ...warningsView(evidence, text, treatment, lang).map((claim) => claim.text),
        ];
        assert.ok(told.length > 20, treatment);
        for (const sentence of told) {
          assert.ok(sentence.trim(), treatment);
          assert.doesNotMatch(sentence, /[{}]|undefined|NaN|\s\s/, treatment);
        }
        for (const { answer } of views)
          assert.ok(answer.length <= 190, `${answer.length} letters: ${answer}`);
      }
    });

    test('keeps every crisis line, with a link for each number', () => {
      for (const region of REGIONS) {
        const line = catalogue.common.crisis[region];
        assert.deepEqual(
          placeholders(line).sort(),
          Object.keys(crisisLinks[region]).sort(),
          region,
        );
      }
    });

    test('explains words that it says', () => {
      const told = [...own].filter(([place]) => !/glossary|questions/.test(place));
      for (const term of Object.keys(words.glossary))
        assert.ok(
          told.some(([, text]) => text.toLowerCase().includes(term.toLowerCase())),
          `${term} is never said`,
        );
    });

    test('promises nothing', () => {
      const loud = LOUD[lang];
      assert.ok(loud, `LOUD has no words of ${lang}`);
      for (const [place, text] of own)
        assert.doesNotMatch(text.replace(DENIED, ''), loud, `${place}: ${text}`);
    });
  });
}

suite('a file that leaves something out', () => {
  const part = completed({
    common: { ...english.common, stale: 'Périmé', crisisTitle: '' },
    compare: { ticks: ['heure'], heading: 5, unknown: 'Rien' },
    evidence: 'rubbish',
  }) as typeof english & { readonly english: string };

  test('is filled up with English, to the last string', () => {
    assert.equal(part.common.stale, 'Périmé');
    assert.equal(part.common.crisisTitle, english.common.crisisTitle);
    assert.deepEqual(part.compare.ticks, ['heure', ...english.compare.ticks.slice(1)]);
    assert.equal(part.compare.heading, english.compare.heading);
    assert.deepEqual(part.evidence, english.evidence);
    assert.deepEqual(Object.keys(part.compare), Object.keys(english.compare));
  });

  test('tells what on screen is English', () => {
    const pattern = new RegExp(part.english, 's');
    assert.match(' Learn more ', pattern);
    assert.match('Shown by Example Clinic.', pattern);
    assert.match('First change measured: 2 hours', pattern);
    assert.match('STAR*D'.replace('STAR*D', english.evidence.glossary['STAR*D']!), pattern);
    for (const other of ['Fermer', 'heure', 'Ketamin', '12', '', 'Learn more, much more'])
      assert.doesNotMatch(other, pattern);
  });

  test('its glossary is its own: the keys are words of the language', () => {
    const glossary = { Rückfall: 'Es kommt wieder.' };
    const { evidence: filled } = completed({ evidence: { glossary } }) as typeof english;
    assert.deepEqual(filled.glossary, glossary);
  });
});
