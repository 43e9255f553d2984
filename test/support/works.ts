/** Whether the elements of a host page work: real content, styled, and nothing thrown or said. */
import { expect } from '@open-wc/testing';

import { until, type HostPage } from './host-page.ts';

export const CONTACT =
  '<clinic-contact clinic-name="Example Clinic" phone="212-555-0136"></clinic-contact>';

/** The three elements as a clinic writes them. */
export const ELEMENTS = `<treatment-compare treatments="ketamine tms"></treatment-compare>
<ketamine-explainer></ketamine-explainer>
${CONTACT}`;

export const SCRIPT = '<script async src="/dist/treatment-elements.js"></script>';

/** What only the element itself can have put there. */
const CONTENT: Readonly<Record<string, RegExp>> = {
  'treatment-compare': /ketamine.*TMS.*\d/is,
  'ketamine-explainer': /step.*ketamine|ketamine.*step/is,
  'clinic-contact': /Example Clinic.*\(?212\)?.555.0136/is,
};

const rootOf = (page: HostPage, tag: string): ShadowRoot | null | undefined =>
  page.document.querySelector(tag)?.shadowRoot;

/** Waits until the elements have rendered; checks what each shows, and how. */
export async function expectContent(
  page: HostPage,
  tags: readonly string[] = Object.keys(CONTENT),
): Promise<void> {
  for (const tag of tags) {
    await until(() => rootOf(page, tag)?.querySelector('[part~=base]'), `${tag} has rendered`);
    const root = rootOf(page, tag)!;
    const base = root.querySelector<HTMLElement>('[part~=base]')!;
    expect(root.textContent, tag).to.match(CONTENT[tag]!);
    const box = base.getBoundingClientRect();
    expect(box.width, `${tag} has room`).to.be.above(100);
    expect(box.height, `${tag} has height`).to.be.above(100);
    const style = page.window.getComputedStyle(base);
    expect(style.boxSizing, `${tag} is styled`).to.equal('border-box');
    const crisis = root.querySelector('[part~=crisis]')!;
    expect(crisis.getBoundingClientRect().height, `${tag} shows the crisis line`).to.be.above(20);
  }
  if (tags.includes('clinic-contact')) {
    const link = rootOf(page, 'clinic-contact')!.querySelector<HTMLAnchorElement>(
      'a[href^="tel:"][href*="2125550136"]',
    );
    expect(link, 'a working phone link').to.not.equal(null);
    expect(link!.getBoundingClientRect().height).to.be.above(0);
  }
}

/** Nothing thrown, blocked or said. */
export function expectSilence(page: HostPage): void {
  expect(page.log.errors, 'errors').to.deep.equal([]);
  expect(page.log.violations, 'policy violations').to.deep.equal([]);
  expect(page.log.console, 'console').to.deep.equal([]);
}

export async function expectWorks(page: HostPage, tags?: readonly string[]): Promise<void> {
  await expectContent(page, tags);
  expectSilence(page);
}
