/** The words: complete, balanced, plain, and no number that is not in the data. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';

import { automatedReadability } from 'automated-readability';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

import { evidence, readWords } from '../../src/evidence/evidence.ts';
import { loudWord } from '../../src/evidence/lint.ts';
import {
  CERTAINTY,
  type EvidenceWords,
  type GAPS,
  TOPICS,
  TREATMENTS,
} from '../../src/evidence/types.ts';
import { cellView, claimText, claimValues } from '../../src/evidence/view.ts';
import { mechanisms } from '../../src/locale/en/mechanisms.ts';
import { pieces } from '../../src/locale/format.ts';
import { cells, sentences, templates, text, treatmentIds } from './text.ts';

suite('every cell is filled or says why not', () => {
  test('the same rows for every treatment', () => {
    assert.deepEqual(treatmentIds, [...TREATMENTS]);
    for (const id of TREATMENTS)
      assert.deepEqual(Object.keys(evidence.treatments[id]!.cells), [...TOPICS], id);
    assert.deepEqual(Object.keys(text.topics), [...TOPICS]);
  });

  /** Where the dossier has nothing fit to show; `does-not-apply` where nothing could be. */
  const KNOWN_GAPS: Readonly<Record<string, (typeof GAPS)[number]>> = {
    'esketamine/everyday': 'not-known',
    'ect/everyday': 'not-known',
    'psychotherapy/everyday': 'not-known',
    'psychotherapy/after-visit': 'not-known',
    'psychotherapy/approval': 'does-not-apply',
    'no-change/side-effects': 'not-known',
    'no-change/approval': 'does-not-apply',
  };

  test('gaps are the known ones', () => {
    const found = cells
      .filter(({ view }) => view.gap)
      .map(({ treatment, topic, view }) => [`${treatment}/${topic}`, view.gap]);
    assert.deepEqual(Object.fromEntries(found), KNOWN_GAPS);
  });

  for (const { treatment, topic, view } of cells) {
    test(`${treatment}, ${topic}`, () => {
      const { answer, claims, gap } = view;
      assert.ok(answer.length > 0 && answer.length <= 110, `${answer.length} letters: ${answer}`);
      assert.equal(claims.length > 0, !gap);
      assert.ok(claims.length <= 5);
      const cell = evidence.treatments[treatment]!.cells[topic]!;
      if (typeof cell !== 'string')
        assert.deepEqual(
          claims.map(({ id }) => id),
          cell,
          'every claim has words',
        );
      for (const { id, sources, kind, certainty, figures, who, versus } of claims) {
        assert.ok(sources.length > 0, id);
        assert.ok(kind && certainty.word && certainty.reason, id);
        assert.equal(certainty.level, CERTAINTY[evidence.claims[id]!.kind]);
        for (const figure of figures) {
          assert.ok(who && versus && figure.measured && figure.versusName, id);
          for (const group of [figure.treated, figure.versus ?? figure.treated]) {
            assert.equal(group.rate + group.not, 100);
            assert.ok(
              group.frame.includes(`${group.rate} of 100`) && group.frame.includes(`${group.not} `),
              group.frame,
            );
          }
        }
      }
    });
  }

  test('every claim that has facts has words and stands somewhere, and the other way round', () => {
    const shown = new Set(cells.flatMap(({ view }) => view.claims.map(({ id }) => id)));
    assert.deepEqual(
      Object.keys(evidence.claims).filter((id) => !shown.has(id)),
      [],
    );
    assert.deepEqual(Object.keys(text.claims).sort(), Object.keys(evidence.claims).sort());
  });

  test('every warning and head-to-head is a claim', () => {
    for (const { warnings = [] } of Object.values(text.treatments))
      for (const id of warnings) assert.ok(evidence.claims[id], id);
  });

  test('what must stand wherever a treatment is named does', () => {
    assert.deepEqual(text.treatments['ketamine']!.warnings, ['ket-reg-1', 'ket-reg-2']);
    assert.deepEqual(text.treatments['esketamine']!.warnings, [
      'esk-risk-1',
      'esk-risk-3',
      'ad-risk-1',
    ]);
    assert.deepEqual(text.treatments['antidepressants']!.warnings, ['ad-risk-1']);
  });
});

