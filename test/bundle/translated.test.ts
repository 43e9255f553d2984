import { expect } from '@open-wc/testing';

import { openPage, type HostPage } from '../support/host-page.ts';
import { translators } from '../support/translate.ts';
import { expectContent, expectSilence, SCRIPT } from '../support/works.ts';

type Ours = HTMLElement & { updateComplete: Promise<boolean>; next(): void };

const CONTACT = `<clinic-contact clinic-name="Example Clinic" phone="212-555-0136"
  form-action="https://localhost/never"></clinic-contact>`;
const SET = `<treatment-compare selectable></treatment-compare><ketamine-explainer></ketamine-explainer>${CONTACT}`;

describe('a page that the browser has translated', () => {
  let page: HostPage;
  afterEach(() => page.close());

  for (const [who, translate] of Object.entries(translators)) {
    /** Two sets of the elements; the first is translated. */
    const open = async () => {
      page = await openPage(
        `<!doctype html><html lang="en"><title>Host</title>${SCRIPT}${SET}${SET}`,
      );
      await expectContent(page);
      const pair = (tag: string) => [...page.document.querySelectorAll<Ours>(tag)];
      const settled = () =>
        Promise.all(
          [...page.document.querySelectorAll<Ours>(':defined')].map((one) => one.updateComplete),
        );
      await settled();
      for (const tag of ['treatment-compare', 'ketamine-explainer', 'clinic-contact']) {
        translate(pair(tag)[0]!.shadowRoot!);
      }
      return { pair, settled };
    };

    it(`names no treatment over the numbers of another (${who})`, async () => {
      const { pair, settled } = await open();
      const [translated, twin] = pair('treatment-compare');
      expect(translated!.shadowRoot!.textContent).to.include('FAKE TMS');
      const click = async (selector: string) => {
        for (const one of [translated!, twin!]) {
          const target = one.shadowRoot!.querySelector<HTMLElement>(selector)!;
          target.focus();
          target.click();
        }
        await settled();
        translate(translated!.shadowRoot!);
      };
      for (const selector of ['[value=ect]', '[value=ketamine]', '[value=risks]', '[value=tms]']) {
        await click(selector);
        const [first, second] = [translated!, twin!].map((one) =>
          [...one.shadowRoot!.querySelectorAll('th, td, .panel, .sources')].map((place) =>
            place.textContent.replace(/\s+/g, ' ').trim().toUpperCase(),
          ),
        );
        expect(first!.length, selector).to.equal(second!.length);
        for (const [at, text] of first!.entries()) expect(text, selector).to.equal(second![at]);
      }
      expectSilence(page);
    });

    it(`keeps the focus on the treatment that was ticked (${who})`, async () => {
      const { pair, settled } = await open();
      const root = pair('treatment-compare')[0]!.shadowRoot!;
      // The last one that is ticked cannot be unticked, until another is.
      for (const treatment of ['ketamine', 'antidepressants']) {
        translate(root);
        const box = root.querySelector<HTMLElement>(`[value=${treatment}]`)!;
        box.focus();
        box.click();
        await settled();
        expect(root.activeElement?.getAttribute('value'), 'the box has the focus').to.equal(
          treatment,
        );
      }
    });

    it(`keeps the focus, and opens what is asked for (${who})`, async () => {
      const { pair, settled } = await open();
      const root = pair('treatment-compare')[0]!.shadowRoot!;
      for (const own of ['.picker details', '.sources']) {
        root.querySelector<HTMLDetailsElement>(own)!.open = true;
      }
      const toggle = root.querySelector<HTMLElement>('[value=risks]')!;
      toggle.focus();
      toggle.click();
      await settled();
      expect(root.activeElement?.matches('[value=risks]'), 'the toggle has the focus').to.equal(
        true,
      );
      for (const own of ['.picker details', '.sources']) {
        expect(root.querySelector<HTMLDetailsElement>(own)!.open, own).to.equal(true);
      }
      translate(root);
      const term = root.querySelector<HTMLElement>('.term')!;
      const meaning = () => root.querySelector<HTMLElement>('[part=meaning]')!;
      for (const word of ['off-label', 'relapse']) {
        root.querySelector<HTMLElement>(`[data-term="${word}"]`)!.click();
        await settled();
        expect(meaning().matches(':popover-open'), word).to.equal(true);
        expect(meaning().textContent?.trim().toLowerCase()).to.match(new RegExp(`^${word} .{20}`));
        translate(meaning());
        meaning().hidePopover();
      }
      expect(term.isConnected).to.equal(true);
      const details = root.querySelector('td details')!;
      details.querySelector('summary')!.click();
      await settled();
      expect(root.querySelector<HTMLDetailsElement>('td details')!.open).to.equal(true);
      expectSilence(page);
    });

    it(`goes on through the steps and the form (${who})`, async () => {
      const { pair, settled } = await open();
      const explainers = pair('ketamine-explainer');
      for (const one of explainers) one.next();
      await settled();
      const place = explainers.map(
        (one) => one.shadowRoot!.querySelector('.on .moves span')!.textContent,
      );
      expect(place[0]).to.equal(place[1]);
      const contacts = pair('clinic-contact');
      for (const one of contacts) {
        const field = (id: string) => one.shadowRoot!.querySelector<HTMLInputElement>(`#${id}`)!;
        field('name').focus();
        field('name').value = 'Ada';
        field('name').dispatchEvent(new Event('change', { bubbles: true }));
        // The browser goes on to the next field in the same task.
        field('phone').focus();
        await settled();
        expect(one.shadowRoot!.activeElement?.id, 'the focus').to.equal('phone');
        if (one === contacts[0]) translate(one.shadowRoot!);
        one.shadowRoot!.querySelector<HTMLElement>('[part=submit]')!.click();
        await settled();
      }
      const status = contacts.map((one) =>
        one.shadowRoot!.querySelector('.status')!.textContent.trim(),
      );
      expect(status[0]).to.match(/^Not sent yet\. .*phone/);
      expect(status[0]).to.equal(status[1]);
      expect(contacts[0]!.shadowRoot!.querySelector<HTMLInputElement>('#name')!.value).to.equal(
        'Ada',
      );
      expectSilence(page);
    });
  }
});
