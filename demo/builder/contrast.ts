/** WCAG contrast of two colors written `#rrggbb`. */
import { contrast, type Rgb } from '../../src/element/surroundings.ts';

export const isHex = (text: string): boolean => /^#[\da-f]{6}$/i.test(text);

/** `#abc`, `ABC` and `aabbcc` as `#aabbcc`; '' for anything else. */
export const toHex = (text: string): string => {
  const digits = text.trim().replace(/^#/, '').toLowerCase();
  const long = /^[\da-f]{3}$/.test(digits) ? digits.replace(/./g, '$&$&') : digits;
  return isHex(`#${long}`) ? `#${long}` : '';
};

/** `rgb(…)` and `hsl(…)` too, where they are one plain color: the browser reads them. */
export const readColor = (text: string): string => {
  const hex = toHex(text);
  if (hex || !/^\s*(?:rgb|hsl)a?\(/i.test(text) || !CSS.supports('color', text)) return hex;
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return '';
  pen.fillStyle = text;
  return typeof pen.fillStyle === 'string' && isHex(pen.fillStyle) ? pen.fillStyle : '';
};

const rgb = (hex: string): Rgb => {
  const channel = (at: number) => parseInt(hex.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5), 1];
};

export const ratio = (ink: string, paper: string): number => contrast(rgb(ink), rgb(paper));
