import { html, type TemplateResult } from 'lit/html.js';

import { crisisLinks, type Region } from '../evidence/crisis.ts';
import type { common } from '../locale/en/common.ts';
import { pieces } from '../locale/format.ts';

type Words = Pick<typeof common, 'crisisTitle' | 'crisis'>;

/** The region's crisis line, its numbers as links; a webmaster's own words stand beside it, never in its place. */
export const crisisLine = (
  region: Region,
  text: {
    readonly [K in keyof Words]: K extends 'crisis' ? Readonly<Record<Region, string>> : string;
  },
  filled: boolean,
  onSlotChange: (event: Event) => void,
): TemplateResult => {
  const links = crisisLinks[region];
  const own = region === 'other' && filled;
  const line = pieces(` ${text.crisis[region]}`).map((piece, index) => {
    const link = index % 2 ? links[piece] : undefined;
    return link ? html`<a href=${link[1]} rel="noopener">${link[0]}</a>` : piece;
  });
  return html`<div class="crisis" part="crisis" role="note">
    <div>
      <p ?hidden=${own}><b>${text.crisisTitle}</b>${line}</p>
      <slot name="crisis" @slotchange=${onSlotChange}></slot>
    </div>
  </div>`;
};
