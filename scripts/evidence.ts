/** Prints every claim with its figures, sources and places as one page that a clinician can read, mark and sign. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { crisisLinks } from '../src/evidence/crisis.ts';
import { evidence, readWords } from '../src/evidence/evidence.ts';
import {
  beside,
  mechanismSource,
  mechanismSources,
  numbers,
  offLabel,
  openPoints,
  safety,
  speed,
  steps,
  typical,
  type MechanismSourceId,
} from '../src/evidence/mechanisms.ts';
import { meta } from '../src/evidence/meta.ts';
import type { Source } from '../src/evidence/types.ts';
import {
  cellView,
  claimText,
  claimView,
  headToHeads,
  sourceHref,
  type ClaimView,
} from '../src/evidence/view.ts';
import { common } from '../src/locale/en/common.ts';
import { compare } from '../src/locale/en/compare.ts';
import { explainer as explainerWords } from '../src/locale/en/explainer.ts';
import { evidenceWords } from '../src/locale/en/evidence.ts';
import { mechanisms } from '../src/locale/en/mechanisms.ts';
import { fill, formatDate } from '../src/locale/format.ts';
import { readLocales } from './lib/locales.ts';
import { assess } from './lib/self-assessment.ts';

const text = readWords(evidenceWords);
const treatments = Object.keys(evidence.treatments);
const topics = Object.keys(text.topics);

const escape = (raw: unknown): string =>
  String(raw).replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

const sourceLine = (id: string, source: Source): string =>
  `${escape([source.by, source.title, source.journal, source.year ?? 'undated'].filter(Boolean).join('. '))}. <a href="${escape(sourceHref(source))}">${escape(sourceHref(source))}</a> <code>${escape(id)}</code>`;

const mark = '<td class="mark">☐ right<br>☐ change<br>☐ leave out</td>';

/** Where a claim stands, by its id. */
const places = new Map<string, string[]>();
const put = (id: string, place: string): void =>
  void places.set(id, [...(places.get(id) ?? []), place]);
const cells = treatments.flatMap((treatment) =>
  topics.map((topic) => ({
    treatment,
    topic,
    view: cellView(evidence, text, treatment, topic, 'en'),
  })),
);
for (const { treatment, topic, view } of cells)
  view.claims.forEach(({ id, isAnswer }, index) =>
    put(id, `${treatment}, ${topic}, ${isAnswer ? 'as the short answer' : `claim ${index + 1}`}`),
  );
for (const treatment of treatments)
  for (const id of text.treatments[treatment]?.warnings ?? []) put(id, `${treatment}, warning`);
for (const id of headToHeads(evidence, [...treatments, 'quetiapine'], topics))
  put(id, `${evidence.claims[id]!.headToHead!.join(' and ')} tried together`);

/** What a source gives where the data holds what was worked out of it. */
const WORKED_OUT: Readonly<Record<string, string>> = {
  'ect-risk-2': 'worked out of about 1 in 1300 to 1400 treatments',
  'tms-risk-2': '0.07 of 100 worked out of 18 of 25526',
  'nc-dur-1': '38.46 of 100 worked out of 5 of 13',
};

const exact = (id: string): string => {
  const { figures = [], amounts = {} } = evidence.claims[id]!;
  const group = (of: NonNullable<typeof figures>[number]['versus']): string =>
    of === 'none'
      ? 'none'
      : `${of.rate} of 100${of.n ? `, ${of.n} people` : ''}${of.ci ? `, 95% CI ${of.ci.join(' to ')}` : ''}`;
  return [
    ...figures.map(
      ({ measure, treated, versus }) => `${measure}: ${group(treated)}; versus ${group(versus)}`,
    ),
    ...Object.entries(amounts).map(([name, value]) => `${name}: ${[value].flat().join(' to ')}`),
    ...(WORKED_OUT[id] ? [`(${WORKED_OUT[id]})`] : []),
  ]
    .map(escape)
    .join('<br>');
};

