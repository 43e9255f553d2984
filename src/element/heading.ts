import { html, type TemplateResult } from 'lit/html.js';

const cache: TemplateStringsArray[] = [];

const stringsOf = (level: number): TemplateStringsArray => {
  const parts = [`<h${level} part="`, '" class="', '">', `</h${level}>`];
  return Object.assign(parts, { raw: parts });
};

/** A native heading of the wanted level; deeper than six stays six. */
export const heading = (level: number, content: unknown, part = 'heading'): TemplateResult => {
  const n = Math.min(level, 6);
  return html((cache[n] ??= stringsOf(n)), part, part, content);
};
