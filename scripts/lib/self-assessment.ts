/** IPDASi v4 and PEMAT-P, assessed by ourselves: what the data shows is counted, what code cannot know is said. */
import { meta } from '../../src/evidence/meta.ts';
import type { Evidence, EvidenceText } from '../../src/evidence/types.ts';
import { cellView, claimText, type CellView } from '../../src/evidence/view.ts';
import { compare } from '../../src/locale/en/compare.ts';
import { DRAWN, drawn } from '../../src/treatment-compare/cell.ts';

/** `open` is for people to find out; `no` is missing; `host` depends on the page that shows it. */
export type Status = 'yes' | 'partly' | 'no' | 'open' | 'host' | 'does not apply';

export interface Item {
  readonly item: string;
  readonly status: Status;
  readonly why: string;
}

export interface Assessment {
  readonly title: string;
  readonly source: string;
  readonly groups: readonly {
    readonly name: string;
    /** What its wording was held against. */
    readonly note?: string;
    readonly items: readonly Item[];
  }[];
}

const BENEFIT = ['response', 'remission', 'everyday', 'durability'];
const HARM = ['side-effects', 'risks', 'cautions', 'after-visit'];

/** Both assessments. */
export const assess = (evidence: Evidence, text: EvidenceText): readonly Assessment[] => {
  const treatments = Object.keys(evidence.treatments);
  const cells = new Map<string, CellView>();
  for (const treatment of treatments)
    for (const topic of Object.keys(text.topics))
      cells.set(`${treatment}/${topic}`, cellView(evidence, text, treatment, topic, 'en'));
  const gapsOf = (topics: readonly string[]): readonly string[] =>
    [...cells]
      .filter(([place, { gap }]) => gap && topics.includes(place.split('/')[1]!))
      .map(([place]) => place);
  const filled = (topics: readonly string[], what: string): Omit<Item, 'item'> => {
    const gaps = gapsOf(topics);
    const total = treatments.length * topics.length;
    return {
      status: gaps.length ? 'partly' : 'yes',
      why: `${total - gaps.length} of ${total} cells on ${what} hold claims.${gaps.length ? ` The others say why not: ${gaps.join(', ')}.` : ''}`,
    };
  };
  const claims = [...cells.values()].flatMap((cell) => cell.claims);
  const ids = new Set(claims.map(({ id }) => id));
  const figures = [...new Map(claims.map((claim) => [claim.id, claim.figures])).values()].flat();
  const pictures = [...cells]
    .filter(([place]) => DRAWN.includes(place.split('/')[1]!))
    .map(([, cell]) => drawn(cell.claims, evidence));
  const counted = Object.values(text.claims).filter((words) =>
    /\bof \{(?:n|people)\}/.test(claimText(words).text),
  ).length;
  const unsourced = claims.filter(({ sources }) => sources.length === 0);
  const words = (topics: readonly string[]): number =>
    [...cells]
      .filter(([place]) => topics.includes(place.split('/')[1]!))
      .flatMap(([, { claims: shown }]) => shown.map((claim) => claim.text))
      .join(' ')
      .split(/\s+/).length;
  const yes = (item: string, why: string): Item => ({ item, status: 'yes', why });
  const no = (item: string, why: string): Item => ({ item, status: 'no', why });
  const open = (item: string, why: string): Item => ({ item, status: 'open', why });
  const host = (item: string, why: string): Item => ({ item, status: 'host', why });
  const partly = (item: string, why: string): Item => ({ item, status: 'partly', why });
  const untested = 'Not done. No patient and no clinician has tested it.';

  const qualifying: readonly Item[] = [
    partly(
      '1.1.1 Describes the condition that the decision is about',
      '“Hard to treat” is explained; depression itself is left to the page around it.',
    ),
    yes('1.1.2 States the decision to be made', `It opens with it: “${text.safety['decision']}”`),
    {
      item: '1.1.3 Describes the options',
      ...filled(['how-given', 'course'], 'what each option is'),
    },
    { item: '1.1.4 Describes what is good about each option', ...filled(BENEFIT, 'benefit') },
    { item: '1.1.5 Describes what is bad about each option', ...filled(HARM, 'harm and burden') },
    partly(
      '1.2.1 Describes what the options are like to go through',
      'Visits, driving and side effects are told as facts; no one tells how it felt.',
    ),
  ];
  const met = qualifying.filter(({ status }) => status === 'yes').length;

  return [
    {
      title: 'IPDASi v4, minimum criteria',
      source:
        'Joseph-Williams and others, Med Decis Making 2014, doi 10.1177/0272989X13501721: 6 qualifying, 10 certification (4 of them for tests) and 28 quality criteria, here in our own words. Raters answer the first group with yes or no; the others need 3 of 4 points. What is “partly” here would be for them to settle.',
      groups: [
        {
          name: 'Qualifying',
          note: `Numbers, order and sense were held against the list in Légaré and others, BMJ Open 2016, doi 10.1136/bmjopen-2016-011918. All 6 are needed to be called a patient decision aid. By our own count the comparison meets ${met === qualifying.length ? 'all 6.' : `${met} of the 6: it is not one, and does not call itself one.`}`,
          items: qualifying,
        },
        {
          name: 'Certification, the 6 that apply',
          note: 'Held against the same list.',
          items: [
            partly(
              '2.1.1 Shows good and bad features in equal detail',
              `The same ${Object.keys(text.topics).length} rows for each option; ${words(BENEFIT)} words on benefit and ${words(HARM)} on harm. A test keeps their ratio in a range; equal weight on screen is for a reader to judge.`,
            ),
            {
              item: '2.2.1 Cites the studies it rests on',
              status: unsourced.length ? 'no' : 'yes',
              why: `${ids.size} claims, ${unsourced.length} without a source; ${Object.keys(evidence.sources).length} sources.`,
            },
            yes('2.2.2 Gives its date', `Checked ${meta.reviewed}, version ${meta.version}.`),
            yes(
              '2.2.3 Tells when it is updated',
              `Next check due ${meta.nextReview}; a banner stands on it from the month after.`,
            ),
            yes(
              '2.2.4 Tells how uncertain the numbers are',
              `Each claim has a word for certainty and a reason; ${figures.filter(({ treated }) => treated.ci).length} of ${figures.length} figures have an interval.`,
            ),
            host(
              '2.3.1 Tells who paid for it',
              'The webmaster’s `publisher` and `disclosure` are shown. A page that leaves them out says that it was not stated, and does not meet this.',
            ),
          ],
        },
        {
          name: 'Quality',
          note: 'The first 8 were held against items 4 to 15 of version 3, reprinted in doi 10.1016/j.breast.2021.12.003; that 23 do not concern tests, against doi 10.1136/bmjopen-2018-025173. No printed list of the others was at hand: hold their wording against the instrument.',
          items: [
            yes(
              'Natural course without action',
              '“Keep the current plan or wait” is an option with the same rows.',
            ),
            yes('Makes options comparable', 'A table with one row for each question.'),
            yes('Gives probabilities of outcomes', `${figures.length} figures are shown.`),
            yes('Says to whom they apply', 'Every figure says who was studied.'),
            yes('Gives event rates', 'All are given of 100 people, never as a ratio.'),
            no(
              'Same time period across options',
              'The studies measured at different times; each figure says when, and the row warns of it.',
            ),
            yes(
              'Same denominator',
              `Of 100 people throughout; a count in ${counted} of ${ids.size} claims, where that would be a fraction of a person, or hide how few people there were.`,
            ),
            yes(
              'More than one view of a probability',
              `Words, both frames (“${figures[0]?.treated.frame}”) and marks for people.`,
            ),
            host(
              'Asks what matters most to the reader',
              'With `selectable` the reader marks the questions that matter, which then come first. Without it, no.',
            ),
            no('A step-by-step way to decide', 'Left to the talk with a clinician.'),
            partly(
              'Worksheets or questions for the visit',
              'Three questions for each treatment; a sheet to print with `selectable`.',
            ),
            no('Needs assessed with patients', untested),
            no('Needs assessed with clinicians', untested),
            no('Reviewed by patients who did not make it', untested),
            open(
              'Reviewed by experts who did not make it',
              'This page is for that. Until it is signed: no.',
            ),
            no('Field-tested with patients', 'No field test yet.'),
            no('Field-tested with clinicians', 'No field test yet.'),
            partly(
              'Tells how evidence was chosen',
              'The rules are in the repository, not on screen. It is a chosen set of studies, not a systematic review.',
            ),
            yes(
              'Tells the quality of the evidence',
              'Kind of study and certainty beside each claim.',
            ),
            no('Gives the makers’ credentials', 'None are claimed.'),
            yes(
              'Reports readability',
              'US grade 8 or lower by Flesch–Kincaid and ARI, medical names set aside; tested on every change.',
            ),
            no('Shown to fit choices to what people value', 'No study.'),
            no('Shown to improve knowledge', 'No study.'),
            ...[
              'Chance of a true positive test result',
              'Chance of a true negative test result',
              'Chance of a false positive test result',
              'Chance of a false negative test result',
              'Chance that the condition is found with the test and without it',
            ].map((item): Item => ({
              item,
              status: 'does not apply',
              why: 'No test is offered.',
            })),
          ],
        },
      ],
    },
    {
      title: 'PEMAT-P',
      source:
        'AHRQ Publication 14-0002-EF: 24 items for printable material, here in our own words, held with their numbers against the user’s guide and its reprints, except the words of 24 and 25. It asks for no training, and knows “agree” and “disagree” alone: what is “partly” here scores nothing. This is the makers’ own view.',
      groups: [
        {
          name: 'Understandability',
          items: [
            host(
              '1 Purpose is evident',
              `The built-in heading, “${compare.heading}”, does not say of what. A \`heading\` of the webmaster’s can.`,
            ),
            host(
              '2 Nothing distracts',
              'Nothing of its own does. A call to action or a patient’s story is the webmaster’s.',
            ),
            yes('3 Everyday words', 'Tested by reading grade.'),
            partly(
              '4 Medical terms are explained',
              `${Object.keys(text.glossary).length} are; others, such as aneurysm, are not.`,
            ),
            open('5 Active voice', 'Meant to be; no tool measures it here. For a reader to judge.'),
            yes(
              '6 Numbers are clear',
              `Whole people of 100, except counts in ${counted} of ${ids.size} claims.`,
            ),
            yes('7 No sums to do', 'Both frames are given.'),
            yes(
              '8 Short sections',
              `No short answer is longer than ${Math.max(...[...cells.values()].map(({ answer }) => answer.length))} letters.`,
            ),
            yes('9 Headers inform', 'Each row is a question.'),
            yes('10 Logical order', 'What it is, what it does, what it risks, what it takes.'),
            partly(
              '11 A summary',
              'Each cell begins with its short answer; nothing sums up the whole.',
            ),
            yes('12 Visual cues', 'The short answer is the largest thing in its cell.'),
            {
              item: '15 Pictures where they help',
              status: pictures.flat().length === figures.length ? 'yes' : 'partly',
              why: `${pictures.flat().length} of the ${figures.length} figures are drawn as people, in ${pictures.filter(({ length }) => length).length} of the ${pictures.length} cells on ${DRAWN.join(' and ')}, ${pictures.flat().filter(({ versus }) => versus).length} of them beside their comparison group; the first change and the visits are drawn too. The others, harms among them, are words alone.`,
            },
            open('16 Pictures support the text', 'For a reader to judge.'),
            yes('17 Pictures have captions', 'Each has its text beside it.'),
            open('18 Pictures are clear', 'For a reader to judge.'),
            yes(
              '19 Tables are simple',
              'One row for each question, one column for each treatment.',
            ),
          ],
        },
        {
          name: 'Actionability',
          items: [
            yes(
              '20 At least one thing to do',
              'Cautions and after-visit rows say what to tell and to do.',
            ),
            yes('21 Speaks to the reader', 'Addressed to “you”.'),
            partly('22 Steps are spelled out', 'Single steps only.'),
            partly(
              '23 A tool to act with',
              'Questions to take along; with `selectable` a sheet to print.',
            ),
            { item: '24 Help with sums', status: 'does not apply', why: 'There are none to do.' },
            partly(
              '25 Says how to use its charts to act',
              'A key stands in the first row that has one: it says how to read them, not what to do with it.',
            ),
            open('26 Pictures that help to act', 'For a reader to judge.'),
          ],
        },
      ],
    },
  ];
};