const frames = ({ figures }: ClaimView): readonly string[] =>
  figures.map(
    ({ measured, treated, versus, versusName }) =>
      `${measured}: ${treated.frame}. ${versus?.frame ?? versusName}.`,
  );

const claimRow = (claim: ClaimView): string => `<tr id="${claim.id}">
<td><code>${claim.id}</code></td>
<td><p><b>${escape(claim.text)}</b></p>${[
  claim.who && `Who: ${claim.who}`,
  ...frames(claim),
  !claim.figures.length && claim.versus && `Compared with: ${claim.versus}`,
  claim.note && `Printed beside it: ${claim.note}`,
]
  .filter((line): line is string => !!line)
  .map((line) => `<p>${escape(line)}</p>`)
  .join('')}</td>
<td>${exact(claim.id)}</td>
<td>${escape(claim.kind)}.<br>${escape(claim.certainty.word)}: ${escape(claim.certainty.reason)}.</td>
<td>${claim.sources.map((id) => `<p>${sourceLine(id, evidence.sources[id]!)}</p>`).join('')}</td>
<td>${(places.get(claim.id) ?? []).map(escape).join('<br>')}</td>
${mark}</tr>`;

const head =
  '<thead><tr><th>Id</th><th>Words, as shown</th><th>Data</th><th>Evidence</th><th>Sources</th><th>Where</th><th>Your mark</th></tr></thead>';

const range = (ends: readonly number[]): string => [...new Set(ends)].join(' to ');

/** What the pictures of time and visits are drawn from. */
const drawn = (treatment: string): string => {
  const { onset, course } = evidence.treatments[treatment]!;
  return [
    onset ? `first change measured after ${range(onset)} hours` : 'no time scale',
    course ? `${range(course.visits)} visits over ${range(course.weeks)} weeks` : 'no calendar',
  ].join('; ');
};

const seen = new Set<string>();
const treatmentSection = (treatment: string): string => {
  const rows = topics.map((topic) => {
    const { view } = cells.find((cell) => cell.treatment === treatment && cell.topic === topic)!;
    const own = view.claims.map((claim) => {
      const known = seen.has(claim.id);
      seen.add(claim.id);
      return known
        ? `<tr><td><code>${claim.id}</code></td><td colspan="6">${escape(claim.text)} ${escape(frames(claim).join(' '))} <a href="#${claim.id}">See above.</a></td></tr>`
        : claimRow(claim);
    });
    return `<tr class="topic"><th colspan="7">${escape(text.topics[topic]!.question)} <small>${topic}</small><p class="answer">${escape(view.answer)}${view.gap ? ` <small>${view.gap}</small>` : ''}</p></th></tr>${own.join('\n')}`;
  });
  const { name, warnings = [] } = text.treatments[treatment]!;
  return `<h2 id="t-${treatment}">${escape(name)}</h2>
<p>Always beside it: ${
    warnings.length
      ? warnings.map((id) => escape(claimView(evidence, text, id, 'en')!.text)).join(' ')
      : 'no warning.'
  }</p>
<p>Drawn: ${drawn(treatment)}.</p>
<table>${head}<tbody>${rows.join('\n')}</tbody></table>`;
};

