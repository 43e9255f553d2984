/** English words of what `evidence/mechanisms` holds, under the same ids. */
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
    open: 'Not known',
  },
  /** Title, the one sentence, what it rests on, more about that, and what the drawing shows. */
  steps: {
    synapse: {
      meet: {
        title: 'How cells talk',
        text: 'Brain cells talk across tiny gaps: one cell sends out a chemical named glutamate, and the next cell catches it in docking spots.',
        basis: 'Well established',
        detail: '',
        drawing:
          'Dots of glutamate leave the sending cell and cross a narrow gap. On the far side, the receiving cell has two kinds of docking spots. A brake cell presses on the sending cell and holds it back.',
      },
      plug: {
        title: 'Ketamine plugs in',
        text: 'Ketamine reaches the brain and blocks one kind of docking spot, named NMDA receptors.',
        basis: 'Well established',
        detail: 'How this lifts mood is the open question.',
        drawing:
          'What changes: ketamine sits in the NMDA receptors of the brake cell and the receiving cell, like a cork in a bottle.',
      },
      brake: {
        title: 'The brake lets go',
        text: 'Ketamine may first quiet “brake” cells, whose job is to hold other cells back.',
        basis: 'Seen in mice',
        detail: '',
        drawing:
          'What changes: the brake cell. It has gone quiet, and its brake has come off the sending cell.',
      },
      burst: {
        title: 'A burst of glutamate',
        text: 'With the brakes eased, other cells let out a short burst of glutamate.',
        basis: 'Seen in mice',
        detail: 'In people, this is a leading theory.',
        drawing:
          'What changes: the gap between the cells. Many dots of glutamate pour out of the sending cell at once.',
      },
      ampa: {
        title: 'A second docking spot',
        text: 'That glutamate acts on a second kind of docking spot, named AMPA receptors.',
        basis: 'Seen in rodents',
        detail: 'When these were blocked in rodents, ketamine’s effect was weaker.',
        drawing:
          'What changes: the AMPA receptor. It has opened, and a signal passes through it into the receiving cell.',
      },
      growth: {
        title: 'Growth signals',
        text: 'Growth signals, named BDNF and mTOR, switch on inside the cell.',
        basis: 'Seen in rats',
        detail:
          'In rats, blocking mTOR stopped the effect. The part that BDNF plays comes from theory.',
        drawing:
          'What changes: the inside of the receiving cell. Growth signals run from the docking spots down into its branch.',
      },
      spines: {
        title: 'New connections',
        text: 'New connection points grow on cells at the front of the brain: in rats and mice, that is.',
        basis: 'Seen in rats and mice only',
        detail: 'Mice needed the new points to keep the benefit, but not to start it.',
        drawing:
          'What changes: the branch of the receiving cell. Four small bumps, where other cells can connect, have grown on it.',
      },
      people: {
        title: 'And in people?',
        text: 'In people it is unproven: a scan study found no overall rise in signs of connections a day after ketamine.',
        basis: 'Scan of people',
        detail: 'A rise showed up only in an exploratory look at people who started low.',
        drawing:
          'What changes: the new bumps are only dotted outlines with question marks. They are not proven in people.',
      },
      unknown: {
        title: 'What is not known',
        text: 'Nobody knows for sure how ketamine eases depression, and several ideas may be true together.',
        basis: 'Not known',
        detail: '',
        drawing:
          'The whole chain again. Question marks stand at the brake cell, the glutamate, the AMPA receptor, the growth signals and the new connections. Only the plugged NMDA receptor is well established.',
      },
    },
    habenula: {
      spot: {
        title: 'A small spot',
        text: 'Deep in the brain lies the lateral habenula, a small area often called the anti-reward center.',
        basis: 'Animal studies and reviews',
        detail: '',
        drawing:
          'A brain cut down the middle, seen from the side. A small spot near its center is marked: the lateral habenula. Below it lie the reward centers.',
      },
      bursts: {
        title: 'Firing in bursts',
        text: 'In rats and mice that act depressed, its cells fire in quick bursts more often.',
        basis: 'Seen in rats and mice',
        detail: '',
        drawing:
          'What changes: the record of firing below the brain. Evenly spaced single spikes have become tight groups of spikes with pauses between.',
      },
      channels: {
        title: 'What a burst needs',
        text: 'A burst needs two kinds of gates in the cell’s wall: NMDA receptors and one kind of calcium channel.',
        basis: 'Seen in animals',
        detail: 'A computer model agreed. The calcium channel is called T-type.',
        drawing:
          'What changes: the close-up of the cell’s wall. Two gates in it are marked, an NMDA receptor and a calcium channel.',
      },
      hold: {
        title: 'Reward held down',
        text: 'The bursts hold down reward centers, which use dopamine and serotonin.',
        basis: 'Seen in rats and mice',
        detail: 'When bursts were forced, animals acted hopeless and joyless.',
        drawing:
          'What changes: two paths run from the habenula to the reward centers and end in a bar, the sign for a brake.',
      },
      block: {
        title: 'Ketamine steps in',
        text: 'Ketamine plugs the NMDA receptors and blocks the bursts.',
        basis: 'Seen in rats and mice',
        detail: 'In rodents, ketamine in this spot alone was enough for a fast effect.',
        drawing:
          'What changes: ketamine plugs the NMDA receptor in the close-up, and the record of firing goes from bursts to single spikes.',
      },
      free: {
        title: 'Reward set free',
        text: 'The reward centers are freed, and the animals soon act better.',
        basis: 'Seen in rats and mice',
        detail: '',
        drawing:
          'What changes: the brakes have come off the reward centers, and the centers are active again.',
      },
      scan: {
        title: 'And in people?',
        text: 'In people, a small scan study saw less activity in the right habenula after ketamine.',
        basis: 'Scan of people',
        detail: 'It had {people} people. Other areas changed too, and this does not prove a cause.',
        drawing:
          'What changes: a frame stands round the habenula, as on a brain scan, with an arrow pointing down for less activity.',
      },
      unknown: {
        title: 'What is not known',
        text: 'Nobody knows for sure how ketamine eases depression, and several ideas may be true together.',
        basis: 'Not known',
        detail: '',
        drawing:
          'The whole chain again. Question marks stand at the habenula, the close-up, the record of firing and the reward centers. None of this is proven in people.',
      },
    },
  },
  openPoints: {
    synapse: {
      unproven:
        'That new connections grow in people, and that they are what lifts mood, is unproven.',
      mtor: 'Some labs could not repeat the mTOR finding.',
      dopamine: 'In mice, the new connections needed another messenger too: dopamine.',
    },
    habenula: {
      theory: 'That these bursts matter in people with depression is a theory.',
    },
    both: {
      masked:
        'People can usually tell that they got ketamine. When {people} people could not, because they were asleep for surgery, it did no better than salt water. The trial was small, and the anesthesia may matter.',
      repeated:
        'A blinded hospital trial of up to {infusions} infusions, KARMA-Dep 2, found no clear benefit over a sedative, though most people guessed what they got.',
      opioid:
        'In {people} adults, a drug that blocks opioid receptors made ketamine work much less. The trial was small and stopped early, and experts read it in different ways.',
      product:
        'A break-down product of ketamine helped in some rodent studies but not in a rat study. In {people} people, more of it in the blood went with less improvement.',
    },
  },
  speed: {
    first: 'First effect measured: {hours} hours after one infusion.',
    fades: 'Most often faded within about {days} days.',
    six: 'After {infusions} infusions, half of those helped relapsed within {days} days of the last. The study had {people} people and no comparison group.',
    repeated: 'A later blinded trial of repeated infusions found no clear benefit.',
    pills: 'Usually start to work in {weeks} weeks.',
    full: 'Full effect can take {weeks} weeks or more.',
  },
  beside: {
    ketamine:
      'Ketamine blocks NMDA receptors, docking spots for glutamate. How that lifts mood is still being studied.',
    antidepressants:
      'SSRIs raise the serotonin that brain cells can use. How this helps mood is not fully known.',
    serotonin:
      'The serotonin story is not settled either. The idea that depression is simply a lack of serotonin is disputed. A review found no good support for it. Other experts say that review went too far.',
  },
  typical: {
    single:
      'A day after one infusion, {treated} of 100 people had responded to ketamine and {versus} to a sedative.',
    repeated:
      'In a hospital trial of repeated infusions, {treated} of 100 people responded to ketamine and {versus} to a sedative. The gap could be chance.',
  },
  safety: {
    'off-label':
      'The FDA has not approved ketamine for depression or any mental illness. Doctors may prescribe it off-label. Ask what that means for you.',
    driving:
      'After ketamine, do not drive or do anything risky for {hours} hours. Plan a ride home.',
    boxed:
      'Antidepressant boxed warning: more thoughts and acts of suicide in children, teens and young adults ({age} and under). Watch closely when you start or change a dose.',
  },
} as const;
