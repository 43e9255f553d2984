/** What is wrong on this page and how to mend it, for `report()` and for `?te-debug`. */
import { html, render } from 'lit/html.js';

import { problemsOf, type Problem } from '../element/log.ts';
import { attributesOf, TAGS } from './mount.ts';

/** Attributes that any element may have, and those that frameworks write. */
const ANY =
  /^(data-|aria-|on|xml|hx-|v-|x-|ng|\W|_)|^(id|class|style|slot|hidden|title|dir|lang|role|tabindex|part)$/;

/** A script tag's address of one of the files of this package. */
export const OWN_SCRIPT = new RegExp(
  `^[^?#]*/(treatment-elements|${TAGS.join('|')})\\.js(?=[?#]|$)`,
);

/** Whether at most so many letters must be added, dropped or changed to make `a` of `b`. */
const isNear = (a: string, b: string, edits = 2): boolean => {
  if (a === b || !edits) return a === b;
  const [x, y] = [a.slice(1), b.slice(1)];
  return a[0] === b[0]
    ? isNear(x, y, edits)
    : isNear(x, b, edits - 1) || isNear(a, y, edits - 1) || isNear(x, y, edits - 1);
};

/** Everything that is wrong on this page, each with its mend. */
export const report = (): readonly Problem[] => {
  const found: Problem[] = [...problemsOf()];
  const add = (code: string, tag: string, message: string) => found.push({ code, tag, message });
  const all = TAGS.join();

  for (const element of document.querySelectorAll(`${all},[data-te]`)) {
    const placed = element.getAttribute('data-te');
    const prefix = placed === null ? '' : 'data-';
    const tag = placed ?? element.localName;
    const known = attributesOf(tag).map((name) => prefix + name);
    found.push(...problemsOf(element));
    for (const name of known.length ? element.getAttributeNames() : []) {
      if (known.includes(name) || (!prefix && ANY.test(name))) continue;
      const near = known.find((other) => isNear(other, name));
      const mend = near ? `Write ${near}` : !prefix && 'Remove it';
      if (mend) add('attribute-name', tag, `${name} is no attribute. ${mend}.`);
    }
    const around = element.parentElement?.closest(all);
    if (around && !prefix && !element.closest('[slot]')) {
      add('nested', tag, `is hidden by <${around.localName}>. Close that one first.`);
    }
    if ((element as Partial<HTMLInputElement> & { phone?: string }).phone === '') {
      add('phone', tag, 'has no phone. Add phone="…".');
    }
  }

  for (const { localName } of document.querySelectorAll(':not(:defined)')) {
    const near = TAGS.find((tag) => isNear(tag, localName));
    if (near) {
      const mend = near === localName ? `Add the script ${near}.js` : `Write <${near}>`;
      add('tag-name', localName, `is no element here. ${mend}.`);
    }
  }
  if (!document.querySelector(all)) {
    add('none', '', 'No element found. If your editor strips tags, use <div data-te="…">.');
  }

  const names = [...document.scripts].flatMap(({ src }) => OWN_SCRIPT.exec(src)?.[1] ?? []);
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
    const list = report();
    panel.lang = 'en';
    panel.ariaLabel = 'Treatment Elements';
    render(
      html`<b>Treatment Elements: ${list.length || 'no'} problems on this page</b>
        <ul>
          ${list.map(({ code, tag, message }) => html`<li>${tag && `<${tag}> `}${message} (${code})</li>`)}
        </ul>
        <button @click=${() => panel.remove()}>Close</button>`,
      panel,
    );
    document.body.append(panel);
    panel.showModal();
  };
  if (document.readyState === 'complete') setTimeout(show, 1000);
  else addEventListener('load', () => setTimeout(show, 1000));
};
