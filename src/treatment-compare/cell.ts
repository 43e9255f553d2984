/** One treatment's answer to one question: short answer, picture, and the claims behind it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';

import { citation, reference, type Citing } from '../element/cite.ts';
import { evidence as shipped } from '../evidence/evidence.ts';
import type { Evidence, EvidenceText, Kind } from '../evidence/types.ts';
import type { CellView, ClaimView, FigureView, GroupView } from '../evidence/view.ts';
import { courseFigure } from '../figures/course.ts';
import { peopleFigure, type PeopleGroup } from '../figures/people.ts';
import { timeFigure, timeInWords } from '../figures/time.ts';
import { fill, formatUnit, type Values } from '../locale/format.ts';
import type { compare } from '../locale/en/compare.ts';
import { explain } from './terms.ts';

/** What all cells of one rendering share. */
export interface Scope extends Citing {
  readonly words: typeof compare;
  readonly evidence: Evidence;
  readonly text: EvidenceText;
  readonly language: string;
  /** Sources, each at its number less one. */
  readonly numbers: readonly string[];
  /** Weeks that every calendar shows. */
  readonly span: number;
  /** Whether what is closed is rendered as well. */
  readonly whole: boolean;
  /** Hard words that were explained already, by section. */
  readonly seen: Set<string>;
  readonly onTerm: (event: Event) => void;
}

/** Rows whose figures are drawn as people. */
export const DRAWN: readonly string[] = ['response', 'remission'];
/** Where people could not know what they got: two such studies are drawn, so that a contrary one is seen as well. */
const BLINDED: readonly Kind[] = ['pooled-trials', 'trial', 'small-trial', 'pooled-weak'];
const MOST = 2;

const say = (template: string, values: Values, { language }: Scope): string =>
  fill(template, values, language);

/** A text of a section, its hard words explained. */
const plain = (value: string, section: string, { text, seen, onTerm }: Scope): unknown =>
  explain(value, section, text.glossary, seen, onTerm);

/** The language of a source's title and of who wrote it, `Encyclopedia pages`; a webmaster's own is the page's. */
const languageOf = (id: string, { evidence }: Scope): string | typeof nothing =>
  evidence.sources[id] === shipped.sources[id] ? 'en' : nothing;

/** A source as it stands in the list. */
export const renderSource = (id: string, scope: Scope): TemplateResult =>
  reference(id, scope.evidence.sources[id]!, languageOf(id, scope), scope);

