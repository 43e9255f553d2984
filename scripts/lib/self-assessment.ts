/** IPDASi v4 and PEMAT-P, assessed by ourselves: what the data shows is counted, what code cannot know is said. */
import { meta } from '../../src/evidence/meta.ts';
import type { Evidence, EvidenceText } from '../../src/evidence/types.ts';
import { cellView, claimText, type CellView } from '../../src/evidence/view.ts';
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
    /** What the answers come to. */
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
  const measured = new Map(
    claims.filter((claim) => claim.figures.length > 0).map((claim) => [claim.id, claim]),
  );
  const ofNobody = [...measured.values()].filter(({ who }) => !who).map(({ id }) => id);
  const course = Object.keys(text.topics).filter(
    (topic) => !cells.get(`no-change/${topic}`)?.gap,
  ).length;
  const ask = Object.values(text.questions).map(({ length }) => length);
  /** With the numbers that the instrument gives its items; PEMAT-P leaves two out. */
  const numbered = (items: readonly Item[], first = 1, skipped = Infinity): readonly Item[] =>
    items.map((one, index) => {
      const number = index + first;
      return { ...one, item: `${number < skipped ? number : number + 2} ${one.item}` };
    });

  const qualifying: readonly Item[] = [
    partly(
      'Describes the condition that the decision is about',
      '“Hard to treat” is explained; depression itself is left to the page around it.',
    ),
    yes('States the decision to be made', `It opens with it: “${text.safety['decision']}”`),
    {
      item: 'Describes the options',
      ...filled(['how-given', 'course'], 'what each option is'),
    },
    { item: 'Describes what is good about each option', ...filled(BENEFIT, 'benefit') },
    { item: 'Describes what is bad about each option', ...filled(HARM, 'harm and burden') },
    partly(
      'Describes what the options are like to go through',
      'Visits, driving and side effects are told as facts; no one tells how it felt.',
    ),
  ];
  const unmet = qualifying.filter(({ status }) => status !== 'yes').length;

  return [
    {
      title: 'IPDASi v4, minimum criteria',
      source:
        'Joseph-Williams and others, Med Decis Making 2014, doi 10.1177/0272989X13501721: 6 qualifying, 10 certification (4 of them for screening tests) and 28 quality criteria. What each asks stands here in our own words, with its place in its group. Number, order and sense were held, in November 2026, against copies of the list: the qualifying and certification criteria against table 2 of a study that used them (PMC5013503), the quality criteria against a copy of the paper’s own table. The paper itself was not at hand. The instrument is for trained raters, who score on a scale of four; this is the makers’ own view, in words.',
      groups: [
        {
          name: 'Qualifying',
          note: unmet
            ? `All six are required before something may be called a decision aid at all. ${unmet} of 6 are met in part only, or not at all: by this instrument it is not one by itself, and the page around it has to do the rest.`
            : 'All six are met: by this instrument it may be called a decision aid.',
          items: numbered(qualifying),
        },
        {
          name: 'Certification, the 6 that apply',
          items: numbered([
            partly(
              'Shows good and bad features in equal detail',
              `The same ${Object.keys(text.topics).length} rows for each option; ${words(BENEFIT)} words on benefit and ${words(HARM)} on harm. A test keeps their ratio in a range; equal weight on screen is for a reader to judge.`,
            ),
            {
              item: 'Cites the studies it rests on',
              status: unsourced.length ? 'no' : 'yes',
              why: `${ids.size} claims, ${unsourced.length} without a source; ${Object.keys(evidence.sources).length} sources.`,
            },
            yes('Gives its date', `Checked ${meta.reviewed}, version ${meta.version}.`),
            yes(
              'Tells when it is updated',
              `Next check due ${meta.nextReview}; a banner stands on it from the month after.`,
            ),
            yes(
              'Tells how uncertain the numbers are',
              `Each claim has a word for certainty and a reason; ${figures.filter(({ treated }) => treated.ci).length} figures have an interval.`,
            ),
            no(
              'Tells who paid for its making',
              'Not stated. The webmaster’s `publisher` and `disclosure` tell who shows it and what they gain; a page that leaves them out says that this was not stated.',
            ),
          ]),
        },
        {
          name: 'Quality',
          items: numbered([
            {
              item: 'Natural course without action',
              status: course === Object.keys(text.topics).length ? 'yes' : 'partly',
              why: `“${text.treatments['no-change']?.name}” is an option with the same rows. ${course} of ${Object.keys(text.topics).length} hold claims; the others say why not.`,
            },
            yes('Makes options comparable', 'A table with one row for each question.'),
            yes('Gives probabilities of outcomes', `${figures.length} figures are shown.`),
            {
              item: 'Says to whom they apply',
              status: ofNobody.length ? 'partly' : 'yes',
              why: `${measured.size - ofNobody.length} of ${measured.size} claims with a figure say who was studied.${ofNobody.length ? ` Not: ${ofNobody.join(', ')}.` : ''}`,
            },
            yes('Gives event rates', 'All are given of 100 people, never as a ratio.'),
            no(
              'Same time period across options',
              'The studies measured at different times; each figure says when, and the row warns of it.',
            ),
            yes(
              'Same denominator',
              `Of 100 throughout, people or treatments. In ${counted} of ${ids.size} claims the count stands beside it, where it is fewer than one of 100, or where few people were counted.`,
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
              `${Math.min(...ask)} or more questions to ask for each of ${ask.length} treatments, on the sheet that is printed with “selectable”. Without it, none.`,
            ),
            no('Needs assessed with patients', untested),
            no('Needs assessed with clinicians', untested),
            no('Reviewed by patients who did not make it', untested),
            open(
              'Reviewed by experts who did not make it',
              'The page that `npm run evidence` prints is for that. Until it is signed: no.',
            ),
            no('Field-tested with patients', 'No field test yet.'),
            no('Field-tested with clinicians', 'No field test yet.'),
            partly(
              'Tells how evidence was chosen',
              'How to choose is in CONTRIBUTING.md, not on screen. It is a chosen set of studies, not a systematic review.',
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
          ]),
        },
      ],
    },
    {
      title: 'PEMAT-P',
      source:
        'AHRQ Publication 14-0002-EF: 24 items for printable material, which keep their numbers (13 and 14 are for video), here in our own words. They were held against the published list (PMC5839932, table 1) in November 2026. A rater may only agree or disagree with an item: “partly” here would be “disagree” there. This is the makers’ own view, of the comparison.',
      groups: [
        {
          name: 'Understandability',
          items: numbered(
            [
              partly(
                'Purpose is evident',
                'From heading and table; the page around it should say it.',
              ),
              yes('Nothing distracts', 'No adverts, no stories.'),
              partly(
                'Everyday words',
                'US grade 8 or lower by two formulas, medical names set aside. They count letters, not how common a word is: that is for a reader to judge.',
              ),
              partly(
                'Medical terms are explained',
                `${Object.keys(text.glossary).length} are; others, such as aneurysm, are not.`,
              ),
              open('Active voice', 'Meant to be; no tool measures it here. For a reader to judge.'),
              yes(
                'Numbers are clear',
                `Whole people of 100, or fewer than one; in ${counted} of ${ids.size} claims with the count beside it. Only details have decimals.`,
              ),
              yes('No sums to do', 'Both frames are given.'),
              yes(
                'Short sections',
                `No short answer is longer than ${Math.max(...[...cells.values()].map(({ answer }) => answer.length))} letters.`,
              ),
              yes('Headers inform', 'Each row is a question.'),
              yes('Logical order', 'What it is, what it does, what it risks, what it takes.'),
              partly(
                'A summary',
                'Each cell begins with its short answer. There is none of the whole, which would have to weigh one treatment against another.',
              ),
              yes('Visual cues', 'The short answer is the largest thing in its cell.'),
              {
                item: 'Pictures where they help',
                status: pictures.flat().length === figures.length ? 'yes' : 'partly',
                why: `${pictures.flat().length} of ${figures.length} figures are drawn as people, in ${pictures.filter(({ length }) => length).length} of the ${pictures.length} cells on ${DRAWN.join(' and ')}, ${pictures.flat().filter(({ versus }) => versus).length} of them beside their comparison group; the first change and the visits are drawn too. The others, harms among them, are words alone.`,
              },
              open('Pictures support the text', 'For a reader to judge.'),
              yes('Pictures have captions', 'Each has its text beside it.'),
              open('Pictures are clear', 'For a reader to judge.'),
              yes('Tables are simple', 'One row for each question, one column for each treatment.'),
            ],
            1,
            13,
          ),
        },
        {
          name: 'Actionability',
          items: numbered(
            [
              yes(
                'At least one thing to do',
                'Cautions and after-visit rows say what to tell and to do.',
              ),
              yes('Speaks to the reader', 'Addressed to “you”.'),
              partly('Steps are spelled out', 'Single steps only.'),
              partly(
                'A tool to act with',
                'Questions to take along; with `selectable` a sheet to print.',
              ),
              { item: 'Help with sums', status: 'does not apply', why: 'There are none to do.' },
              partly(
                'Says how to use its charts to act',
                'A key stands in the first row that has one: it says how to read them, not what to do with it.',
              ),
              open('Pictures that help to act', 'For a reader to judge.'),
            ],
            20,
          ),
        },
      ],
    },
  ];
};
