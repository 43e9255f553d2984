import type { claimRows, TreatmentWords } from '../../evidence/claims.ts';
import type { ClaimWords, EvidenceWords, FigureWords } from '../../evidence/types.ts';

/**
 * Words of each cell's claims, in the order of `claimRows`; the first sentence is the cell's short answer unless
 * `short` has another. `0` stands where nothing is known, or for a claim whose words stand elsewhere.
 */
type Cells = {
  readonly [Id in keyof typeof claimRows]: TreatmentWords<
    (typeof claimRows)[Id],
    ClaimWords,
    FigureWords
  >;
};

const cells: Cells = {
  ketamine: [
    [
      'Ketamine puts people to sleep for surgery. For depression, a smaller dose drips into a vein.',
    ],
    [
      'In a small trial against salt water ({n} people), one infusion had an effect within {hours} hours, for about a week.',
      'In one study, half of those helped needed {doses} infusions or fewer.',
    ],
    [
      'About {visits} infusions in {weeks} weeks. Each takes {minutes} minutes, plus watching time.',
      'There is no agreed plan for later infusions.',
    ],
    [
      [
        'A day after one infusion, {treated} of 100 people responded, against {versus} on a sedative. By day {days} it was {treated2} against {versus2}.',
        '{n} people with hard-to-treat depression',
        ['one day after', 'at day {days}'],
        'a sedative (midazolam)',
      ],
      [
        'In a 2025 hospital trial of repeated infusions, {treated} of 100 people responded, against {versus} on a sedative. The gap could be chance.',
        '{n} people in the hospital, some with bipolar disorder; most guessed what they got',
        'after up to {most} infusions',
        'a sedative (midazolam)',
      ],
      [
        'Asleep for surgery, people could not tell what they got: {treated} of 100 people responded, against {versus} on salt water. The gap could be chance.',
        '{n} people with depression, having surgery',
        'one day after',
        'salt water',
      ],
      [
        'In a Cochrane review, {treated} of 100 people responded, against {versus} on a sedative.',
        '{n} people with depression in {trials} trials',
        'one day after',
        'a sedative (midazolam)',
      ],
      [
        'In one trial, {treated} of 100 people responded to ketamine (off-label), against {versus} to ECT.',
        '{n} people with hard-to-treat depression, without psychosis, who rated themselves',
        'at {weeks} weeks',
        'ECT',
      ],
    ],
    [
      [
        'In the 2025 hospital trial, {treated} of 100 people got well, against {versus} on a sedative. The gap could be chance.',
        '{n} people in the hospital, some with bipolar disorder',
        'at the end',
        'a sedative (midazolam)',
      ],
      [
        'In a hospital trial, {treated} of 100 people got well on ketamine (off-label), against {versus} with ECT.',
        '{n} people in the hospital, some with psychosis',
        'after up to {most} sessions',
        'ECT',
      ],
    ],
    [
      [
        'In {studies} reports from daily practice, {treated} of 100 people responded.',
        '{n} people with hard-to-treat depression; some on esketamine',
        'times differ',
        '',
      ],
      0,
    ],
    [
      'Of {n} people given {doses} infusions, half of those helped relapsed within {days} days. No comparison group.',
      'After one infusion, the benefit most often fades within about a week.',
      [
        'Of 100 people helped in US clinics, about {treated} were still better at {weeks} weeks, {treated2} at {later}.',
        'people helped, without more infusions',
        ['at {weeks} weeks', 'at {later} weeks'],
        '',
      ],
      [
        'Of 100 people who got well in the hospital, {treated} relapsed after ketamine (off-label), against {versus} after ECT. The gap could be chance.',
        'people who got well',
        'within {months} months',
        'ECT',
      ],
    ],
    ['Headache, dizziness, feeling detached, higher blood pressure, blurred vision and worry.'],
    [
      [
        'In US clinics, {treated} of 100 people felt worse after a first course, and {treated2} had more thoughts of suicide.',
        '{n} people',
        ['worse depression', 'more thoughts of suicide'],
        '',
      ],
      'The FDA lists deep drowsiness, feeling detached, slowed breathing, higher blood pressure, bladder harm, misuse and mental health crises.',
      'The label also warns of liver injury.',
      'Long-term safety is not well studied.',
    ],
    [
      'Not for you if you are allergic to it, or if a jump in blood pressure would be dangerous.',
      'Do not mix it with opioids, sedatives or alcohol: breathing could slow to a dangerous level.',
      'Tell the clinic if you breastfeed or could be pregnant: it may harm an unborn baby.',
      'Tell the clinic about psychosis, bipolar disorder, high blood pressure, and heart, liver, bladder, drug or alcohol problems.',
    ],
    [
      'Do not drive or do anything risky for {hours} hours. Plan a ride home.',
      'Staff should check your vital signs, and be ready to help you breathe.',
    ],
    [
      'Not FDA-approved for depression or any mental illness: this use is off-label. Ask what that means.',
      'In 2023 the FDA warned of compounded (pharmacy-mixed) ketamine. It knew of no evidence that this is safer, better or faster than approved drugs.',
    ],
    ['Plans often do not pay for this. Ask the clinic and your plan for costs in writing.'],
    ['It blocks NMDA receptors in the brain. How that lifts mood is still being studied.'],
  ],
  esketamine: [
    [
      'A nasal spray of one of the two mirror-image forms of ketamine. You use it at a certified clinic.',
    ],
    [
      [
        'By day {days}, {treated} of 100 people responded, against {versus} on placebo; by day {later}, {treated2} against {versus2}.',
        'people with hard-to-treat depression in two trials, on a new pill too',
        ['at day {days}', 'at day {later}'],
        'placebo spray and a new pill',
      ],
      'On the spray alone ({n} people), scores were better on average than on placebo about {hours} hours after the first dose.',
    ],
    [
      '{visits} visits in {weeks} weeks, then weekly to week {later}, then weekly or every other week.',
      0,
    ],
    [
      [
        'In the main positive trial, {treated} of 100 people responded, against {versus} on placebo.',
        'people with hard-to-treat depression, on a new pill too',
        'at day {days}',
        'placebo spray and a new pill',
      ],
      'A trial in Japan ({n} people) found no benefit: scores fell {points} points, against {placebo} on placebo.',
    ],
    [
      [
        'On the spray alone, {treated} of 100 people got well, against {versus} on placebo.',
        '{n} people with hard-to-treat depression',
        'at {weeks} weeks',
        'placebo spray',
      ],
      [
        'In one trial, {treated} of 100 people got well on the spray, against {versus} on the drug quetiapine.',
        '{n} people with hard-to-treat depression, on a pill too',
        'at {weeks} weeks',
        'quetiapine',
      ],
    ],
    0,
    [
      [
        'After {weeks} good weeks, {treated} of 100 people who stayed on the spray relapsed, against {versus} after a switch to placebo.',
        '{n} people who were well, on a pill too',
        'afterward',
        'placebo spray and a pill',
      ],
    ],
    [
      [
        'Of 100 people: nausea in {treated}, feeling detached in {treated2}, dizziness in {treated3}, headache in {treated4}.',
        '{n} people, on the spray alone or placebo',
        ['nausea', 'feeling detached', 'dizziness', 'headache'],
        'placebo, not recorded here',
      ],
      'Effects usually pass within about {hours} hours.',
    ],
    [
      'Boxed warning: deep drowsiness, feeling detached, slow breathing, misuse, suicidal thoughts and acts in youth.',
      [
        'Of 100 people in studies, {treated}–{treated2} got sleepy; fewer than one passed out ({out} of {people}).',
        'people on the spray',
        ['sleepy, at least', 'sleepy, at most', 'passed out, at least', 'passed out, at most'],
        'not recorded here',
      ],
      'It has not been shown to prevent suicide or lessen thoughts of it: with such thoughts you may still need hospital care.',
    ],
    [
      'Not for you after a brain bleed, with an aneurysm or tangled blood vessels, or if allergic to any ketamine.',
      'It can raise blood pressure. Staff check yours first, and may wait if it is above {top}/{bottom}.',
      'Not for people under {age}. Not advised while pregnant or breastfeeding.',
    ],
    [
      'Staff must watch you for at least {hours} hours after each dose.',
      'Do not drive until the next day, after a good sleep. Plan a ride home.',
    ],
    ['FDA-approved for adults with hard-to-treat depression; since 2025 also without a pill.'],
    [
      'Many plans and Medicare cover it. Most ask for approval, and proof that two or more pills failed.',
    ],
    ['It blocks NMDA receptors in the brain. How this eases depression is not known.'],
  ],
  tms: [
    ['Magnetic pulses on the scalp act on a mood area of the brain. You stay awake.'],
    ['After about {visits} sessions, or {weeks} weeks of daily treatment.'],
    [
      '{visits} daily sessions in {weeks} weeks. Many clinics then taper off: about {taper} visits in all.',
      'A session takes {minutes} minutes with theta burst, {older} the older way, plus set-up.',
    ],
    [
      [
        'In {trials} blinded trials, {treated} of 100 people responded, against {versus} with fake TMS.',
        '{n} people with depression; about {visits} sessions, fewer than usual now',
        'at the end',
        'fake TMS',
      ],
    ],
    [
      [
        'In {trials} blinded trials, {treated} of 100 people got well, against {versus} with fake TMS.',
        '{n} people with depression',
        'at the end',
        'fake TMS',
      ],
    ],
    [
      [
        '{treated} of 100 people responded as doctors rated them, {treated2}–{treated3} as they rated themselves.',
        '{n} people whom antidepressants had not helped',
        ['by doctors', 'by themselves, at least', 'by themselves, at most'],
        '',
      ],
    ],
    [
      [
        'Of 100 people helped, {treated} were still better after a year. Of 100 treated, {treated2} had more TMS.',
        '{n} people, other treatment allowed',
        'over {months} months',
        '',
      ],
    ],
    [
      [
        'Scalp pain and headache, which often ease. {treated} of 100 people stopped for side effects.',
        '{n} people, on real or fake TMS',
        'stopping for side effects',
        'fake TMS, not recorded here',
      ],
    ],
    [
      [
        'The worst risk is a seizure: in a survey of clinics, fewer than one of 100 people had one ({cases} of {people}).',
        'patients in the survey',
        'a seizure',
        '',
      ],
    ],
    [
      'Not for you with some metal or devices in or near the head, such as brain clips or ear implants.',
      'Tell the clinic about seizures (yours or in the family), a pacemaker, a brain injury, pregnancy, and your medicines.',
    ],
    ['Clinics say you can usually drive and go on with your day.'],
    ['FDA-cleared since 2008 for adults whom antidepressants have not helped.'],
    ['Many plans cover it if several antidepressants did not help enough. Rules differ.'],
    [
      'Pulses make small currents in the brain. Over time they seem to shift how linked areas work.',
    ],
  ],
  antidepressants: [
    ['Pills, such as the SSRIs citalopram and sertraline. They are a usual first choice.'],
    [
      '{weeks} weeks to start, as a rule. Sleep and appetite may improve first.',
      'The full effect can take {weeks} weeks or more.',
    ],
    ['One pill a day, often for months.'],
    [
      'In {trials} trials, few on hard-to-treat depression, all {drugs} drugs beat placebo. The gain is modest on average.',
    ],
    [
      [
        'In STAR*D, {treated} of 100 people got well at the first try; of 100 at each next try, {treated2}, {treated3} and {treated4} did.',
        '{n} outpatients at the first try',
        ['first try', 'second try', 'third try', 'fourth try'],
        '',
      ],
      [
        'STAR*D’s authors say {treated} of 100 people got well in up to four tries; a 2023 re-analysis says {treated2}, which they dispute.',
        'people in STAR*D',
        ['first report', 're-analysis'],
        '',
      ],
    ],
    [
      [
        '{treated} of 100 people responded to a first SSRI in a large US study.',
        '{n} outpatients, not picked for hard-to-treat depression',
        'after up to {weeks} weeks',
        '',
      ],
    ],
    [
      [
        'Once helped, {treated} of 100 people relapsed on the medicine, against {versus} after a switch to placebo.',
        '{n} people in {trials} trials',
        'mostly within {months} months',
        'placebo',
      ],
      'In STAR*D, people who needed more tries relapsed more often.',
    ],
    [
      'Nausea, poor sleep, headache, sweating, weight change and sexual problems. Many fade in weeks.',
    ],
    [
      'Antidepressants’ boxed warning: more suicidal thoughts and acts up to age {age}, mostly early or as doses change.',
      'Short trials saw no such rise over that age.',
    ],
    [
      'Do not stop suddenly without help from your prescriber.',
      'Tell your prescriber if you take an MAOI, have bipolar disorder or seizures, bleed easily or are pregnant.',
    ],
    [
      'Watch for mood changes or thoughts of suicide, mostly in the first months and as doses change.',
    ],
    ['Many are FDA-approved for depression.'],
    ['Medicare drug plans pay for these. Check that yours is on the list.'],
    [
      'SSRIs raise the serotonin that brain cells can use. How this helps mood is not fully known.',
      'That depression is simply a lack of serotonin is disputed: a 2022 review found no good support; others say it went too far.',
    ],
  ],
  ect: [
    [
      'A brief current to the brain causes a short, controlled seizure while you sleep under anesthesia.',
    ],
    [
      'In one trial, half of those who got well needed {visits} treatments or fewer: about two weeks.',
    ],
    ['{visits} treatments, {week} a week.'],
    [
      'Clearly better than pretend ECT in {sham} old trials, and than medicines in {drugs}. Their quality is debated.',
      0,
    ],
    [0],
    0,
    [
      [
        'With follow-up medicine, {treated} of 100 people relapse within {months} months, {treated2} within a year.',
        'people whom ECT had helped',
        ['within {months} months', 'within {later} months'],
        '',
      ],
      0,
    ],
    ['At first, confusion, memory trouble, headache, sore muscles and nausea.'],
    [
      'Thinking scores dip for {days} days and recover by day {later}. Some report lasting memory gaps that tests may miss.',
      [
        'Serious problems right away: fewer than one of 100 treatments (about {cases} of {people}), says a UK guideline.',
        '',
        '',
        'not recorded here',
      ],
      [
        'Deaths: far fewer than one of 100 treatments (about {dead} of {people}; {deaths} of {visits} in a review).',
        '',
        '',
        'not recorded here',
      ],
    ],
    ['People with heart or blood vessel risks need special care.'],
    ['Do not drive for at least {hours} hours; some hospitals say longer. Someone takes you home.'],
    [
      'FDA class II device since 2018: severe depression, age {age} and up, if other care failed or need is urgent.',
    ],
    ['Most plans, Medicare and Medicaid cover it when medically needed. Most ask for approval.'],
    ['No one explanation of how ECT works is generally accepted.'],
  ],
  psychotherapy: [
    ['You and a therapist work on thoughts and habits that feed depression.'],
    [
      'Over weeks. In STAR*D, those who got well took about {days} days with CBT added, {medicine} with a medicine added.',
    ],
    ['In one trial, {visits} sessions of {minutes} minutes.'],
    [
      [
        'Medicine had not helped: {treated} of 100 people responded with CBT added, against {versus} on usual care.',
        '{n} people in the UK with hard-to-treat depression',
        'at {months} months',
        'usual care',
      ],
      [
        'In {trials} trials, {treated} of 100 people responded, against {versus} in comparison groups.',
        'people not picked for hard-to-treat depression',
        'at the end',
        'usual care or a waiting list',
      ],
    ],
    [
      [
        'In STAR*D, {treated} of 100 people got well on CBT, {versus} on a new pill; {treated2} and {versus2} when added. No clear difference.',
        'people whom a first SSRI had not helped',
        ['switch', 'added'],
        'another medicine',
      ],
    ],
    0,
    [
      [
        'Medicine had not helped: {treated} of 100 people still did well with CBT added, against {versus} on usual care.',
        'people in the UK with hard-to-treat depression',
        'after {months} months on average',
        'usual care',
      ],
      'In pooled trials the benefit was still seen at {months} months, but not at {later}.',
    ],
    ['No drug is involved. Talking about hard things can leave you upset or worn out.'],
    ['Low in general. You may cry, or feel upset or angry. Tell your therapist.'],
    ['CBT alone is not enough in an emergency or with psychosis.'],
    0,
    0,
    ['Medicare covers it, one to one or in a group. Ask if the therapist takes your plan.'],
    ['It aims to change unhelpful thoughts and actions through practice.'],
  ],
  'no-change': [
    ['You keep your present plan or hold off on a new treatment, with planned check-ins.'],
    [
      [
        '{treated} of 100 people on waiting lists were well within {weeks} weeks.',
        'people in {studies} studies',
        'within {weeks} weeks',
        '',
      ],
    ],
    ['No sessions. A UK guideline sets the next check normally within {weeks} weeks.'],
    [
      [
        'Medicine had not helped: {treated} of 100 people responded on usual care, against {versus} with talk therapy added.',
        '{n} people in the UK with hard-to-treat depression',
        'at {months} months',
        'talk therapy added',
      ],
    ],
    [
      [
        'Very hard-to-treat depression: {treated} of 100 people got well on usual care in {months} months, {treated2} in {later}.',
        '{n} people, who rated themselves',
        ['at {months} months', 'at {later} months'],
        '',
        'Usual care could be changed at any time and included medicines, talk therapy and ECT. No comparison group.',
      ],
      0,
      [
        'One review says {treated} of 100 people get well by {months} months, {treated2} by {later} and {treated3} by {last}.',
        'adults not treated',
        ['at {months} months', 'at {later} months', 'at {last} months'],
        '',
        'The studies may lean toward milder depression. These people had not been treated; it does not tell what happens after treatments have failed.',
      ],
    ],
    [
      [
        'Very hard-to-treat depression: {treated} of 100 people responded on usual care in {months} months, {treated2} in {later}.',
        '{n} people, who rated themselves',
        ['at {months} months', 'at {later} months'],
        '',
        'Usual care could be changed at any time and included medicines, talk therapy and ECT. No comparison group.',
      ],
    ],
    [
      [
        'Very hard-to-treat: of {n} people who responded in {months} months of usual care, {still} ({treated} of 100) still did at {later}.',
        '{n} people, who rated themselves',
        'at {later} months',
        '',
        'Very small numbers. Usual care could be changed at any time. No comparison group.',
      ],
    ],
    0,
    [
      'Depression itself raises the risk of suicide. If such thoughts come or grow, get help now.',
      'In a review, people treated sooner responded more often. That is a link, not proof of cause.',
    ],
    [
      'Planned waiting is meant for milder depression, if you want no treatment or feel you are getting better.',
      0,
    ],
    ['Set a date for the next check, normally within {weeks} weeks.'],
    0,
    ['Medicare covers a yearly depression check and visits. Ask your plan about check-ins.'],
    ['Nothing new is added. Some spells of depression lift by themselves; others last long.'],
  ],
};