const people = ({ measure, measured, treated, versus, versusName }: FigureView, scope: Scope) => {
  const { words, text } = scope;
  const [, did, didNot] = text.measures[measure];
  const group = (view: GroupView): PeopleGroup => {
    const { rate, not, n = '', ci = '' } = view;
    const values = { rate, not, n, ci, did, didNot };
    const [label = '', ...lines] = [
      words.rate,
      words.others,
      ci && words.range,
      n && words.size,
    ].flatMap((line) => (line ? say(line, values, scope) : []));
    return { ...view, label, lines };
  };
  // Long names break in so narrow a place; what stands in brackets stands above it in the cell.
  const name = treated.name.replace(/ \(.*/, '');
  return peopleFigure({ ...group(treated), name }, versus ? group(versus) : versusName, measured);
};

/** The figures that a cell draws: of blinded studies, else of the first that had a comparison group. */
export const drawn = (
  claims: readonly ClaimView[],
  evidence: Pick<Evidence, 'claims'>,
): readonly FigureView[] => {
  const compared = claims.filter(({ figures }) => figures[0]?.versus);
  const blinded = compared.filter(({ id }) => BLINDED.includes(evidence.claims[id]!.kind));
  const chosen = blinded.length ? blinded.slice(0, MOST) : compared.slice(0, 1);
  return (chosen.length ? chosen : claims.slice(0, 1)).flatMap(({ figures }) =>
    figures.slice(0, 1),
  );
};

const picture = (
  treatment: string,
  topic: string,
  claims: readonly ClaimView[],
  scope: Scope,
): unknown => {
  const { onset, course } = scope.evidence.treatments[treatment]!;
  const { words, language, span } = scope;
  if (topic === 'onset' && onset) {
    const time = timeInWords(onset, language);
    return timeFigure(onset, words.ticks, say(words.time, { time }, scope));
  }
  if (topic === 'course' && course) {
    const { visits, weeks } = course;
    const over = formatUnit(weeks, 'week', language);
    const range = visits[0] === visits[1] ? visits[0] : visits;
    const labels = Array.from({ length: span }, (_, week) =>
      say(words.week, { week: week + 1 }, scope),
    );
    return courseFigure(
      visits,
      weeks,
      span,
      labels,
      say(words.visits, { visits: range, over }, scope),
    );
  }
  const figures = DRAWN.includes(topic) ? drawn(claims, scope.evidence) : [];
  return figures.length
    ? html`<div class="pictures">${figures.map((figure) => people(figure, scope))}</div>`
    : nothing;
};

/** Small print, a paragraph for each text there is. */
export const asides = (...texts: readonly (string | undefined)[]): unknown =>
  texts.flatMap((text) => (text ? html`<p class="aside">${text}</p>` : []));

/** Both frames of a group, and how sure its number is where the study says. */
const frameOf = ({ frame, ci }: GroupView, scope: Scope): string =>
  ci ? `${frame}. ${say(scope.words.range, { ci }, scope)}` : frame;

/** One claim with all that belongs to it; `place` tells its citations from the same claim's elsewhere. */
export const renderClaim = (claim: ClaimView, place: string, scope: Scope): TemplateResult => {
  const { words, evidence, numbers } = scope;
  const facts = [
    [words.who, claim.who],
    [words.versus, claim.figures.length ? undefined : claim.versus],
    [words.kind, claim.kind],
    [claim.certainty.word, claim.certainty.reason],
  ];
  return html`<li class="claim">
    ${
      claim.isAnswer
        ? nothing
        : html`<p>${plain(claim.text, place, scope)}</p>
            ${asides(claim.reported, claim.note)}`
    }
    ${claim.figures.map(
      ({ measured, treated, versus, versusName }) =>
        html`<div class="aside frames">
          <p><b>${measured}</b></p>
          <p>${frameOf(treated, scope)}</p>
          <p>${versus ? frameOf(versus, scope) : versusName}</p>
        </div>`,
    )}
    <p class="aside">
      ${facts.map(([label, value]) => (value ? html`<b>${label}: </b>${value}. ` : nothing))}
    </p>
    ${claim.sources.map((id) =>
      citation(
        numbers.indexOf(id) + 1,
        `${place} ${claim.id}`,
        id,
        evidence.sources[id]!,
        languageOf(id, scope),
        scope,
      ),
    )}
  </li>`;
};

/** The claims behind an answer, one touch away. */
const details = (
  treatment: string,
  topic: string,
  question: string,
  claims: readonly ClaimView[],
  scope: Scope,
): unknown => {
  if (!claims.length) return nothing;
  const { words, text, whole } = scope;
  const key = `${treatment} ${topic}`;
  const numbers = [...new Set(claims.flatMap(({ sources }) => sources))]
    .map((id) => scope.numbers.indexOf(id) + 1)
    .sort((a, b) => a - b)
    .join(', ');
  return html`<details part="details" data-key=${key}>
    <summary>
      ${words.details} <span class="numbers">${say(words.cited, { numbers }, scope)}</span
      ><span class="hidden">${`: ${text.treatments[treatment]!.name}, ${question}`}</span>
    </summary>
    <ul role="list">
      ${whole ? claims.map((claim) => renderClaim(claim, key, scope)) : nothing}
    </ul>
  </details>`;
};

/** What stands where a treatment meets a topic. */
export const renderCell = (
  treatment: string,
  topic: string,
  { answer, reported, gap, claims, refused }: CellView,
  scope: Scope,
): TemplateResult => {
  const { treatments, topics } = scope.text;
  const [first] = claims;
  return html`<td role="cell" part="cell">
    <p class="name">${treatments[treatment]!.name}</p>
    <p class="answer ${gap ? 'gap' : ''}" part="answer">${plain(answer, topic, scope)}</p>
    ${asides(reported ?? first?.reported, first?.note, ...refused)}
    ${first && picture(treatment, topic, claims, scope)}
    ${details(treatment, topic, topics[topic]!.question, claims, scope)}
  </td>`;
};

/** What must be known of a treatment before anything else. */
export const renderWarnings = (
  treatment: string,
  claims: readonly ClaimView[],
  scope: Scope,
): TemplateResult => {
  const { words, text } = scope;
  const told = claims.map((claim) => ({ ...claim, isAnswer: !claims[1] }));
  return html`<td role="cell" part="cell warnings">
    <p class="name">${text.treatments[treatment]!.name}</p>
    ${
      told.length
        ? told.map((claim) => [
            html`<p class="warning">${plain(claim.text, '_warnings', scope)}</p>`,
            asides(claim.reported, claim.note),
          ])
        : asides(words.noWarnings)
    }
    ${details(treatment, '_warnings', words.warnings, told, scope)}
  </td>`;
};