suite('contrary findings stand beside the favourable ones', () => {
  const idsOf = (treatment: string, topic: string): readonly string[] =>
    cells
      .find((cell) => cell.treatment === treatment && cell.topic === topic)!
      .view.claims.map(({ id }) => id);

  test('ketamine: the blinded trial of 2025, the masked one, the Cochrane rating, ECT both ways', () => {
    for (const id of ['ket-resp-5', 'ket-resp-10', 'ket-resp-9', 'ket-resp-4'])
      assert.ok(idsOf('ketamine', 'response').includes(id), id);
    assert.deepEqual(idsOf('ketamine', 'remission'), ['ket-rem-4', 'ket-rem-3']);
    assert.ok(
      idsOf('ect', 'response').includes('ket-resp-4') &&
        idsOf('ect', 'remission').includes('ket-rem-3'),
    );
    const { answer } =
      cells[TREATMENTS.indexOf('ketamine') * TOPICS.length + TOPICS.indexOf('response')]!.view;
    assert.match(answer, /no clear gain/);
    assert.ok(idsOf('ketamine', 'everyday').includes('ket-resp-5'), 'beside clinic records too');
  });
  test('ketamine is called off-label in every column that names it', () => {
    const shown = cells.filter(
      ({ treatment, view }) =>
        treatment !== 'esketamine' && /(?<!es)ketamine/i.test(JSON.stringify(view.claims)),
    );
    assert.deepEqual([...new Set(shown.map(({ treatment }) => treatment))], ['ketamine', 'ect']);
    const { warnings } = text.treatments['ketamine']!;
    assert.match(claimText(text.claims[warnings![0]!]!).text, /off-label/);
    for (const { treatment, view } of shown)
      if (treatment !== 'ketamine')
        for (const claim of view.claims)
          if (/ketamine/i.test(JSON.stringify(claim.figures)))
            assert.match(claim.text, /ketamine \(off-label\)/);
  });
  test('a gap that could be chance is said to be', () => {
    for (const id of ['ket-resp-5', 'ket-resp-10', 'ket-rem-4', 'ket-dur-5'])
      assert.match(claimText(text.claims[id]!).text, /The gap could be chance\.$/, id);
  });
  test('the boxed warnings leave out neither thoughts nor acts, nor the label’s limit', () => {
    for (const id of ['esk-risk-1', 'ad-risk-1'])
      assert.match(
        claimText(text.claims[id]!).text,
        /boxed warning.*suicidal thoughts and acts/i,
        id,
      );
    assert.match(claimText(text.claims['esk-risk-3']!).text, /not been shown to prevent suicide/);
  });
  test('keeping the plan is told from people who kept theirs, not from those a medicine had helped', () =>
    assert.deepEqual(idsOf('no-change', 'durability'), ['nc-dur-1']));
  test('esketamine: the Japanese trial and quetiapine', () => {
    assert.ok(idsOf('esketamine', 'response').includes('esk-resp-4'));
    assert.ok(idsOf('esketamine', 'remission').includes('esk-rem-3'));
  });
  test('STAR*D: both totals or neither', () => {
    for (const [place, sentence] of sentences())
      if (/\b67 of 100 people got well/.test(sentence))
        assert.match(sentence, /\b35\b.*dispute/, place);
    const { figures } = evidence.claims['ad-rem-2']!;
    assert.deepEqual(
      figures!.map(({ treated }) => treated.rate),
      [67, 35],
    );
  });
});

/** Digits that stand in the words themselves: dates, ages, doses and names, each listed here. */
const OPEN_DIGITS: Readonly<Record<string, readonly string[]>> = {
  'ket-resp-5.text': ['2025'],
  'ket-rem-4.text': ['2025'],
  'ket-reg-2.text': ['2023'],
  'esk-reg-3.text': ['2025'],
  'tms-reg-1.text': ['2008'],
  'ad-rem-2.text': ['2023'],
  'ad-mech-2.text': ['2022'],
  'ect-reg-1.text': ['2018'],
  'kinds.small-trial': ['100'],
};

/** Numbers that the words themselves hold as words, each the dossier’s own. */
const OPEN_WORDS: Readonly<Record<string, readonly string[]>> = {
  'ket-onset-3.text': ['half'],
  'ket-dur-2.text': ['half'],
  'esk-what-1.text': ['two'],
  'esk-onset-2.who': ['two'],
  'esk-ins-1.text': ['two'],
  'ad-rem-2.text': ['four'],
  'ect-onset-1.text': ['half', 'two'],
  'response.note': ['half'],
  'safety.hardToTreat': ['two'],
  'glossary.STAR*D': ['four'],
};
const WORDS =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|half|twice|double)\b/gi;

