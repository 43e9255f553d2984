/** WCAG contrast of two colors written `#rrggbb`. */
import { contrast, type Rgb } from '../../src/element/surroundings.ts';

export const isHex = (text: string): boolean => /^#[\da-f]{6}$/i.test(text);

/** `#abc`, `ABC` and `aabbcc` as `#aabbcc`; '' for anything else. */
export const toHex = (text: string): string => {
  const digits = text.trim().replace(/^#/, '').toLowerCase();
  const long = /^[\da-f]{3}$/.test(digits) ? digits.replace(/./g, '$&$&') : digits;
  return isHex(`#${long}`) ? `#${long}` : '';
};

const rgb = (hex: string): Rgb => {
  const channel = (at: number) => parseInt(hex.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5), 1];
};

export const ratio = (ink: string, paper: string): number => contrast(rgb(ink), rgb(paper));
