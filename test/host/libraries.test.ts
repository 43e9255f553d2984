/** Pages on the real libraries of 2007, which change the built-in objects of a page for all that runs on it. */
import { expect } from '@open-wc/testing';

import { openPage, until, type HostPage } from '../support/host-page.ts';
import { ELEMENTS, expectSilence, expectWorks, SCRIPT } from '../support/works.ts';

const script = (file: string) => `<script src="/test/library/${file}"></script>`;
const page = (libraries: string, body: string) =>
  `<!doctype html><html lang="en"><head><title>Host</title>${libraries}</head><body>${body}</body></html>`;

const PROTOTYPE = script('prototype/prototype.js');
const SCRIPTACULOUS = ['builder', 'effects', 'dragdrop', 'controls', 'slider']
  .map((name) => script(`scriptaculous/${name}.js`))
  .join('');
const MOOTOOLS = script('mootools/mootools-core-nc.js') + script('mootools/mootools-more-nc.js');

const PLACEHOLDER =
  '<div data-te="clinic-contact" data-clinic-name="Example Clinic" data-phone="212-555-0136"></div>';

interface Library {
  readonly name: string;
  readonly scripts: string;
  /** How a page of that time puts HTML into `#place`, and makes an element. */
  readonly put: string;
  readonly make: string;
  /** What else such a page does with what stands on it. */
  readonly use: string;
}

const LIBRARIES: readonly Library[] = [
  {
    name: 'Prototype 1.7.3 with script.aculo.us',
    scripts: PROTOTYPE + SCRIPTACULOUS,
    put: `$('place').update(html)`,
    make: `$('place').insert(new Element('clinic-contact', { 'clinic-name': 'Example Clinic', phone: '212-555-0136' }))`,
    use: `$$('treatment-compare, ketamine-explainer, clinic-contact').each(function (element) {
      $(element).observe('te-step-change', Prototype.emptyFunction).addClassName('host').hide().show().setStyle({ opacity: 1 });
      new Effect.Highlight(element, { duration: 0.05 });
      $('place').insert($(element).clone(true));
    })`,
  },
  {
    name: 'MooTools 1.4.5, Core and More',
    scripts: MOOTOOLS,
    put: `document.id('place').set('html', html)`,
    make: `new Element('clinic-contact', { 'clinic-name': 'Example Clinic', phone: '212-555-0136' }).inject('place')`,
    use: `$$('treatment-compare, ketamine-explainer, clinic-contact').each(function (element) {
      element.addEvent('click', function () {}).addClass('host').hide().show().setStyle('opacity', 1);
      element.set('tween', { duration: 50 }).tween('opacity', 0.5, 1);
      element.clone(true, true).inject('place');
    })`,
  },
];

describe('the real libraries of old sites', () => {
  let host: HostPage;
  afterEach(() => host.close());

  const run = (code: string) =>
    (host.window as unknown as { eval: (code: string) => void }).eval(code);
  const count = (tag: string) => host.document.querySelectorAll(tag).length;

  for (const { name, scripts, put, make, use } of LIBRARIES) {
    it(`works where ${name} came first, and puts it into the page, changes, copies and makes it`, async () => {
      host = await openPage(page(scripts + SCRIPT, '<div id="place"></div>'));
      await until(() => host.window.treatmentElements, 'the script has run');
      run(`(function (html) { ${put} })(${JSON.stringify(`<div>${ELEMENTS}</div>`)})`);
      await expectWorks(host);
      run(use);
      expect(count('treatment-compare')).to.equal(2);
      run(make);
      expect(count('clinic-contact')).to.equal(3);
      run(`(function (html) { ${put} })(${JSON.stringify(PLACEHOLDER)})`);
      expect(count('clinic-contact')).to.equal(0);
      await expectWorks(host, ['clinic-contact']);
    });

    it(`works where ${name} comes later`, async () => {
      host = await openPage(page(SCRIPT.replace('async ', '') + scripts, ELEMENTS));
      await expectWorks(host);
      const explainer = host.document.querySelector('ketamine-explainer')!;
      (explainer as HTMLElement & { next: () => void }).next();
      for (const element of host.document.querySelectorAll('treatment-compare, clinic-contact')) {
        element.setAttribute('heading', 'Changed');
        await until(() => element.shadowRoot!.textContent.includes('Changed'), 'it changes');
      }
      expect(explainer.getAttribute('step')).to.equal('2');
      expectSilence(host);
    });
  }
});
