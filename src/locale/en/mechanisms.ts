/** What trials found that is typical, and that is contested: the same words in both places. */
const single =
  'In a trial of {tried} people with hard-to-treat depression, {single} of 100 responded a day after one infusion, and {single0} after a sedative. Response: a depression score at least cut in half.';
const repeated =
  'In KARMA-Dep 2, a blinded hospital trial of {ward} people, {repeated} of 100 responded on ketamine, after up to {most} infusions, and {repeated0} on a sedative: no clear benefit. The gap could be chance, and most people guessed what they got.';

/** English words of what `evidence/mechanisms` holds, in the same order. */
export const mechanisms = {
  banner:
    'These are ideas, mostly from rats and mice. Nobody knows for sure how ketamine eases depression.',
  theories: {
    synapse: {
      name: 'New connections',
      idea: 'The idea: ketamine sets off signals that help brain cells connect.',
    },
    habenula: {
      name: 'The anti-reward spot',
      idea: 'The idea: ketamine calms a small spot that holds down the brain’s reward centers.',
    },
  },
  kinds: {
    known: 'Well established',
    animal: 'Animals',
    human: 'People',
    both: 'Animals and people',
    open: 'Not known',
  },
  /** Title, the one sentence, what it rests on, what the drawing shows, and more on the evidence. */
  steps: {
    synapse: [
      [
        'How cells talk',
        'Brain cells talk across tiny gaps: one sends a chemical, like glutamate, to docking spots on the next.',
        'Well established',
        'Dots of glutamate cross a gap from a sending cell to two kinds of docking spots on a receiving cell. A brake cell presses on the sending cell.',
      ],
      [
        'Ketamine plugs in',
        'Ketamine reaches the brain and blocks one kind of docking spot: NMDA receptors.',
        'Well established',
        'Now ketamine plugs the NMDA receptors of the brake cell and the receiving cell.',
        'How that lifts mood is still being studied.',
      ],
      [
        'The brake lets go',
        'Ketamine may first quiet “brake” cells, which hold other cells back.',
        'Seen in mice',
        'Now the brake cell is quiet, and its brake is off the sending cell.',
      ],
      [
        'A burst of glutamate',
        'With the brakes eased, other cells let out a short burst of glutamate.',
        'Seen in animals',
        'Now many dots of glutamate pour out of the sending cell at once.',
        'For people, it is only the leading theory.',
      ],
      [
        'A second docking spot',
        'That glutamate acts on a second kind of docking spot: AMPA receptors.',
        'Seen in rodents',
        'Now the AMPA receptor opens: a signal enters the receiving cell.',
        'Blocking these weakened the effect.',
      ],
      [
        'Growth signals',
        'Growth signals switch on: mTOR and, in theory, BDNF.',
        'Seen in rats',
        'Now growth signals run down the branch of the receiving cell.',
        'Blocking mTOR stopped the effect.',
      ],
      [
        'New connections',
        'In rats and mice, new connection points grow on cells at the front of the brain.',
        'Seen in rats and mice only',
        'Now new connection points have grown on the branch of the receiving cell.',
        'Mice needed the new points to keep the benefit, but not to start it.',
      ],
      [
        'And in people?',
        'New connections are not proven in people: scans a day after ketamine saw no overall rise in signs of them.',
        'Scan of people',
        'Now the new points are only dotted outlines with question marks: like all since the plugs, unproven in people.',
        'Only an exploratory look at people who started low saw a rise.',
      ],
      [
        'What is not known',
        'Nobody knows for sure how ketamine eases depression, and more than one idea may be true.',
        'Not known',
        'Question marks stand at the brake cell, the glutamate, the AMPA receptor, the growth signals and the new points.',
        'Only the plugged NMDA receptors are well established. Later steps are theory, partly seen in animals.',
      ],
    ],
    habenula: [
      [
        'A small spot',
        'The lateral habenula is a small part of the brain, often called the anti-reward center.',
        'Animal studies and reviews',
        'A brain cut down the middle. Near its center is a small spot: the lateral habenula. Below lie the reward centers. A close-up shows the edge of a cell. A record of its firing shows single spikes.',
      ],
      [
        'Firing in bursts',
        'In rats and mice that act depressed, its cells fire signals in quick bursts more often.',
        'Seen in rats and mice',
        'Now the record of firing shows tight groups of spikes instead.',
      ],
      [
        'What a burst needs',
        'A burst needs two kinds of gates in the cell: NMDA receptors and one kind of calcium channel.',
        'Seen in animals',
        'Now two gates in the cell are marked: an NMDA receptor and a calcium channel.',
        'A computer model agreed.',
      ],
      [
        'Reward held down',
        'The bursts hold down reward centers, which use the messengers dopamine and serotonin.',
        'Seen in rats and mice',
        'Now two paths from the habenula press like brakes on the reward centers, drawn smaller.',
        'Forced bursts made animals act hopeless and joyless.',
      ],
      [
        'Ketamine steps in',
        'Ketamine plugs the NMDA receptors and blocks the bursts.',
        'Seen in rats and mice',
        'Now ketamine plugs the NMDA receptor, and the record of firing shows single spikes again.',
        'Ketamine in this spot alone was enough for a fast effect.',
      ],
      [
        'Reward set free',
        'The reward centers are freed, and the animals soon act better.',
        'Seen in rats and mice',
        'Now the brakes are off, and the reward centers are active again.',
      ],
      [
        'And in people?',
        'In people, a small scan study saw less activity in the right habenula after ketamine.',
        'Scan of people',
        'Now an arrow down marks the habenula as less active. No firing is shown.',
        'It had {scanned} people. Other areas changed too. This does not prove a cause.',
      ],
      [
        'What is not known',
        'Nobody knows for sure how ketamine eases depression, and more than one idea may be true.',
        'Not known',
        'Now the record of firing is back. Question marks stand at the habenula, the cell, the record and the reward centers.',
      ],
    ],
  },
  openPoints: {
    synapse: [
      'That new connections grow in people, and lift mood, is unproven.',
      'Some labs could not repeat the mTOR finding.',
      'In mice, the new connections needed another messenger too: dopamine.',
    ],
    habenula: [
      'That these bursts, or blocking them, matter in people with depression is unproven.',
    ],
  },
  contested: [
    single,
    'People who get ketamine can usually tell. When {masked} people could not, asleep for surgery, it did no better than salt water. The trial was small, and the anesthesia may matter.',
    repeated,
    'In {blocked} adults, a drug that blocks opioid receptors made ketamine work much less. The trial was small and stopped early; experts read it differently.',
    'A breakdown product of ketamine helped in some rodent studies but not in a rat study. In {measured} people, more of it in the blood went with less improvement.',
  ],
  speed: [
    'First effect measured in some people: {first} hours after one infusion.',
    'Most often faded within about {fades} days.',
    'After {course} infusions, half of those helped relapsed within {relapse} days of the last. The study had {followed} people and no comparison group.',
    'A later blinded trial of repeated infusions found no clear benefit.',
    'Usually start to work in {start} weeks.',
    'Full effect can take {full} weeks or more.',
  ],
  beside: [
    'Ketamine blocks NMDA receptors, docking spots for glutamate. How that lifts mood is still being studied.',
    'SSRIs, a common kind, raise the serotonin that brain cells can use. How this helps mood is not fully known.',
    'The serotonin story is not settled either. A review found no good support for the idea that depression is simply a lack of serotonin; others say the review went too far.',
  ],
  typical: [single, repeated],
  offLabel:
    'The FDA has not approved ketamine for depression or any mental illness. Doctors may prescribe it off-label. Ask what that means for you.',
  safety: [
    'The FDA has warned of compounded ketamine (pharmacy-mixed), such as sprays or pills for home use. It knew of no evidence that this is safer, better or faster than approved drugs. Risks include deep drowsiness, feeling detached, slowed breathing, higher blood pressure, bladder harm and misuse.',
    'After ketamine, do not drive or do anything risky for {driving} hours. Plan a ride home.',
    'Antidepressant boxed warning: more thoughts and acts of suicide in children, teens and young adults ({age} and under). Watch closely when you start or change a dose.',
  ],
} as const;
