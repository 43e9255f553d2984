/** What is wrong on this page and how to mend it, for `report()` and for `?te-debug`. */
import { html, render } from 'lit/html.js';

import { problemsOf, type Problem } from '../element/log.ts';
import { watchers } from '../element/surroundings.ts';
import { attributesOf, TAGS, tagOf } from './mount.ts';

/** Attributes of frameworks, and those of any element that have no property of their name. */
const ANY =
  /^(aria-|xml|hx-|v-|x-|ng|item|_)|[^\w-]|^(accesskey|class|contenteditable|enterkeyhint|exportparts|is|role|tabindex)$/;

/** A script tag's address of one of the files of this package: its folder, its name. */
export const OWN_SCRIPT = new RegExp(
  `^([^?#]*/)(treatment-elements|${TAGS.join('|')})\\.js(?=[?#]|$)`,
);

/** Whether at most so many letters must be added, dropped or changed to make `a` of `b`. */
const isNear = (a: string, b: string, edits = a.length > 4 ? 2 : 1): boolean =>
  a === b ||
  (edits > 0 &&
    (a[0] === b[0]
      ? isNear(a.slice(1), b.slice(1), edits)
      : ['11', '10', '01'].some(([x, y]) => isNear(a.slice(+x!), b.slice(+y!), edits - 1))));

/** Every element below, shadow roots included. */
const within = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot ? [element, ...within(element.shadowRoot)] : element,
  );

/** Everything that is wrong on this page, each with its mend. */
export const report = (): readonly Problem[] => {
  const found: Problem[] = [];
  const add = (code: string, tag: string, message: string) => found.push({ code, tag, message });
  const all = TAGS.join();
  let none = true;

  // Its own stand in closed shadow roots, too.
  for (const element of new Set([...within(document), ...watchers])) {
    const { localName } = element;
    const placed = element.hasAttribute('data-te');
    const tag = placed ? tagOf(element) : localName;
    const near = !customElements.get(tag) && TAGS.find((other) => isNear(other, tag));
    found.push(...problemsOf(element));
    if (near) {
      const mend = near === tag ? `Add the script ${near}.js` : `Write <${near}>`;
      add('tag-name', tag, `is no element here. ${mend}.`);
    }
    if (!placed && !element.matches(all)) continue;
    none = false;
    const known = attributesOf(tag);
    for (const name of known.length ? element.getAttributeNames() : []) {
      const plain = name.replace(/^data-/, '');
      const isData = plain !== name;
      const any = placed ? element : document.documentElement;
      if (plain in any || ANY.test(plain) || (isData === placed ? known.includes(plain) : isData)) {
        continue;
      }
      const near = known.find((other) => isNear(other, plain));
      const mend = near ? `Write ${placed ? 'data-' : ''}${near}` : !placed && 'Remove it';
      if (mend) add('attribute-name', tag, `${name} is no attribute. ${mend}.`);
    }
    const around = element.parentElement?.closest(all);
    if (around && !placed && !element.closest('[slot]')) {
      add('nested', tag, `is hidden by <${around.localName}>. Close that one first.`);
    }
    if ((element as { phone?: string }).phone === '') {
      add('phone', tag, 'has no phone. Add phone="…".');
    }
  }
  if (none) {
    add('none', '', 'No element found. If your editor strips tags, use <div data-te="…">.');
  }

  // Each script that stands alone is there for its own element.
  const names = [...document.scripts].flatMap((script) =>
    script.hasAttribute('data-te') ? [] : (OWN_SCRIPT.exec(script.src)?.[2] ?? []),
  );
  if (names.length > (names.includes('treatment-elements') ? 1 : new Set(names).size)) {
    add('copies', '', `${names.length} script tags load these elements. Keep one.`);
  }
  const { version, noted } = window.treatmentElements ?? {};
  if (noted) add('versions', '', `Version ${version} runs, ${noted} was loaded too. Keep one.`);
  return found;
};

/** Shows the list on the page, to a webmaster who puts `?te-debug` in its address. */
export const debug = (): void => {
  if (!/[?&]te-debug(?=[&=]|$)/.test(location.search)) return;
  // Elements, and what they load, come first.
  const show = () => {
    const panel = document.createElement('dialog');
    // The frame's page adds what it refused.
    const list = window.treatmentElements!.report();
    panel.lang = 'en';
    panel.ariaLabel = 'Treatment Elements';
    panel.onclose = () => panel.remove();
    render(
      html`<b>Treatment Elements. Problems on this page: ${list.length}</b>
        <ul>
          ${list.map(({ code, tag, message }) => html`<li>${tag && `<${tag}> `}${message} (${code})</li>`)}
        </ul>
        <button @click=${() => panel.close()}>Close</button>`,
      panel,
    );
    document.body.append(panel);
    panel.showModal();
  };
  const wait = () => setTimeout(show, 1000);
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait);
};