const noNumber =
  'Where neither an answer nor its details have a number, none was found: it may happen to few people or many.';

/** English words for the evidence. */
export const evidenceWords: EvidenceWords = {
  cells,
  short: {
    ketamine: {
      response:
        '{treated} of 100 people a day after one dose, against {versus} on a sedative. Newer blinded trials saw no clear gain.',
    },
    esketamine: {
      response:
        '{treated} of 100 people, against {versus} on placebo, both with a new pill. A trial in Japan saw no gain.',
    },
  },
  treatments: {
    ketamine: ['Ketamine infusion (IV)', ['ket-reg-1', 'ket-reg-2']],
    esketamine: ['Esketamine nasal spray (Spravato)', ['esk-risk-1', 'esk-risk-3', 'ad-risk-1']],
    tms: ['TMS (magnetic stimulation)'],
    antidepressants: ['Antidepressant pills (SSRIs and others)', ['ad-risk-1']],
    ect: ['ECT (electroconvulsive therapy)'],
    psychotherapy: ['Talk therapy (CBT)'],
    'no-change': ['Keep the current plan or wait'],
  },
  topics: {
    'how-given': { question: 'How is it given?' },
    onset: { question: 'How soon might it work?' },
    course: { question: 'How many visits, over how long?' },
    response: {
      question: 'How many felt much better in trials?',
      note: 'Response: a depression score at least cut in half. You can respond and still have symptoms.',
    },
    remission: {
      question: 'How many got well?',
      note: 'Remission: few or no symptoms. Each study sets its own cut-off.',
    },
    everyday: {
      question: 'What do clinic records show?',
      note: 'With no comparison group, one cannot tell who would have improved anyway.',
    },
    durability: { question: 'How long does it last?' },
    'side-effects': { question: 'What side effects might you feel?', note: noNumber },
    risks: { question: 'What could go badly wrong?', note: noNumber },
    cautions: { question: 'Who should take care?' },
    'after-visit': { question: 'What about watching and driving?' },
    approval: { question: 'What does the FDA say?' },
    cost: { question: 'Will your plan pay?' },
    'how-it-works': { question: 'How is it thought to work?' },
  },
  kinds: {
    'pooled-trials': ['Trials pooled', 'blinded, with a comparison group'],
    trial: ['Trial', 'blinded, with a comparison group'],
    'small-trial': ['Small trial', 'blinded, of fewer than 100 people'],
    'unmasked-trial': ['Open trial', 'all knew what they got'],
    'one-group': ['One group of a trial', 'the other group’s number is not recorded here'],
    'pooled-limited': ['Studies pooled', 'some not blinded or not compared, or worked out later'],
    records: ['Clinic records', 'no comparison group, not all patients counted'],
    review: ['Review', 'a summary by experts'],
    'pooled-weak': ['Trials pooled', 'the reviewers say so'],
    'single-arm': ['One group only', 'no comparison group, all knew what they got'],
    'clinic-reported': ['Clinic-reported', 'not checked'],
    protocol: ['Study plan', 'a statement, not a result'],
    guideline: ['Guideline', 'a statement, not a result'],
    label: ['US label', 'a statement, not a result'],
    agency: ['Agency', 'a statement, not a result'],
    information: ['Patient page', 'a statement, not a result'],
  },
  certainties: {
    moderate: 'Fairly sure',
    low: 'Unsure',
    'very-low': 'Very unsure',
    stated: 'Not rated',
  },
  measures: {
    response: ['Response', 'responded', 'did not'],
    remission: ['Remission', 'got well', 'did not'],
    relapse: ['Relapse', 'relapsed', 'did not'],
    'still-well': ['Still better', 'were still better', 'were not'],
    harm: ['Unwanted effect', 'had it', 'did not'],
    again: ['More treatment', 'had more', 'did not'],
  },
  gaps: {
    'not-known': 'Not known. This review found nothing fit to show.',
    'not-studied': 'Not studied.',
    'does-not-apply': 'Does not apply.',
  },
  frame: '{group}: {rate} of 100 {did}, {not} {didNot}',
  noComparison: 'no comparison group',
  refused: '“{claim}” is left out: see its {field}.',
  reported: 'Reported by {clinic}, not checked.',
  safety: {
    decision:
      'This is to help you and your clinician choose what to try next for depression, or to change nothing for now.',
    hardToTreat: 'Hard to treat: two or more antidepressants, taken properly, did not help enough.',
    resultsVary:
      'Numbers come from groups of people in studies. They cannot tell you how you will do.',
    headToHead:
      'These figures come from different studies of different people. Do not rank treatments by them.',
    choices: 'Keeping your current plan, talk therapy and waiting are choices too.',
  },
  glossary: {
    relapse: 'The symptoms come back after a person got better.',
    placebo:
      'A dummy with no active drug, made to look real. It shows how much people improve for other reasons.',
    'fake TMS': 'A dummy, made to look real. It does the job of a placebo.',
    'theta burst': 'A quick kind of TMS.',
    'off-label': 'Used for something the FDA has not approved the medicine for.',
    SSRI: 'A kind of antidepressant. It raises the serotonin that brain cells can use.',
    NMDA: 'NMDA receptors are docking spots for glutamate, a signal between brain cells.',
    'STAR*D':
      'A large US study of up to four treatments, one after another, with no placebo group.',
  },
  questions: {
    ketamine: [
      'Is it a fit for me, given my heart, blood pressure, bladder, and past drug or alcohol use?',
      'Who watches me, and what if something goes wrong?',
      'What is the plan if the benefit fades?',
    ],
    esketamine: [
      'Would I take it alone or with a pill?',
      'How will I get home, and when can I drive?',
      'What proof will my plan ask for?',
    ],
    tms: [
      'Does metal in or near my head, or a past seizure, rule it out?',
      'Which kind would I get, and can I come every weekday?',
      'What is the plan if the benefit fades?',
    ],
    antidepressants: [
      'Which medicine next, and why that one?',
      'Which side effects should I call you about?',
      'How long until we know if it works?',
    ],
    ect: [
      'Why ECT for me, and why now?',
      'How might it affect my memory?',
      'What is the plan if the benefit fades?',
    ],
    psychotherapy: [
      'Have you worked with people whom medicine had not helped?',
      'Should I have it along with my medicine?',
      'What if I feel worse after a session?',
    ],
    'no-change': [
      'Is it safe for me to wait, and for how long?',
      'What signs mean that I should call before the next check?',
      'What would we try next?',
    ],
  },
};