/** What stands beside an amount, by its name. */
const BESIDE: Readonly<Record<string, RegExp>> = {
  n: /\{n\} (?:people|outpatients)/,
  hours: /\{hours\} hours/,
  days: /\{days\} days|day \{days\}/,
  weeks: /\{weeks\} (?:good )?weeks/,
  months: /\{months\} months/,
  minutes: /\{minutes\} minutes/,
  visits:
    /\{visits\} (?:daily )?(?:visits|infusions|sessions|treatments)|treatments .*\{visits\} in a review/,
  week: /\{week\} a week/,
  taper: /\{taper\} visits in all/,
  older: /\{older\} the older way/,
  doses: /\{doses\} infusions/,
  most: /up to \{most\} (?:infusions|sessions)/,
  trials: /\{trials\} (?:blinded )?trials/,
  studies: /\{studies\} (?:studies|reports)/,
  drugs: /\{drugs\} drugs|than medicines in \{drugs\}/,
  sham: /pretend ECT in \{sham\}/,
  points: /\{points\} points/,
  placebo: /\{placebo\} on placebo/,
  medicine: /\{medicine\} with a medicine/,
  out: /passed out \(\{out\} of \{people\}\)/,
  cases: /(?:people had one \(|treatments \(about )\{cases\} of \{people\}/,
  dead: /^Deaths: .*treatments \(about \{dead\} of \{people\}/,
  deaths: /^Deaths: .*\{deaths\} of \{visits\} in a review/,
  still: /\{still\} \(\{treated\} of 100\) still did/,
  age: /\b(?:under|age|up to age) \{age\}/,
  top: /\{top\}\/\{bottom\}/,
  bottom: /\{top\}\/\{bottom\}/,
  later: /\b(?:at|by|day|week|in|within) \{later\}/,
  last: /\b(?:by|at) \{last\}/,
};

/** The same of the explainer's. */
const MECHANISM: Readonly<Record<string, RegExp>> = {
  tried: /In a trial of \{tried\} people/,
  ward: /hospital trial of \{ward\} people/,
  scanned: /It had \{scanned\} people/,
  masked: /When \{masked\} people/,
  blocked: /In \{blocked\} adults/,
  measured: /In \{measured\} people/,
  followed: /had \{followed\} people/,
  most: /up to \{most\} infusions/,
  course: /After \{course\} infusions/,
  first: /in some people: \{first\} hours after one infusion/,
  fades: /faded within about \{fades\} days/,
  relapse: /relapsed within \{relapse\} days/,
  start: /start to work in \{start\} weeks/,
  full: /Full effect can take \{full\} weeks/,
  single: /\{single\} of 100 responded/,
  single0: /\{single0\} after a sedative/,
  repeated: /\{repeated\} of 100 responded on ketamine/,
  repeated0: /\{repeated0\} on a sedative/,
  driving: /do not drive or do anything risky for \{driving\} hours/,
  age: /\(\{age\} and under\)/,
};

const leaves = (words: unknown): readonly string[] =>
  typeof words === 'string' ? [words] : Object.values(words as object).flatMap(leaves);

suite('no number but the data’s', () => {
  for (const [place, template] of templates()) {
    test(place, () => {
      const literal = template.replace(/\{[\w-]+\}/g, '').replace(/of 100\b/gi, '');
      assert.deepEqual(literal.match(/\d[\d.,]*\d|\d/g) ?? [], OPEN_DIGITS[place] ?? [], template);
      assert.deepEqual(template.match(WORDS) ?? [], OPEN_WORDS[place] ?? [], template);
    });
  }

  test('the treated group is told before the one it is compared with', () => {
    for (const [place, template] of templates())
      for (const which of ['', '2', '3', '4']) {
        const versus = template.indexOf(`{versus${which}}`);
        const treated = template.indexOf(`{treated${which}}`);
        if (versus >= 0) assert.ok(treated >= 0 && treated < versus, `${place}: ${template}`);
      }
  });

  test('figures and times are told in the order of the data', () => {
    const inOrder = (template: string): boolean => {
      const names = pieces(template).filter((_, index) => index % 2);
      const treated = names.flatMap((name) => /^treated(\d*)$/.exec(name)?.[1] ?? []);
      const times = names.filter((name) => /^(?:days|weeks|months|later|last)$/.test(name));
      return [
        treated.map((place) => Number(place || 1)),
        times.map((name) => ['later', 'last'].indexOf(name)),
      ].every((places) => places.every((place, index) => place >= (places[index - 1] ?? place)));
    };
    assert.ok(!inOrder('{treated2}, then {treated}'), 'the check can fail');
    assert.ok(!inOrder('{treated} at {later} weeks, {treated2} at {weeks}'), 'for times too');
    for (const [place, template] of templates()) assert.ok(inOrder(template), place);
    for (const [id, words] of Object.entries(text.claims)) {
      const { measured } = claimText(words);
      if (typeof measured === 'object') assert.ok(inOrder(measured.join(' ')), id);
    }
  });

  test('every amount stands beside what it counts', () => {
    const stands = (name: string, template: string): boolean =>
      BESIDE[name]?.test(template) !== false;
    assert.ok(!stands('n', 'In {n} trials, {trials} of 100 people'), 'the check can fail');
    for (const [place, template] of templates())
      for (const [index, name] of pieces(template).entries())
        if (index % 2 && !place.startsWith('frame'))
          assert.ok(stands(name, template), `${place}, {${name}}: ${template}`);
    for (const template of leaves(mechanisms))
      for (const [index, name] of pieces(template).entries())
        if (index % 2) assert.ok(MECHANISM[name]!.test(template), `{${name}}: ${template}`);
  });

  test('every placeholder is filled, from the claim’s own data', () => {
    for (const [id, words] of Object.entries(text.claims)) {
      const values = claimValues(evidence.claims[id]!);
      const { text: sentence, who, measured, versus } = claimText(words);
      for (const template of [sentence, who, measured, versus].flat())
        pieces(template ?? '').forEach((name, index) => {
          if (index % 2) assert.ok(Object.hasOwn(values, name), `${id} has no {${name}}`);
        });
    }
  });

  test('every figure is told in its sentence or its frames, and every amount is used', () => {
    for (const [id, words] of Object.entries(text.claims)) {
      const { text: sentence, who, measured, versus } = claimText(words);
      const used = new Set(
        [sentence, who, measured, versus]
          .flat()
          .flatMap((template) => pieces(template ?? '').filter((_, i) => i % 2)),
      );
      for (const name of Object.keys(evidence.claims[id]!.amounts ?? {}))
        assert.ok(
          used.has(name) || (id === 'ect-course-1' && name === 'weeks'),
          `${id}: {${name}} is not used`,
        );
      if (evidence.claims[id]!.figures)
        assert.ok(
          used.has('treated') || sentence.includes('fewer than one of 100 people'),
          `${id} does not tell its figure`,
        );
    }
  });

  test('nothing is left unfilled or doubled in what a reader gets', () => {
    for (const [place, sentence] of sentences())
      assert.doesNotMatch(sentence, /[{}]|undefined|NaN|\s\s/, place);
  });

  test('a claim that speaks of “of 100” has all that a figure needs', () => {
    for (const [id, words] of Object.entries(text.claims)) {
      const { text: sentence, who, measured, versus } = claimText(words);
      if (!/of 100/i.test(sentence)) continue;
      // Treatments are of nobody else than who had them.
      if (evidence.claims[id]!.figures) assert.ok(who && measured && versus !== undefined, id);
      else assert.ok(/of 100 treatments/.test(sentence) && versus, id);
    }
  });
});

/** What must not be said, entry by entry of the dossier's list: how it would read. `null`: see the test named. */
const MUST_NOT: readonly (readonly [sign: RegExp, example: string] | null)[] = [
  [/works for \d+|\d ?%/, 'Ketamine works for 70% of patients.'],
  [/\b(?:cures?|resets?|rewires?|heals?)\b/i, 'Ketamine resets the brain.'],
  [/\b(?:grows?|builds?|new) (?:new )?synapses?\b/i, 'Ketamine grows new synapses.'],
  [
    /infusions? (?:are|is) FDA.approved|FDA.approved (?:ketamine|infusion|medicine)/i,
    'Infusions are FDA-approved.',
  ],
  [/TMS[^.]*FDA.approved|FDA.approved[^.]*TMS/i, 'TMS is FDA-approved.'],
  [
    /(?<!shown to )\b(?:prevents?|removes?|ends?|stops?) (?:suicid|thoughts)/i,
    'It prevents suicide.',
  ],
  [
    /(?:ketamine|ECT|it) (?:is|works?|does?) better than (?:ketamine|ECT)\b/i,
    'Ketamine is better than ECT.',
  ],
  [
    /(?:infusions?|ketamine|IV|spray|Spravato)[^.]*better than (?:the )?(?:spray|Spravato|infusions?|IV)/i,
    'IV is better than Spravato.',
  ],
  [/(?:ketamine|TMS)[^.]*better than (?:TMS|ketamine)/i, 'Ketamine is better than TMS.'],
  [
    /everything else fails|last hope|guarantee|breakthrough|miracle|game.changer/i,
    'It works when everything else fails.',
  ],
  [/(?<!never |not )\b(?:is|are) safe\b|no side effects|not addictive|natural\b/i, 'It is safe.'],
  [/instantly|for everyone/i, 'It works instantly.'],
  [/lasts? for months/i, 'It lasts for months after six infusions.'],
  [/(?:at least|need) (?:six|6) infusions|infusions are required/i, 'You need six infusions.'],
  [
    /(?:is|are) caused by|(?<!simply a )lack of (?:serotonin|glutamate)|low (?:serotonin|glutamate)/i,
    'Depression is caused by low serotonin.',
  ],
  [/blocks glutamate|NMDA is/i, 'Ketamine blocks glutamate.'],
  [/habenula[^.]*(?:2017|in people with)/i, 'The habenula study of 2017.'],
  null, // 'STAR*D: both totals or neither'
  [/\b90 of 100\b/, 'It helped 90 of 100 people.'],
  [/TMS[^.]*\b70 of 100\b|\b70 of 100[^.]*TMS/, 'With TMS, 70 of 100 people respond.'],
  [/at.home[^.]*(?:as safe|safely)/i, 'At-home ketamine is as safe.'],
  [/insurance (?:will|covers)|\$ ?\d/i, 'Insurance will cover it.'],
  [/\bbest\b|\bstars?\b(?!\*)|\branked?\b(?! treatments by)|top choice/i, 'The best choice.'],
  null, // a figure on hold: 'claims are the dossier’s'
  [
    /(?:children|teens|pregnan|bipolar)[^.]*\b(?:respond|got well|of 100)/i,
    'Of pregnant people 50 of 100 respond.',
  ],
  [/\b(?:stop|quit|reduce) (?:taking )?your (?:medicine|pill)/i, 'Stop your medicine.'],
  [/goes away by itself|waiting is safe/i, 'Depression goes away by itself.'],
  [
    /(?:placebo|sham|fake)[^.]*(?:no care|without care|untreated)/i,
    'Placebo shows what happens with no care.',
  ],
];

suite('no claim is louder than its evidence', () => {
  const { mustNotSay } = JSON.parse(
    readFileSync(new URL('dossier.json', import.meta.url), 'utf8'),
  ) as {
    readonly mustNotSay: readonly string[];
  };

  test('the dossier’s list has an entry for each thing that must not be said', () =>
    assert.equal(MUST_NOT.length, mustNotSay.length));

  for (const [index, entry] of MUST_NOT.entries()) {
    if (!entry) continue;
    const [sign, example] = entry;
    test(mustNotSay[index], () => {
      assert.match(example, sign, 'the check can fail');
      // The questions and the STAR*D amounts aside, all that a reader may meet.
      for (const [place, sentence] of sentences()) assert.doesNotMatch(sentence, sign, place);
    });
  }

  test('TMS is cleared, and what is meant for a device of it is not called approved', () => {
    const told = [...sentences()].filter(([place]) => place.startsWith('tms/'));
    assert.ok(told.some(([, sentence]) => sentence.includes('FDA-cleared')));
    for (const [place, sentence] of told) assert.doesNotMatch(sentence, /\bapproved\b/i, place);
  });

  test('no loud words, no “1 in N”, no bare percent, no relative risk', () => {
    for (const loud of [
      'It cures.',
      'Proven.',
      'the best',
      '1 in 8 people',
      'one in eight',
      '70%',
      'Guaranteed',
      'FDA-approved infusions',
      'Ketamine is FDA-approved.',
      'Nine out of ten people feel well.',
    ])
      assert.ok(loudWord(loud), loud);
    assert.equal(loudWord('Not FDA-approved for depression: infusions are off-label.'), undefined);
    assert.equal(loudWord('Esketamine is FDA-approved.'), undefined);
    assert.equal(loudWord('Version 1 in 2025.'), undefined);
    for (const [place, sentence] of sentences()) {
      assert.equal(loudWord(sentence), undefined, `${place}: ${sentence}`);
      assert.doesNotMatch(
        sentence,
        /\bodds\b|times as likely|relative risk|number needed|\brare(?:ly)?\b|\bcommon(?:ly)?\b|\b(?:1|one) (?:per|in every|out of)\b/i,
        place,
      );
    }
  });
});

suite('one denominator: of 100', () => {
  /** Proportions of something else than 100: `18 of 25,526`, `3–4 de 1,000`, `5 of the 13`; not `of 2,665 people`. */
  const OTHER =
    /\d (?:of|de) (?:the |las )?(?!100\b(?![,.\d]))\d|\b(?:of|de) (?!100\b(?![,.\d]))\d[\d,.]* (?:people|personas) [^.]*, \d/i;
  const OF_100 = /\b(?:of|de) 100\b(?![,.\d])/i;
  const spanish = JSON.parse(
    readFileSync(new URL('../../src/locale/es.json', import.meta.url), 'utf8'),
  ) as { readonly evidence: EvidenceWords };
  const told = ['en', 'es'].flatMap((language) => {
    const words = language === 'en' ? text : readWords(spanish.evidence);
    return TREATMENTS.flatMap((treatment) =>
      TOPICS.flatMap((topic) => {
        const { answer, claims } = cellView(evidence, words, treatment, topic, language);
        return [answer, ...claims.map((claim) => claim.text)].map(
          (sentence) => [`${language} ${treatment}/${topic}`, sentence] as const,
        );
      }),
    );
  });

  test('a study’s own count, or a rate too small for it, stands only beside how many of 100 that is', () => {
    const others = told.filter(([, sentence]) => OTHER.test(sentence));
    for (const [place, sentence] of others) assert.match(sentence, OF_100, place);
    const places = new Set(others.map(([place]) => place));
    assert.deepEqual(
      [...places],
      ['en', 'es'].flatMap((language) =>
        ['esketamine/risks', 'tms/risks', 'ect/risks', 'no-change/durability'].map(
          (place) => `${language} ${place}`,
        ),
      ),
    );
  });
  test('the check can fail', () => {
    for (const bad of [
      '18 of 25,526 patients',
      '3–4 de 1,000 perdieron',
      'Of 13 people helped, 5 did',
    ])
      assert.ok(OTHER.test(bad) && !OF_100.test(bad), bad);
    assert.doesNotMatch('64 of 100 people', OTHER);
  });
  test('fewer than one of 100 is fewer, and the more exact count is the same', () => {
    for (const [id, words] of Object.entries(text.claims)) {
      const { text: sentence } = claimText(words);
      const { amounts = {}, figures = [] } = evidence.claims[id]!;
      if (!/fewer than one\b/.test(sentence)) continue;
      const { cases, out, dead, deaths, visits, people } = amounts;
      const shares = [cases ?? out ?? dead].flat().map((count) => (count! * 100) / Number(people));
      assert.ok(shares.length && shares.every((share) => share > 0 && share < 1), id);
      if (deaths) assert.equal(Math.round((Number(deaths) * 1e5) / Number(visits)), dead);
      const rates = figures.map(({ treated }) => treated.rate).filter((rate) => rate < 1);
      if (figures.length)
        assert.deepEqual(
          rates,
          shares.map((share) => Math.round(share * 100) / 100),
          id,
        );
    }
  });
});

suite('what the reader takes along', () => {
  test('three questions for each treatment, none that states a fact', () => {
    assert.deepEqual(Object.keys(text.questions), [...TREATMENTS]);
    for (const [id, asked] of Object.entries(text.questions)) {
      assert.equal(new Set(asked).size, 3, id);
      for (const question of asked) assert.match(question, /^[^.?{}\d]{10,90}\?$/, id);
    }
  });
  test('every word that is explained stands on screen, and no explanation is longer than a breath', () => {
    const told = [...sentences()].filter(([place]) => !/^(?:glossary|questions)\./.test(place));
    for (const [term, meaning] of Object.entries(text.glossary)) {
      const start = new RegExp(`(?<!\\w)${term.replace(/\*/g, '\\*')}`, 'i');
      assert.ok(
        told.some(([, sentence]) => start.test(sentence)),
        `${term} is never said`,
      );
      assert.ok(meaning.length <= 110, `${term}: ${meaning.length} letters`);
    }
  });
});

suite('balance', () => {
  const count = (treatment: string, topics: readonly string[]): number =>
    cells
      .filter(
        (cell) => cell.treatment === treatment && topics.includes(cell.topic) && !cell.view.gap,
      )
      .flatMap(({ view }) => [
        view.answer,
        ...view.claims.filter(({ isAnswer }) => !isAnswer).map((claim) => claim.text),
      ])
      .join(' ')
      .split(/\s+/).length;

  /** Words on harm for each word on benefit. */
  const [LEAST, MOST] = [0.3, 1.5];

  for (const id of TREATMENTS) {
    test(`${id}: words on harm and on benefit`, () => {
      const benefit = count(id, ['response', 'remission', 'everyday', 'durability']);
      const harm = count(id, ['side-effects', 'risks', 'cautions', 'after-visit']);
      const ratio = harm / benefit;
      assert.ok(
        ratio >= LEAST && ratio <= MOST,
        `${harm} words on harm, ${benefit} on benefit: ${ratio.toFixed(2)}`,
      );
    });
  }
});

suite('reading grade', () => {
  /** Names that have no plainer word; a reader meets them as names. */
  const NAMES =
    /\b(?:es)?ketamine|\bSpravato|\bantidepressants?|\bdepression|\bserotonin|\bquetiapine|\bcitalopram|\bsertraline|\bmidazolam|\bECT|\bTMS|\bCBT|\bSSRIs?|\bNMDA|\bMAOI|\bFDA|\bSTAR\*D|\bMedicare|\bMedicaid|\bCochrane|\banesthesia|\binfusions?|\bplacebo|\bpsychosis|\bbipolar disorder|\bopioids?|\bsedatives?|\ballergic|\bpregnan(?:t|cy)|\breceptors?|\baneurysm|\btherapist|\btherapy|\bmedicines?|\btheta burst/gi;

  const grades = (passage: string): readonly [number, number] => {
    const plain = passage
      .replace(NAMES, 'name')
      .replace(/[“”()]/g, '')
      .replace(/[;:]/g, ',')
      .replace(/\d[\d.,–/]*/g, '9');
    const sentence = Math.max(
      1,
      plain.split(/[.!?]+(?:\s|$)/).filter((part) => part.trim()).length,
    );
    const words = plain.split(/[\s–-]+/).filter((word) => /\w/.test(word));
    return [
      fleschKincaid({
        sentence,
        word: words.length,
        syllable: words.reduce((sum, word) => sum + (syllable(word) || 1), 0),
      }),
      automatedReadability({
        sentence,
        word: words.length,
        character: words.join('').replace(/[^\w]/g, '').length,
      }),
    ];
  };
  const passages = new Map<string, string>();
  const add = (place: string, sentence: string): void => {
    passages.set(place, `${passages.get(place) ?? ''} ${sentence.replace(/([^.!?])$/, '$1.')}`);
  };
  for (const { treatment, topic, view } of cells) {
    if (view.gap) continue;
    for (const sentence of [
      view.answer,
      ...view.claims.filter(({ isAnswer }) => !isAnswer).map((claim) => claim.text),
    ]) {
      add(treatment, sentence);
      add(topic, sentence);
    }
  }
  for (const [place, sentence] of templates())
    if (/safety|glossary|question|^[a-z-]+\.note$/.test(place)) add('the rest', sentence);

  const LIMIT = 8;
  test('the check can fail', () => {
    const hard =
      'Notwithstanding considerable heterogeneity, investigators demonstrated statistically significant superiority of the intervention over comparator conditions.';
    assert.ok(
      grades(hard).every((grade) => grade > LIMIT),
      String(grades(hard)),
    );
  });
  for (const [place, passage] of passages) {
    test(`${place} is grade ${LIMIT} or lower by two formulas`, () => {
      const [first, second] = grades(passage);
      assert.ok(
        first <= LIMIT && second <= LIMIT,
        `Flesch–Kincaid ${first.toFixed(1)}, ARI ${second.toFixed(1)}`,
      );
    });
  }
});
