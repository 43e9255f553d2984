/** What is wrong on this page and how to mend it, for `report()` and for `?te-debug`. */
import { html, render } from 'lit/html.js';

import { problemsOf, type Problem } from '../element/log.ts';
import { attributesOf, TAGS } from './mount.ts';

/** Attributes that any element may have, and those that frameworks write. */
const ANY =
  /^(data-|aria-|on|xml|item|hx-|v-|x-|ng|_|[@:#*.(\[])|^(id|class|style|slot|hidden|title|dir|lang|role|tabindex|part|inert|is|key|translate)$/;

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

  const elements = document.querySelectorAll(all);
  for (const element of elements) {
    const tag = element.localName;
    const known = attributesOf(tag);
    found.push(...problemsOf(element));
    for (const name of known.length ? element.getAttributeNames() : []) {
      if (known.includes(name) || ANY.test(name)) continue;
      const near = known.find((other) => isNear(other, name));
      add(
        'attribute-name',
        tag,
        `${name} is no attribute. ${near ? `Write ${near}` : 'Remove it'}.`,
      );
    }
    const around = element.parentElement?.closest(all);
    if (around && !element.closest('[slot]')) {
      add(
        'nested',
        tag,
        `stands inside <${around.localName}>, which hides it. Close that one first.`,
      );
    }
  }

  for (const placeholder of document.querySelectorAll('[data-te]')) {
    found.push(...problemsOf(placeholder));
    const tag = placeholder.getAttribute('data-te') ?? '';
    const known = attributesOf(tag);
    for (const name of placeholder.getAttributeNames()) {
      const near = known.find((other) => isNear(`data-${other}`, name));
      if (near && !known.includes(name.slice(5))) {
        add('attribute-name', tag, `${name} is no attribute. Write data-${near}.`);
      }
    }
  }

  for (const { localName } of document.querySelectorAll(':not(:defined)')) {
    const near = TAGS.find((tag) => isNear(tag, localName));
    if (near === localName) add('script', near, `needs ${near}.js or treatment-elements.js.`);
    else if (near) add('tag-name', localName, `is no element. Write <${near}>.`);
  }
  if (!elements.length) {
    add(
      'none',
      '',
      'No element found. If your editor removes tags, write <div data-te="clinic-contact">.',
    );
  }

  const names = [...document.scripts].flatMap(({ src }) => OWN_SCRIPT.exec(src)?.[1] ?? []);
  const isTwice = names.some((name, index) => names.indexOf(name) < index);
  if (isTwice || (names.length > 1 && names.includes('treatment-elements'))) {
    add('copies', '', `${names.length} script tags load these elements. Keep one.`);
  }
  const { version, noted } = window.treatmentElements ?? {};
  if (noted) add('versions', '', `Version ${version} runs, ${noted} was loaded too. Keep one.`);
  return found;
};

/** Shows the list on the page, to a webmaster who puts `?te-debug` in its address. */
export const debug = (): void => {
  if (!/[?&]te-debug(?=[&=]|$)/.test(location.search)) return;
  const show = () => {
    const panel = document.createElement('aside');
    const root = panel.attachShadow({ mode: 'open' });
    const list = window.treatmentElements!.report();
    panel.lang = 'en';
    panel.ariaLabel = 'Treatment Elements';
    panel.style.cssText =
      'all:initial;position:fixed;z-index:2147483647;inset:auto 1em 1em;max-height:60%;overflow:auto;padding:1em;font:16px/1.5 sans-serif;color:#18222c;background:#fff;border:2px solid';
    render(
      html`<b>Treatment Elements: ${list.length || 'no'} problems on this page</b>
        <ul>
          ${list.map(({ code, tag, message }) => html`<li>${tag && `<${tag}> `}${message} (${code})</li>`)}
        </ul>
        <button @click=${() => panel.remove()}>Close</button>`,
      root,
    );
    panel.onkeydown = ({ key }) => key === 'Escape' && panel.remove();
    document.body.append(panel);
  };
  // Elements, and what they load, come first.
  const wait = () => setTimeout(show, 1000);
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait);
};
