import { html, nothing, type TemplateResult } from 'lit/html.js';

const cache: TemplateStringsArray[] = [];

/** A native heading of the wanted level; deeper than six stays six. */
export const heading = (
  level: number,
  content: unknown,
  part = 'heading',
  id = '',
): TemplateResult => {
  const n = Math.min(level, 6);
  const parts = [`<h${n} part="`, '" class="', '" id="', '">', `</h${n}>`];
  const strings = (cache[n] ??= Object.assign(parts, { raw: parts }));
  return html(strings, part, part, id || nothing, content);
};
