/** What axe finds wrong with a whole page, open shadow roots included. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { root } from '../../../scripts/lib/project.ts';

/** Its script, for pages of any engine. */
export const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

export interface AxeResults {
  violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[];
}

export const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations: found } = await (
      window as unknown as { axe: { run: () => Promise<AxeResults> } }
    ).axe.run();
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    );
  });
};
