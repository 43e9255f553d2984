import { html, nothing, type TemplateResult } from 'lit/html.js';

const cache = new Map<number, TemplateStringsArray>();

/** A native heading of the wanted level; deeper than six stays six. */
export const heading = (
  level: number,
  content: unknown,
  part = 'heading',
  id = '',
): TemplateResult => {
  const n = Math.min(level, 6);
  let strings = cache.get(n);
  if (!strings) {
    const parts = [`<h${n} part="`, '" class="', '" id="', '">', `</h${n}>`];
    strings = Object.assign(parts, { raw: parts });
    cache.set(n, strings);
  }
  return html(strings, part, part, id || nothing, content);
};
