/** Which control an attribute of the manifest gets. One that nobody thought of still gets a field. */
import type { Attribute } from '../../scripts/lib/manifest.ts';
import { VALUES } from './words.ts';

export type Option = readonly [value: string, label: string];

export type Control =
  | { kind: 'flag' }
  | { kind: 'choice'; options: readonly Option[]; initial: string }
  | { kind: 'number'; min: number; max: number; initial: string }
  | { kind: 'list'; options: readonly Option[]; initial: readonly string[] }
  | { kind: 'text'; type: 'text' | 'tel' | 'email' | 'url' }
  | { kind: 'hours' }
  | { kind: 'dates' }
  | { kind: 'zone' };

const options = (name: string, values: readonly string[]): Option[] =>
  values.map((value) => [value, VALUES[name]?.[value] ?? value]);

const unquote = (text = ''): string => text.replace(/^'(.*)'$/, '$1');

const NUMBERS: Readonly<Record<string, readonly [number, number]>> = {
  'heading-level': [1, 6],
  step: [1, 9],
};

const TYPES: Readonly<Record<string, 'tel' | 'email' | 'url'>> = {
  phone: 'tel',
  sms: 'tel',
  email: 'email',
  src: 'url',
};

/** Values of the attributes that take several in any order: the manifest has no closed type for them. */
export type Lists = Readonly<Record<string, readonly Option[]>>;

export const controlFor = ({ name, type, default: initial }: Attribute, lists: Lists): Control => {
  const text = type?.text ?? 'string';
  const list = lists[name]?.map(([value, label]): Option => [
    value,
    VALUES[name]?.[value] ?? label,
  ]);
  if (name === 'lang') return { kind: 'choice', options: list ?? [], initial: '' };
  if (list) {
    const named = unquote(initial).split(/\s+/).filter(Boolean);
    return {
      kind: 'list',
      options: list,
      initial: named.length > 0 ? named : list.map(([id]) => id),
    };
  }
  if (name === 'hours') return { kind: 'hours' };
  if (name === 'closed') return { kind: 'dates' };
  if (name === 'time-zone') return { kind: 'zone' };
  if (text === 'boolean') return { kind: 'flag' };
  if (text === 'number') {
    const [min, max] = NUMBERS[name] ?? [0, 999];
    return { kind: 'number', min, max, initial: unquote(initial) };
  }
  if (/^'[^']*'( \| '[^']*')+$/.test(text)) {
    const values = text.split(' | ').map(unquote);
    return { kind: 'choice', options: options(name, values), initial: unquote(initial) };
  }
  return {
    kind: 'text',
    type: TYPES[name] ?? (name.endsWith('-href') || name === 'form-action' ? 'url' : 'text'),
  };
};
