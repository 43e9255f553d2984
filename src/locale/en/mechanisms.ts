import type { sharedClaims as sharedRows, WordsFor } from '../../evidence/claims.ts';
import type { MechanismsText } from '../../evidence/mechanisms.ts';
import type { ClaimWords, FigureWords } from '../../evidence/types.ts';

/** Claims that the explainer and the comparison both show. */
export const sharedClaims = {
  'ket-mech-1': 'Ketamine blocks NMDA receptors, docking spots for glutamate, a brain messenger. How that lifts mood is still being studied.',
  'ket-onset-2': 'In a small trial against salt water ({n} people), one infusion had an effect within {hours} hours. It lasted about a week.',
  'ket-onset-3': 'In one study, half of those who got better needed {doses} infusions or fewer to respond. That part had no comparison group.',
  'ket-resp-1': [
    'A day after one infusion, {treated} of 100 people had responded to ketamine and {versus} to a sedative. At {days} days it was {treated2} and {versus2}.',
    '{n} people with hard-to-treat depression, on no other psychiatric drug',
    ['one day after', '{days} days after'],
    'a sedative (midazolam)',
  ],
  'ket-resp-5': [
    'A 2025 hospital trial of repeated infusions found no clear benefit: {treated} of 100 people responded to ketamine and {versus} to a sedative. The gap could be chance.',
    '{n} people in the hospital; most guessed what they got',
    'after up to {most} infusions',
    'a sedative (midazolam)',
  ],
  'ket-resp-10': [
    'Asleep for surgery, people could not tell what they got. Ketamine then did no better than salt water: {treated} and {versus} of 100 people responded.',
    '{n} people with depression who had routine surgery',
    'one day after',
    'salt water (saline)',
  ],
  'ket-dur-1': 'After one infusion, the benefit most often fades within about a week.',
  'ad-onset-1': 'Antidepressants usually take {weeks} weeks to start working. Sleep and appetite may improve first.',
  'ad-onset-2': 'The full effect can take {weeks} weeks or more. In a large study, many who got better did so at or after {week} weeks.',
  'ad-mech-1': 'SSRIs raise the serotonin that brain cells can use. How this helps mood is not fully known.',
  'ad-mech-2': 'The idea that depression is simply a lack of serotonin is disputed. A 2022 review found no good support for it. Other experts say that review went too far.',
} as const satisfies WordsFor<typeof sharedRows, ClaimWords, FigureWords>;

/** English words of the explainer. */
export const mechanismsText: MechanismsText = {
  banner: 'These are ideas, mostly from rats and mice. No one knows for sure how ketamine eases depression.',
  kinds: {
    established: 'Well established',
    animal: 'In animals',
    scan: 'Brain scans of people',
  },
  theories: {
    synapse: {
      title: 'New connections',
      idea: 'Idea 1: ketamine helps brain cells connect again.',
      steps: [
        ['A docking spot is blocked', 'Ketamine reaches the brain and blocks NMDA receptors. These are docking spots for glutamate, a messenger.'],
        ['The brakes go quiet', 'It may act first on “brake” cells and quiet them.'],
        ['A burst of glutamate', 'With the brakes eased, other cells let out a short burst of glutamate.'],
        ['A second docking spot', 'That glutamate acts on AMPA receptors. When these are blocked in rodents, ketamine works less.'],
        ['Growth signals', 'Growth signals (BDNF and mTOR) switch on. In rats, blocking mTOR stopped the effect.'],
        ['New contact points', 'In rats and mice, new contact points grow on cells at the front of the brain. Mice needed them to keep the benefit, but not to start it.'],
        ['And in people?', 'Unproven. A scan study found no overall rise in markers of contact points a day after ketamine. A rise showed only in a later look at people who started low.'],
      ],
      open: 'Some labs could not repeat the mTOR finding in animals.',
    },
    habenula: {
      title: 'A quieter “anti-reward” spot',
      idea: 'Idea 2: ketamine calms a spot that holds down reward.',
      steps: [
        ['A small spot', 'The lateral habenula is a small area, often called the brain’s anti-reward center.'],
        ['It fires in bursts', 'In rats and mice that act depressed, its cells fire in quick bursts more often.'],
        ['What bursts need', 'The bursts need NMDA receptors and one kind of calcium channel.'],
        ['Reward is held down', 'The bursts hold down centers that use dopamine and serotonin. When bursts were forced, animals acted hopeless and joyless.'],
        ['Ketamine stops the bursts', 'In rodents, a dose in this spot alone was enough for a fast effect.'],
        ['Reward is freed', 'The reward centers are freed, and the animals act better soon after.'],
        ['And in people?', 'A small scan study (20 people) saw less activity in the right habenula after ketamine, and changes elsewhere too. That does not prove a cause.'],
      ],
    },
  },
  contested: [
    'Opioid system: in 12 adults, a drug that blocks opioid receptors made ketamine work much less. The trial is small and stopped early. Others say this may only show that a working opioid system is needed.',
    'Blinding: people can usually tell they got ketamine. Masked by surgery (40 people), it did no better than salt water. In a 2025 blinded trial most people guessed right, and there was still no clear benefit.',
    'A break-down product helped in some rodent studies but not in a rat study. In 53 people, higher blood levels went with less improvement.',
    'Dopamine: in mice, ketamine’s effect on new contact points needed dopamine.',
    'The ideas may be true together.',
  ],
};
