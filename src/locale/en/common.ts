import type { Region } from '../../evidence/crisis.ts';

/** English text that all three elements share. */
export const common = {
  /** Which way the words run, whatever the page's do: a number would else stand at a sentence's other end. */
  direction: 'ltr',
  crisisTitle: 'In crisis?',
  crisis: {
    us: 'Call {call} or text {text}, any time. It is free and confidential. You can also chat at {chat}. In immediate danger, call {emergency}.',
    ca: 'Call {call} or text {text}, any time, in English or French. It is free. In immediate danger, call {emergency}.',
    uk: 'Call Samaritans on {call}, any time, free. For urgent NHS help, call {urgent} and choose the mental health option (option 2 in England). Or text {text} (Shout). In immediate danger, call {emergency}.',
    au: 'Call Lifeline on {call} or text {text}, any time. In immediate danger, call {emergency}.',
    other:
      'Call your local emergency number or go to the nearest emergency room. To look for a helpline in your country, see {web}.',
  } satisfies Record<Region, string>,
  disclaimer:
    'This is general information, not medical advice. Do not start, stop or change a medicine because of it. Talk with your own clinician.',
  evidence: 'Evidence checked: {reviewed}. Next check due: {nextReview}. Version {version}.',
  stale:
    'This evidence was due for a new check in {nextReview} and may be out of date. Ask your clinician about newer findings.',
} as const;
