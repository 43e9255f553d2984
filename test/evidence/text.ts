import { evidence, readWords } from '../../src/evidence/evidence.ts';
import { TOPICS } from '../../src/evidence/types.ts';
import type { EvidenceWords } from '../../src/evidence/types.ts';
import { cellView, claimText, warningsView } from '../../src/evidence/view.ts';
import { evidenceWords } from '../../src/locale/en/evidence.ts';

export const text = readWords(evidenceWords);
export const treatmentIds = Object.keys(evidence.treatments);

/** Every cell as a reader gets it. */
export const cells = treatmentIds.flatMap((treatment) =>
  TOPICS.map((topic) => ({
    treatment,
    topic,
    view: cellView(evidence, text, treatment, topic, 'en'),
  })),
);

/** Every template of the catalogue, by where it stands. */
export const templates = (words: EvidenceWords = evidenceWords): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const [id, claim] of Object.entries(readWords(words).claims)) {
    const { text: sentence, who, measured, versus, note } = claimText(claim);
    found.set(`${id}.text`, sentence);
    if (who) found.set(`${id}.who`, who);
    [measured ?? []].flat().forEach((when, index) => found.set(`${id}.measured[${index}]`, when));
    if (versus) found.set(`${id}.versus`, versus);
    if (note) found.set(`${id}.note`, note);
  }
  for (const [id, short] of Object.entries(words.short))
    for (const [topic, answer] of Object.entries(short)) found.set(`${id}.${topic}.short`, answer);
  for (const [id, [name]] of Object.entries(words.treatments)) found.set(`${id}.name`, name);
  for (const [id, { question, note }] of Object.entries(words.topics)) {
    found.set(`${id}.question`, question);
    if (note) found.set(`${id}.note`, note);
  }
  for (const [id, sentence] of Object.entries(words.safety)) found.set(`safety.${id}`, sentence);
  for (const [term, meaning] of Object.entries(words.glossary))
    found.set(`glossary.${term}`, meaning);
  for (const [id, asked] of Object.entries(words.questions))
    asked.forEach((question, index) => found.set(`questions.${id}[${index}]`, question));
  for (const [id, parts] of Object.entries(words.kinds)) found.set(`kinds.${id}`, parts.join(': '));
  for (const [id, parts] of Object.entries(words.measures))
    found.set(`measures.${id}`, parts.join(' · '));
  for (const table of ['certainties', 'gaps'] as const)
    for (const [id, word] of Object.entries(words[table])) found.set(`${table}.${id}`, word);
  for (const one of ['frame', 'noComparison', 'refused', 'reported'] as const)
    found.set(one, words[one]);
  return found;
};

/** Every sentence that a reader may meet, filled, by where it stands. */
export const sentences = (): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const { treatment, topic, view } of cells) {
    const place = `${treatment}/${topic}`;
    found.set(`${place} answer`, view.answer);
    for (const { id, text: sentence, who, versus, note, figures } of view.claims) {
      found.set(`${place} ${id}`, sentence);
      if (who) found.set(`${place} ${id} who`, who);
      if (versus) found.set(`${place} ${id} versus`, versus);
      if (note) found.set(`${place} ${id} note`, note);
      figures.forEach(({ measured, treated, versus: other }, index) => {
        found.set(
          `${place} ${id} figure ${index}`,
          [measured, treated.frame, other?.frame].join('; '),
        );
      });
    }
  }
  for (const treatment of treatmentIds)
    warningsView(evidence, text, treatment, 'en').forEach(({ id, text: sentence }) =>
      found.set(`${treatment} warning ${id}`, sentence),
    );
  for (const [place, sentence] of templates())
    if (!sentence.includes('{')) found.set(place, sentence);
  return found;
};