/** The explainer's words, each with what it rests on. */
const explainer = (): string => {
  const rows: string[] = [];
  const cite = (sources: readonly string[]): string =>
    sources
      .map((id) => `<p>${sourceLine(id, mechanismSource(id as MechanismSourceId))}</p>`)
      .join('');
  const row = (place: string, words: unknown, basis: readonly string[] = []): void => {
    const sentence = (
      typeof words === 'string' ? [words] : Object.values(words as object).flat()
    ).join(' · ');
    rows.push(
      `<tr><td><code>${escape(place)}</code></td><td>${escape(fill(sentence, numbers, 'en'))}</td><td>${escape(basis[0] ?? '')}</td><td>${cite(basis.slice(1))}</td>${mark}</tr>`,
    );
  };
  const bases: Readonly<Record<string, unknown>> = {
    steps,
    openPoints,
    // Told at the last step of each theory, after its own points.
    contested: openPoints.synapse.slice(mechanisms.openPoints.synapse.length),
    speed,
    beside,
    typical,
    offLabel,
    safety,
  };
  const walk = (place: string, words: unknown, basis: unknown): void => {
    const isLeaf =
      typeof words === 'string' ||
      (Array.isArray(words) &&
        words.every((part) => typeof part === 'string') &&
        Array.isArray(basis) &&
        typeof basis[0] === 'string');
    if (isLeaf) row(place, words, (Array.isArray(basis) ? basis : []) as readonly string[]);
    else
      for (const [name, inner] of Object.entries(words as object))
        walk(
          `${place}.${name}`,
          inner,
          (basis as Readonly<Record<string, unknown>> | undefined)?.[name],
        );
  };
  for (const [name, words] of Object.entries(mechanisms)) walk(name, words, bases[name]);
  return `<table><thead><tr><th>Where</th><th>Words</th><th>Rests on</th><th>Sources</th><th>Your mark</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
};

/** Every string of a catalogue's section, by where it stands; `‹name›` is filled on screen. */
const lines = (place: string, words: unknown): readonly (readonly [string, string])[] =>
  typeof words === 'string'
    ? [[place, words.replace(/\{([\w-]+)\}/g, '‹$1›')]]
    : Object.entries(words as object).flatMap(([name, inner]) => lines(`${place}.${name}`, inner));

const phrases = (): string => {
  const { crisis: _, stale: __, ...everywhere } = common;
  const { kinds, certainties, measures, gaps, frame, noComparison, reported, refused } = text;
  const rows = [
    ...lines('safety', text.safety),
    ...Object.entries(text.topics).flatMap(([id, { note }]) =>
      note ? [[`topics.${id}`, note]] : [],
    ),
    ...Object.entries(kinds).map(([id, parts]) => [`kinds.${id}`, parts.join(': ')]),
    ...lines('certainties', certainties),
    ...Object.entries(measures).map(([id, parts]) => [`measures.${id}`, parts.join(' · ')]),
    ...lines('gaps', gaps),
    ...lines('evidence', { frame, noComparison, reported, refused }),
    ...lines('glossary', text.glossary),
    ...lines('questions', text.questions),
    ...lines('common', everywhere),
    ...lines('compare', compare),
    ...lines('explainer', explainerWords),
    ['stale', fill(common.stale, { nextReview: formatDate(meta.nextReview, 'en') }, 'en')],
    ...Object.entries(common.crisis).map(([region, sentence]) => [
      `crisis.${region}`,
      fill(
        sentence,
        Object.fromEntries(
          Object.entries(crisisLinks[region as keyof typeof crisisLinks]).map(
            ([name, [label, href]]) => [name, `${label} (${href})`],
          ),
        ),
        'en',
      ),
    ]),
  ];
  return `<table><tbody>${rows.map(([place, sentence]) => `<tr><td><code>${escape(place)}</code></td><td>${escape(sentence)}</td>${mark}</tr>`).join('\n')}</tbody></table>`;
};

const sources = (): string =>
  `<ol>${Object.entries({
    ...evidence.sources,
    ...Object.fromEntries(
      Object.keys(mechanismSources).map((id) => [id, mechanismSource(id as MechanismSourceId)]),
    ),
  })
    .map(([id, source]) => {
      const used = Object.entries(evidence.claims).filter(([, claim]) =>
        claim.sources.includes(id),
      );
      return `<li>${sourceLine(id, source)} ${used.map(([claim]) => `<a href="#${claim}">${claim}</a>`).join(' ') || 'the explainer'} ☐ opened and read</li>`;
    })
    .join('\n')}</ol>`;

const assessment = (): string =>
  assess(evidence, text)
    .map(
      ({ title, source, groups }) =>
        `<h3>${escape(title)}</h3><p>${escape(source)}</p>${groups
          .map(({ name, note, items }) => {
            const count = (status: string): number =>
              items.filter((item) => item.status === status).length;
            return `<h4>${escape(name)}: ${count('yes')} of ${items.length - count('does not apply')} met, ${count('partly')} partly</h4>${note ? `<p>${escape(note)}</p>` : ''}<table><tbody>${items
              .map(
                ({ item, status, why }) =>
                  `<tr><td>${escape(item)}</td><td><b>${status}</b></td><td>${escape(why)}</td>${mark}</tr>`,
              )
              .join('\n')}</tbody></table>`;
          })
          .join('\n')}`,
    )
    .join('\n');

/** Languages that a clinician who speaks them has reviewed. */
const REVIEWED: readonly string[] = [];

const languages = (): string =>
  readLocales(join(import.meta.dirname, '../src'))
    .map(({ lang }) => {
      const name = new Intl.DisplayNames('en', { type: 'language' }).of(lang) ?? lang;
      return REVIEWED.includes(lang)
        ? `<p>${name}: reviewed by a clinician who speaks it.</p>`
        : `<p><b>${name}: not yet reviewed by a clinician.</b> Translated from the English on this page, filled with the same data. ☐ read on screen by a clinician who speaks it</p>`;
    })
    .join('\n');

/** The whole page. */
export const reviewPage = (): string => {
  const figures = Object.values(evidence.claims).flatMap((claim) => claim.figures ?? []);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Treatment Elements: evidence for review, ${meta.version}</title>
<style>
body{font:15px/1.45 Georgia,serif;margin:2em auto;max-width:1200px;padding:0 1em;color:#111}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #bbb;padding:.4em .6em;text-align:left;vertical-align:top}
td p{margin:0 0 .4em}.topic th{background:#eef2f6}.answer{font-size:1.15em;margin:.2em 0}.mark{white-space:nowrap}
code{font-size:.85em;color:#444}a{overflow-wrap:anywhere}.sign td{height:3em;width:50%}
@media print{body{font-size:10px;max-width:none}tr{break-inside:avoid}.topic,h3,h4{break-after:avoid}h2{break-before:page}}
</style></head><body>
<h1>Evidence for review</h1>
<p>Version ${meta.version}, checked ${formatDate(meta.reviewed, 'en')}, next check due ${formatDate(meta.nextReview, 'en')}.
${treatments.length} treatments, ${topics.length} questions, ${Object.keys(evidence.claims).length} claims, ${figures.length} figures
(${figures.filter(({ versus }) => versus !== 'none').length} with a comparison group), ${Object.keys(evidence.sources).length} sources.</p>
<p>What stands here is what a visitor reads, with the data that filled it. Please compare each number with its source, mark it, and sign.
Rates are rounded to whole people of 100 on screen, but not to nobody or everybody. It is general information, not medical advice.</p>
<table class="sign"><tbody><tr><td>Reviewer, credentials</td><td>Interests to disclose</td></tr><tr><td>Date, version reviewed</td><td>Signature. ☐ may be published ☐ after the marked changes ☐ no</td></tr></tbody></table>
<p>${treatments.map((id) => `<a href="#t-${id}">${escape(text.treatments[id]!.name)}</a>`).join(' · ')} · <a href="#explainer">Explainer</a> · <a href="#phrases">Lines shown everywhere</a> · <a href="#languages">Other languages</a> · <a href="#sources">Sources</a> · <a href="#assessment">Self-assessment</a></p>
${treatments.map(treatmentSection).join('\n')}
<h2 id="explainer">The explainer</h2>
${explainer()}
<h2 id="phrases">Lines shown everywhere</h2>
${phrases()}
<h2 id="languages">Other languages</h2>
${languages()}
<h2 id="sources">Sources</h2>
${sources()}
<h2 id="assessment">Self-assessment</h2>
<p><b>Self-assessed, not certified; no field test yet.</b></p>
${assessment()}
</body></html>
`;
};

if (import.meta.main) {
  const file = join(import.meta.dirname, '../evidence.html');
  writeFileSync(file, reviewPage());
  const noted = Object.values(text.claims).filter((words) => claimText(words).note).length;
  console.log(
    `evidence.html: ${Object.keys(evidence.claims).length} claims, ${noted} with a note that must stand beside them. Open it, mark it, sign it.`,
  );
}
