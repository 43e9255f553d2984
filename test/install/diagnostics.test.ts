import { expect, waitUntil } from '@open-wc/testing';

import { debug } from '../../src/install/diagnostics.ts';
import '../../src/treatment-elements.ts';
import { recordConsole, type Recorded } from '../support/console.ts';

const tick = () => new Promise((done) => setTimeout(done, 20));

describe('report()', () => {
  let recorded: Recorded;
  const place = document.createElement('main');
  beforeEach(() => {
    recorded = recordConsole();
    document.body.append(place);
  });
  afterEach(() => {
    recorded.restore();
    place.remove();
  });

  const told = async (html: string) => {
    place.innerHTML = html;
    await tick();
    return window
      .treatmentElements!.report()
      .map(({ code, tag, message }) => `${code} ${tag}: ${message}`);
  };

  it('is empty on a healthy page', async () => {
    expect(
      await told(
        `<clinic-contact phone="212-555-0136" id="a" class="b" style="color:red" data-x="1" aria-label="x" onclick="" hidden
          title="t" dir="ltr" lang="en" slot="s" part="p" role="region" tabindex="0" v-if="x" @click="y" :z="1" hx-get="/" x-data="" ng-if=""></clinic-contact>
        <div data-te="treatment-compare" data-treatments="tms" data-other="1" data-aos="fade"></div>
        <treatment-compare><div slot="footer"><clinic-contact phone="212-555-0136"></clinic-contact></div></treatment-compare>
        <div data-te="clinic-contact" data-phone="1" data-aos="fade" data-src="x" data-id="1" data-type="2" data-role="3" lang="en" class="wide"></div>
        <script type="text/plain" src="x.js" async defer nonce="1" integrity="" crossorigin data-te="treatment-compare" data-src=""></script>
        <ketamine-explainer translate="no" itemscope itemprop="about" inert popover wire:ignore client:load accesskey="k" nonce="1"
          contenteditable="false" draggable="false" enterkeyhint="go" exportparts="base" is="x" xmlns="http://www.w3.org/1999/xhtml"></ketamine-explainer>`,
      ),
    ).to.deep.equal([]);
  });

  it('knows the elements of a shadow root that is closed', async () => {
    place.replaceChildren();
    const root = place.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
    root.innerHTML = '<clinic-contact fone="1" phone=""></clinic-contact>';
    await tick();
    const codes = window.treatmentElements!.report().map(({ code }) => code);
    expect(codes).to.include('attribute-name').and.include('phone').and.not.include('none');
  });

  for (const [what, html, code, mend] of [
    [
      'a near miss',
      '<treatment-compare treatment="tms"></treatment-compare>',
      'attribute-name',
      'Write treatments',
    ],
    [
      'a wrong letter in a short name',
      '<treatment-compare srx="x.json"></treatment-compare>',
      'attribute-name',
      'Write src',
    ],
    [
      'a letter too many in a short name',
      '<treatment-compare sxrc="x.json"></treatment-compare>',
      'attribute-name',
      'Write src',
    ],
    [
      'two letters left out',
      '<treatment-compare headinglevl="3"></treatment-compare>',
      'attribute-name',
      'Write heading-level',
    ],
    [
      'an underscore',
      '<treatment-compare heading_level="3"></treatment-compare>',
      'attribute-name',
      'Write heading-level',
    ],
    [
      'an attribute unheard of',
      '<treatment-compare wobble="3"></treatment-compare>',
      'attribute-name',
      'Remove it',
    ],
    [
      'a near miss on a placeholder',
      '<div data-te="clinic-contact" data-phone="1" data-clinicname="x"></div>',
      'attribute-name',
      'Write data-clinic-name',
    ],
    [
      'an attribute of a placeholder that lacks its data-',
      '<div data-te="clinic-contact" phone="1" clinic-name="x"></div>',
      'attribute-name',
      'Write data-clinic-name',
    ],
    [
      'an attribute named as a part of the class',
      '<clinic-contact phone="1" language="es"></clinic-contact>',
      'attribute-name',
      'Remove it',
    ],
    ['an unknown placeholder', '<div data-te="clinic"></div>', 'placeholder', 'Use one of'],
    [
      'a misspelt tag',
      '<treatment-compares></treatment-compares>',
      'tag-name',
      'Write <treatment-compare>',
    ],
    [
      'a value',
      '<treatment-compare theme="dim"></treatment-compare>',
      'attribute',
      'Use one of auto',
    ],
    [
      'an unknown treatment',
      '<treatment-compare treatments="ketamime"></treatment-compare>',
      '',
      'ketamime',
    ],
    [
      'a faint colour',
      '<treatment-compare style="--te-color-text:#ddd"></treatment-compare>',
      'contrast',
      'more contrast',
    ],
    [
      'an element that swallows another',
      '<treatment-compare><clinic-contact phone="1"></clinic-contact></treatment-compare>',
      'nested',
      'Close that one first',
    ],
    ['a clinic nobody can reach', '<clinic-contact></clinic-contact>', '', 'phone'],
    [
      'a form without https',
      '<clinic-contact phone="1" form-action="http://example.com/"></clinic-contact>',
      '',
      'form-action',
    ],
    ['no element at all', '<p>nothing</p>', 'none', 'data-te'],
  ] as const) {
    it(`tells of ${what}, and how to mend it`, async () => {
      const lines = await told(html);
      const line = lines.find((text) => text.startsWith(`${code}`) && text.includes(mend));
      expect(line, lines.join('\n')).to.be.a('string');
    });
  }

  it('tells each thing once, and forgets what is no longer there', async () => {
    const lines = await told('<treatment-compare theme="dim" treatment="tms"></treatment-compare>');
    expect(lines).to.have.length(2);
    expect(await told('<treatment-compare></treatment-compare>')).to.deep.equal([]);
  });

  it('looks into shadow roots', async () => {
    place.innerHTML = '<section></section>';
    const root = place.firstElementChild!.attachShadow({ mode: 'open' });
    root.innerHTML =
      '<treatment-compare theme="dim" treatment="tms"></treatment-compare><clinic-contacts></clinic-contacts>';
    await tick();
    const codes = window.treatmentElements!.report().map(({ code }) => code);
    expect(codes).to.deep.equal(['attribute', 'attribute-name', 'tag-name']);
  });

  it('is shown in a panel that is accessible', async () => {
    await told('<treatment-compare theme="dim" treatment="tms"></treatment-compare>');
    const { href } = location;
    history.replaceState(null, '', '?te-debug');
    debug();
    history.replaceState(null, '', href);
    await waitUntil(() => document.querySelector('dialog'), 'the panel', { timeout: 3000 });
    const panel = document.querySelector('dialog')!;
    await expect(panel).to.be.accessible();
    panel.remove();
  });
});
