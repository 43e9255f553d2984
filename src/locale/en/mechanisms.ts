/** English words of what `evidence/mechanisms` holds, under the same ids. */
export const mechanisms = {
  banner:
    'These are ideas, mostly from studies in rats and mice. Nobody knows for sure how ketamine eases depression.',
  theories: {
    synapse: {
      name: 'New connections',
      idea: 'The idea: ketamine sets off signals that help brain cells connect.',
    },
    habenula: {
      name: 'The anti-reward spot',
      idea: 'The idea: ketamine calms a small spot that holds back the brain’s reward centers.',
    },
  },
  kinds: {
    known: 'Well established',
    animal: 'Seen in animals',
    human: 'Studied in people',
    open: 'Not known',
  },
  /** Step by step: title, the one sentence, what it rests on, and what its drawing shows. */
  steps: {
    synapse: {
      meet: {
        title: 'How cells talk',
        text: 'Brain cells talk across tiny gaps: one cell sends out a chemical called glutamate, and the next cell catches it in docking spots.',
        basis: 'Well established',
        drawing:
          'Dots of glutamate leave the sending cell, cross a narrow gap and reach two kinds of docking spots on the receiving cell. A brake cell touches the sending cell and holds it back.',
      },
      plug: {
        title: 'Ketamine plugs in',
        text: 'Ketamine reaches the brain and blocks one kind of these docking spots, called NMDA receptors.',
        basis: 'Known action of the drug',
        drawing:
          'New here: ketamine. It sits in the NMDA receptors of the brake cell and of the receiving cell like a cork in a bottle.',
      },
      brake: {
        title: 'The brake lets go',
        text: 'Ketamine may act first on ‘brake’ cells, which hold other cells back, and quiet them.',
        basis: 'Seen in mice',
        drawing:
          'What changes: the brake cell. With its receptor plugged it goes quiet, and its brake on the sending cell lets go.',
      },
      burst: {
        title: 'A burst of glutamate',
        text: 'With the brakes eased, other cells let out a short burst of glutamate.',
        basis: 'Seen in mice; in people, a theory',
        drawing:
          'What changes: the gap between the cells. Many more dots of glutamate pour out of the sending cell at once.',
      },
      ampa: {
        title: 'A second docking spot',
        text: 'The glutamate lands on a second kind of docking spot, AMPA receptors; when these were blocked in rodents, ketamine’s effect got weaker.',
        basis: 'Seen in rodents',
        drawing:
          'What changes: the AMPA receptor. Glutamate lands on it, it opens, and a signal passes into the receiving cell.',
      },
      growth: {
        title: 'Growth signals',
        text: 'Growth signals named BDNF and mTOR switch on inside the cell; in rats, blocking mTOR stopped the effect.',
        basis: 'mTOR seen in rats; BDNF a theory',
        drawing:
          'What changes: the inside of the receiving cell. Growth signals run down from the docking spots and spread along the branch.',
      },
      spines: {
        title: 'New connections',
        text: 'New connections grew on cells at the front of the brain in rats and mice only; in mice they were needed to keep the benefit, but not to start it.',
        basis: 'Seen in rats and mice only',
        drawing:
          'What changes: the branch of the receiving cell. Small new bumps, where other cells could connect, have grown on it.',
      },
      people: {
        title: 'And in people?',
        text: 'A scan study in people found no overall rise in signs of connections a day after ketamine; a rise showed up only in a first look at people who started low.',
        basis: 'Studied in people: unproven',
        drawing:
          'What changes: the new bumps are only dotted outlines with question marks, since they are not proven in people.',
      },
      unknown: {
        title: 'What is not known',
        text: 'Nobody knows for sure how ketamine eases depression, and more than one idea may be true.',
        basis: 'Not known',
        drawing:
          'The whole picture again. Question marks stand at the brake cell, the glutamate burst, the AMPA receptor, the growth signals and the new connections: none of these steps is proven in people.',
      },
    },
    habenula: {
      spot: {
        title: 'A small spot',
        text: 'Deep in the brain lies the lateral habenula, a small area that is often called the anti-reward center.',
        basis: 'From animal studies and reviews',
        drawing:
          'A brain cut down the middle, seen from the side. New here: the lateral habenula, a small spot deep in the center. Below it lie the reward centers.',
      },
      bursts: {
        title: 'Firing in bursts',
        text: 'In rats and mice that act depressed, its cells fire in quick bursts more often.',
        basis: 'Seen in rats and mice',
        drawing:
          'What changes: the firing trace under the brain. Evenly spaced single spikes become tight groups of spikes with pauses between.',
      },
      channels: {
        title: 'What a burst needs',
        text: 'Each burst needs two kinds of gates in the cell’s wall: NMDA receptors and one kind of calcium channel, named T-type.',
        basis: 'Seen in animals and a computer model',
        drawing:
          'What changes: the close-up of the cell’s wall. Two gates stand out, an NMDA receptor and a calcium channel.',
      },
      hold: {
        title: 'Reward held down',
        text: 'The bursts hold down reward centers that use dopamine and serotonin; forcing bursts made animals act hopeless and joyless.',
        basis: 'Seen in rats and mice',
        drawing:
          'What changes: the paths from the habenula to the reward centers. They end in a bar, like a foot on a brake.',
      },
      block: {
        title: 'Ketamine steps in',
        text: 'Ketamine blocks the bursts; giving it in this spot alone was enough for a fast effect in rodents.',
        basis: 'Seen in rats and mice',
        drawing:
          'What changes: ketamine plugs the NMDA receptor, and the firing trace goes from bursts back to single spikes.',
      },
      free: {
        title: 'Reward set free',
        text: 'The reward centers are freed, and in rodents behavior improves quickly.',
        basis: 'Seen in rats and mice',
        drawing:
          'What changes: the bars on the reward centers have lifted, and the centers are active again.',
      },
      scan: {
        title: 'And in people?',
        text: 'In one small scan study of {people} people, the right habenula was less active after ketamine, but other areas changed too, and this does not prove cause.',
        basis: 'Studied in people: no proof of cause',
        drawing:
          'What changes: a scan frame stands round the habenula, with an arrow pointing down for less activity and a question mark.',
      },
      unknown: {
        title: 'What is not known',
        text: 'Nobody knows for sure how ketamine eases depression, and more than one idea may be true.',
        basis: 'Not known',
        drawing:
          'The whole picture again. Question marks stand at the habenula, the close-up, the firing trace and the reward centers: none of these steps is proven in people.',
      },
    },
  },
  openPoints: {
    synapse: {
      unproven:
        'It is unproven that new connections grow in people after ketamine, or that they are what lifts mood.',
      mtor: 'Some animal labs could not repeat the mTOR finding. The BDNF part is a theory.',
      dopamine: 'In mice, the effect on new connections needed another messenger too: dopamine.',
    },
    habenula: {
      theory:
        'The bursts were measured in rats and mice. That they matter in people with depression is a theory.',
    },
    both: {
      masked:
        'People can usually tell that they got ketamine, which makes a fair test hard. When {people} people were given it while asleep for surgery, it did no better than salt water. The trial was small, and the anesthesia itself may matter.',
      repeated:
        'A blinded hospital trial of up to {infusions} infusions (KARMA-Dep 2) found no clear benefit over a sedative, though most patients and raters guessed who got what.',
      opioid:
        'In {people} adults, blocking the brain’s opioid docking spots greatly weakened ketamine’s effect. The trial was small and stopped early, and others read it in another way.',
      product:
        'A substance that the body makes from ketamine helped in some rodent studies but not in one with rats. In {people} people, more of it in the blood went with less improvement.',
    },
  },
  speed: {
    first: 'First effect measured {hours} hours after one infusion',
    fades: 'After one infusion, most often faded within about {days} days',
    six: 'After {infusions} infusions, half of those who had responded relapsed within about {days} days of the last one (a study of {people} people with no comparison group)',
    pills: 'Usually start to work in {weeks} weeks',
    full: 'Full effect can take {weeks} weeks or more',
  },
  beside: {
    ketamine:
      'Thought to act on glutamate: it blocks NMDA receptors. How that lifts mood is still being studied.',
    antidepressants:
      'Usual antidepressants such as SSRIs raise the serotonin between brain cells. How that lifts mood is not fully known.',
    serotonin:
      'The serotonin story is not settled either. A review found no good support for the idea that depression is simply a lack of serotonin; other experts say that the review overstated its case.',
  },
  typical: {
    single:
      'In one trial, a day after one infusion, {treated} in 100 people had responded on ketamine and {versus} in 100 on a sedative.',
    repeated:
      'In a blinded hospital trial of repeated infusions, {treated} in 100 responded on ketamine and {versus} in 100 on a sedative, a gap that could be chance.',
  },
  safety: {
    'off-label':
      'The FDA has not approved ketamine for depression. Doctors may prescribe it ‘off-label’. Ask what that means for you.',
    driving: 'Do not drive for {hours} hours after ketamine. Arrange a ride.',
    boxed:
      'Antidepressants carry a boxed warning: a higher risk of suicidal thoughts and actions in people aged {age} and under. Watch closely at the start and when the dose changes.',
  },
} as const;
