/** The request form under real keys, on a page that the browser translates while the reader writes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { root } from '../../scripts/lib/project.ts';
import { launchChromium } from '../support/server/browsers.ts';

/** Takes each label's words out and puts them back without the places of the template, as Firefox does. */
const translate = (): void => {
  for (const label of document
    .querySelector('clinic-contact')!
    .renderRoot.querySelectorAll('p, label')) {
    const nodes = [...label.childNodes].filter(({ nodeType }) => nodeType !== Node.COMMENT_NODE);
    const focused = document.querySelector('clinic-contact')!.renderRoot.activeElement;
    label.replaceChildren();
    label.append(...nodes);
    if (focused instanceof HTMLElement) focused.focus();
  }
};

const place = (): string => {
  const { id, name } = document.querySelector('clinic-contact')!.renderRoot
    .activeElement as HTMLInputElement;
  return id || name;
};

describe('a form on a page that the browser has translated', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  it('lets the focus go on to the next field, and keeps what was typed', async () => {
    const page = await browser.newPage();
    await page.setContent(
      '<!doctype html><html lang="en"><title>Host</title><clinic-contact form-action="https://localhost/"></clinic-contact>',
    );
    const content = readFileSync(join(root, 'dist/clinic-contact.js'), 'utf8');
    await page.addScriptTag({ content });
    const settle = () =>
      page.evaluate(() => document.querySelector('clinic-contact')!.updateComplete);
    await settle();
    await page.evaluate(() => {
      document
        .querySelector('clinic-contact')!
        .renderRoot.querySelector<HTMLElement>('#name')!
        .focus();
    });
    const places: string[] = [];
    for (const [text, key] of [
      ['Ada', 'Tab'],
      ['', 'ArrowDown'],
      ['', 'Tab'],
      ['2125550142', 'Tab'],
    ] as const) {
      await page.evaluate(translate);
      await page.keyboard.type(text);
      await page.keyboard.press(key);
      await settle();
      places.push(await page.evaluate(place));
    }
    assert.deepEqual(places, ['contact-by', 'contact-by', 'phone', 'email']);
    const typed = await page.evaluate(() => {
      const form = document.querySelector('clinic-contact')!.renderRoot.querySelector('form')!;
      return ['name', 'contact-by', 'phone'].map((name) => new FormData(form).get(name));
    });
    assert.deepEqual(typed, ['Ada', 'sms', '2125550142']);
    await page.close();
  });
});
