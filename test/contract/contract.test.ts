/** What every element promises for every attribute, as the manifest lists them. */
import { expect } from '@open-wc/testing';

import '../../src/index.ts';
import { recordConsole, recordErrors, type Recorded } from '../support/console.ts';
import { RUBBISH, RUBBISH_TEXT } from '../support/rubbish.ts';
import { choices, defaultOf, ELEMENTS, type ManifestAttribute } from './manifest.ts';
import { EXAMPLES, markup, STATES, without } from './states.ts';

interface TestedElement extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}
type Bag = Record<string, unknown>;

const { errors } = recordErrors();
const settle = () => new Promise((done) => setTimeout(done, 30));
/** An attribute that takes anything but what cannot be meant. */
const isOpen = (attribute: ManifestAttribute) =>
  !choices(attribute).length && attribute.type.text === 'string';

describe('contract', () => {
  let recorded: Recorded;
  let place: HTMLElement;
  beforeEach(() => {
    errors.length = 0;
    recorded = recordConsole();
    place = document.createElement('div');
    document.body.append(place);
  });
  afterEach(() => {
    recorded.restore();
    place.remove();
    document.getSelection()?.removeAllRanges();
    expect(errors, 'nothing throws').to.deep.equal([]);
  });

  const put = async (html: string): Promise<TestedElement> => {
    place.innerHTML = html;
    const element = place.firstElementChild as TestedElement;
    await element.updateComplete;
    return element;
  };

  /** What was said since the last call. */
  const lines = () => {
    const said = recorded.lines;
    recorded.restore();
    recorded = recordConsole();
    return said;
  };

  it('has elements', () => {
    expect(ELEMENTS.length).to.be.at.least(3);
  });

  for (const {
    tagName: tag,
    attributes,
    slots,
    cssParts,
    cssProperties,
    events,
    ...rest
  } of ELEMENTS) {
    describe(`<${tag}>`, () => {
      it('is described, and observes what the manifest lists', () => {
        const observed = (customElements.get(tag) as unknown as { observedAttributes: string[] })
          .observedAttributes;
        expect(attributes.map(({ name }) => name).sort()).to.deep.equal(
          observed.filter((name) => name !== 'dir').sort(),
        );
        for (const { name, description } of [
          ...attributes,
          ...slots,
          ...cssParts,
          ...cssProperties,
          ...(events ?? []),
        ]) {
          expect(description, name).to.match(/\w{3}/);
        }
        expect(rest.description).to.match(/\w{3}/);
        for (const { name } of events ?? []) expect(name).to.match(/^te-/);
        for (const { name } of cssProperties) expect(name).to.match(/^--te-/);
      });

      it('reads the custom properties that the manifest lists, and no others', () => {
        const { styles } = customElements.get(tag) as unknown as { styles: readonly string[] };
        const read = styles.join('').match(/--te-[\w-]+/g);
        expect([...new Set(read)].sort()).to.deep.equal(
          cssProperties.map(({ name }) => name).sort(),
        );
      });

      it('has the methods that the manifest lists, and no others of its own', () => {
        const type = customElements.get(tag)!;
        const listed = rest.members.filter(({ kind }) => kind === 'method').map(({ name }) => name);
        const base = Object.getPrototypeOf(type) as typeof type;
        const own = Object.getOwnPropertyNames(type.prototype).filter(
          (name) =>
            name !== 'constructor' &&
            !(name in base.prototype) &&
            typeof Object.getOwnPropertyDescriptor(type.prototype, name)?.value === 'function',
        );
        // What the base calls.
        const hooks = ['defaultHeading', 'content', 'footLines'];
        expect(own.filter((name) => !hooks.includes(name)).sort()).to.deep.equal(listed.sort());
      });

      it('is quiet and accessible as it comes', async () => {
        const element = await put(markup(tag));
        await settle();
        await expect(element).to.be.accessible();
        expect(recorded.lines).to.deep.equal([]);
      });

      for (const attribute of attributes) {
        const { name, fieldName } = attribute;
        const example = EXAMPLES[name] ?? choices(attribute).findLast(Boolean) ?? 'Example';

        describe(name, () => {
          it('has a property that gives the default and takes the attribute form', async () => {
            const element = await put(`<${tag}></${tag}>`);
            const bag = element as unknown as Bag;
            const initial = bag[fieldName];
            if (attribute.default !== undefined) expect(initial).to.equal(defaultOf(attribute));
            const values =
              attribute.type.text === 'boolean' ? [''] : [...choices(attribute), example];
            for (const value of values) {
              element.setAttribute(name, value);
              const parsed = bag[fieldName];
              element.removeAttribute(name);
              expect(bag[fieldName], 'back to the default').to.equal(initial);
              bag[fieldName] = parsed;
              expect(bag[fieldName], 'the property takes what it gives').to.equal(parsed);
              if (name !== 'lang') {
                bag[fieldName] = undefined;
                expect(bag[fieldName], 'and forgets it').to.equal(initial);
              }
              await element.updateComplete;
            }
            element.removeAttribute(name);
            await element.updateComplete;
          });

          it('takes a sound value without a word, accessibly, and is put back', async () => {
            const values =
              attribute.type.text === 'boolean'
                ? ['', 'false']
                : new Set([...choices(attribute), example]);
            const before = (await put(without(tag, name))).shadowRoot!.innerHTML;
            lines();
            for (const value of values) {
              const element = await put(markup(tag, name, value));
              await settle();
              if (value === example || attribute.type.text === 'boolean') {
                await expect(element).to.be.accessible();
              }
              expect(lines(), value).to.deep.equal([]);
              element.removeAttribute(name);
              await element.updateComplete;
              if (!['theory', 'step', 'src'].includes(name)) {
                expect(plain(element.shadowRoot!.innerHTML)).to.equal(plain(before));
              }
            }
          });

          it('survives rubbish, with one warning per value', async () => {
            const element = await put(`<${tag}></${tag}>`);
            const bag = element as unknown as Bag;
            const kinds = new Set([typeof bag[fieldName], isOpen(attribute) ? 'string' : '']);
            for (const value of RUBBISH_TEXT) {
              lines();
              element.setAttribute(name, value);
              expect(kinds, value.slice(0, 40)).to.include(typeof bag[fieldName]);
              await element.updateComplete;
              element.requestUpdate();
              element.setAttribute(name, value);
              await element.updateComplete;
              expect(new Set(recorded.lines).size, recorded.lines.join('\n')).to.equal(
                recorded.lines.length,
              );
              for (const line of recorded.lines) {
                expect(line).to.include(`<${tag}>`).and.include(name);
              }
            }
            await settle();
            expect(element.shadowRoot!.querySelector('[part~=crisis] a')).to.not.equal(null);
          });

          it('survives rubbish in its property', async () => {
            const element = await put(`<${tag}></${tag}>`);
            const bag = element as unknown as Bag;
            const kinds = new Set([typeof bag[fieldName], isOpen(attribute) ? 'string' : '']);
            for (const value of name === 'lang' ? RUBBISH_TEXT : RUBBISH) {
              bag[fieldName] = value;
              expect(kinds, typeof value).to.include(typeof bag[fieldName]);
              await element.updateComplete;
            }
            bag[fieldName] = name === 'lang' ? '' : undefined;
            await element.updateComplete;
            expect(element.shadowRoot!.querySelector('[part~=crisis] a')).to.not.equal(null);
          });

          if (!isOpen(attribute) && attribute.type.text !== 'boolean') {
            it('says once what it accepts', async () => {
              const element = await put(markup(tag, name, 'neither this'));
              element.requestUpdate();
              await element.updateComplete;
              expect(recorded.lines).to.have.length(1);
              expect(recorded.lines[0])
                .to.include(`<${tag}>`)
                .and.include(`${name}="neither this"`)
                .and.match(/Use (one of|a whole number)/);
              await put(markup(tag, name, 'neither this'));
              expect(recorded.lines, 'each element has its own').to.have.length(2);
            });

            it('takes values with typographic quote marks, with a warning', async () => {
              const word = choices(attribute).findLast(Boolean) ?? '3';
              const element = await put(markup(tag, name, `“${word}”`));
              expect(String((element as unknown as Bag)[fieldName])).to.equal(word);
              expect(recorded.lines).to.have.length(1);
              expect(recorded.lines[0]).to.include(name).and.include('quote');
            });
          }

          if (attribute.type.text === 'boolean') {
            it('holds by its presence, save for the word false', async () => {
              const element = await put(`<${tag}></${tag}>`);
              const bag = element as unknown as Bag;
              for (const [value, on] of [
                ['', true],
                ['true', true],
                [name, true],
                ['false', false],
              ] as const) {
                element.setAttribute(name, value);
                expect(bag[fieldName], value).to.equal(on);
              }
              bag[fieldName] = true;
              expect(bag[fieldName]).to.equal(true);
              bag[fieldName] = 'false';
              expect(bag[fieldName]).to.equal(false);
            });
          }
        });
      }

      it('leaves its own attributes and children as they are', async () => {
        const all = attributes.map(({ name }) => `${name}="${EXAMPLES[name] ?? ''}"`).join(' ');
        const html = `<${tag} ${all} id="a" class="b"><p>Call <b>us</b></p><!-- c --><i slot="footer">f</i></${tag}>`;
        place.innerHTML = `<div></div>`;
        const box = place.firstElementChild!;
        box.innerHTML = html;
        const before = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
        await (box.firstElementChild as TestedElement).updateComplete;
        await settle();
        expect(box.innerHTML).to.equal(before);
      });

      it('takes what a page set before the upgrade', async () => {
        const element = document.createElement(tag) as TestedElement;
        const bag = element as unknown as Bag;
        Object.assign(element, { heading: 'Early', headingLevel: '4', theme: 'dark' });
        place.append(element);
        await element.updateComplete;
        expect([bag.heading, bag.headingLevel, bag.theme]).to.deep.equal(['Early', 4, 'dark']);
        expect(element.shadowRoot!.querySelector('h4[part~=heading]')?.textContent).to.equal(
          'Early',
        );
      });

      it('shows the crisis line of each region, always open', async () => {
        const numbers = {
          us: '988',
          ca: '988',
          uk: '116 123',
          au: '13 11 14',
          other: 'befrienders',
        };
        for (const [region, number] of Object.entries(numbers)) {
          const element = await put(`<${tag} region="${region}" heading=""></${tag}>`);
          const line = element.shadowRoot!.querySelector<HTMLElement>('[part~=crisis]')!;
          expect(line.textContent, region).to.include(number);
          expect(line.getBoundingClientRect().height).to.be.above(20);
          expect(line.closest('details, [hidden], dialog, [popover]')).to.equal(null);
        }
      });

      it('shows English, marked as such, where a language has no text', async () => {
        const element = await put(`<${tag} lang="tlh"></${tag}>`);
        expect(element.shadowRoot!.querySelector<HTMLElement>('[part~=base]')!.lang).to.equal('en');
      });

      it('follows its theme', async () => {
        const element = await put(`<${tag} theme="dark"></${tag}>`);
        const ink = () =>
          getComputedStyle(element.shadowRoot!.querySelector('[part~=base]')!).color;
        const dark = ink();
        element.setAttribute('theme', 'light');
        await element.updateComplete;
        expect(ink()).to.not.equal(dark);
      });

      it('adds nothing to scroll to sideways where English stands on a page from right to left', async () => {
        const { documentElement: page, body } = document;
        page.dir = 'rtl';
        body.style.margin = '0';
        try {
          await put(`<${tag} lang="ar"></${tag}>`);
          expect(page.scrollWidth).to.equal(page.clientWidth);
        } finally {
          page.removeAttribute('dir');
          body.removeAttribute('style');
        }
      });

      describe('in every state', () => {
        const parts = new Set<string>();
        const slotted = new Set<string>();

        for (const state of STATES[tag] ?? []) {
          for (const theme of ['light', 'dark']) {
            it(`is accessible: ${state.name}, ${theme}`, async () => {
              const element = await put(state.html.replace(`<${tag}`, `<${tag} theme="${theme}"`));
              await settle();
              await state.act?.(element, element.shadowRoot!);
              await settle();
              await expect(element).to.be.accessible();
              expect(recorded.lines).to.deep.equal([]);
              collect(element.shadowRoot!, parts, slotted);
            });
          }
        }

        it('has the parts and slots that the manifest lists, and no others', async () => {
          const { now } = Date;
          Date.now = () => Date.UTC(2100, 0, 1);
          try {
            collect((await put(`<${tag}></${tag}>`)).shadowRoot!, parts, slotted);
          } finally {
            Date.now = now;
          }
          const known = cssParts.map(({ name }) => name);
          expect([...parts].sort()).to.deep.equal(known.sort());
          const patterns = slots.map(
            ({ name }) => new RegExp(`^${name.replace(/\[[^\]]*\]|<[^>]*>/g, '[\\w-]+')}$`),
          );
          for (const name of slotted) {
            expect(
              patterns.some((pattern) => pattern.test(name)),
              `slot ${name}`,
            ).to.equal(true);
          }
          for (const pattern of patterns) {
            expect(
              [...slotted].some((name) => pattern.test(name)),
              String(pattern),
            ).to.equal(true);
          }
        });
      });
    });
  }
});

/** Markup without what Lit, and ids made anew, leave in it. */
function plain(html: string): string {
  return html
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ style=""/g, '');
}

function collect(root: ShadowRoot, parts: Set<string>, slots: Set<string>): void {
  for (const element of root.querySelectorAll('[part]')) {
    for (const name of element.part) parts.add(name);
  }
  for (const { name } of root.querySelectorAll('slot')) slots.add(name);
}
