/** One small page in each of six frameworks: it sets, changes and takes away attributes, hears events, speaks Spanish, and unmounts. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';

import { ENGINES, HOW_TO_GET, isThere } from '../../scripts/lib/engines.ts';
import { pkg } from '../../scripts/lib/project.ts';
import type {} from '../../src/index.ts';
import { install } from '../package/support/installed.ts';
import {
  KEEP_SAID,
  openBrowser,
  saidIn,
  until,
  type OpenBrowser,
} from '../support/server/browsers.ts';

const { project } = install();
const folder = mkdtempSync(join(project, 'pages-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Each page shows a contact card and an explainer in `#app`. `change()` gives the card another clinic name and no
 * phone, turns the timeline on and goes to step 2; `remove()` takes all away; `heard` is the last step told.
 */
const PAGES: Readonly<Record<string, string>> = {
  'react.js': `
    import { createElement as h, useState } from 'react';
    import { createRoot } from 'react-dom/client';
    import { flushSync } from 'react-dom';
    const root = createRoot(document.querySelector('#app'));
    const Page = () => {
      const [changed, set] = useState(false);
      globalThis.change = () => flushSync(() => set(true));
      return [
        h('clinic-contact', { key: 'c', 'clinic-name': changed ? 'Two' : 'One', phone: changed ? undefined : '212-555-0136', email: 'a@b.example' }),
        h('ketamine-explainer', { key: 'k', timeline: changed, step: changed ? 2 : 1, 'onte-step-change': (event) => { globalThis.heard = event.detail.step; } }),
      ];
    };
    root.render(h(Page));
    globalThis.remove = () => root.unmount();`,
  'preact.js': `
    import { h, render } from 'preact';
    const app = document.querySelector('#app');
    const show = (changed) => render([
      h('clinic-contact', { 'clinic-name': changed ? 'Two' : 'One', phone: changed ? undefined : '212-555-0136', email: 'a@b.example' }),
      h('ketamine-explainer', { timeline: changed, step: changed ? 2 : 1, 'onte-step-change': (event) => { globalThis.heard = event.detail.step; } }),
    ], app);
    show(false);
    globalThis.change = () => show(true);
    globalThis.remove = () => render(null, app);`,
  'solid.js': `
    import { createSignal } from 'solid-js';
    import { render } from 'solid-js/web';
    import h from 'solid-js/h';
    const [changed, set] = createSignal(false);
    globalThis.remove = render(() => [
      h('clinic-contact', { 'attr:clinic-name': () => (changed() ? 'Two' : 'One'), 'attr:phone': () => (changed() ? undefined : '212-555-0136'), 'attr:email': 'a@b.example' }),
      h('ketamine-explainer', { timeline: () => changed(), step: () => (changed() ? 2 : 1), 'on:te-step-change': (event) => { globalThis.heard = event.detail.step; } }),
    ], document.querySelector('#app'));
    globalThis.change = () => set(true);`,
  'vue.js': `
    import { createApp, h, ref } from 'vue/dist/vue.esm-bundler.js';
    const changed = ref(false);
    const app = createApp({
      render: () => [
        h('clinic-contact', { 'clinic-name': changed.value ? 'Two' : 'One', phone: changed.value ? undefined : '212-555-0136', email: 'a@b.example' }),
        h('ketamine-explainer', { timeline: changed.value, step: changed.value ? 2 : 1, 'onTe-step-change': (event) => { globalThis.heard = event.detail.step; } }),
      ],
    });
    app.mount('#app');
    globalThis.change = () => { changed.value = true; };
    globalThis.remove = () => app.unmount();`,
  'lit.js': `
    import { html, nothing, render } from 'lit';
    const app = document.querySelector('#app');
    const show = (changed) => render(html\`
      <clinic-contact clinic-name=\${changed ? 'Two' : 'One'} phone=\${changed ? nothing : '212-555-0136'} .email=\${'a@b.example'}></clinic-contact>
      <ketamine-explainer ?timeline=\${changed} .step=\${changed ? 2 : 1} @te-step-change=\${(event) => { globalThis.heard = event.detail.step; }}></ketamine-explainer>\`, app);
    show(false);
    globalThis.change = () => show(true);
    globalThis.remove = () => render(nothing, app);`,
  'svelte.js': `
    import { flushSync, mount, unmount } from 'svelte';
    import Page from './Page.svelte';
    const page = mount(Page, { target: document.querySelector('#app') });
    globalThis.change = () => { page.change(); flushSync(); };
    globalThis.remove = () => unmount(page);`,
};

const SVELTE = `<script>
  let changed = $state(false);
  export const change = () => { changed = true; };
</script>
<clinic-contact clinic-name={changed ? 'Two' : 'One'} phone={changed ? undefined : '212-555-0136'} email="a@b.example"></clinic-contact>
<ketamine-explainer timeline={changed} step={changed ? 2 : 1} onte-step-change={(event) => { globalThis.heard = event.detail.step; }}></ketamine-explainer>`;

async function page(name: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import '${pkg.name}';
        globalThis.spanish = () => import('${pkg.name}/locales/es');
        ${PAGES[name] ?? ''}`,
      resolveDir: folder,
      sourcefile: name,
    },
    bundle: true,
    format: 'iife',
    charset: 'ascii',
    conditions: ['browser', 'production'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    write: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'svelte',
        setup(setup) {
          setup.onResolve({ filter: /\.svelte$/ }, ({ path }) => ({ path, namespace: 'svelte' }));
          setup.onLoad({ filter: /.*/, namespace: 'svelte' }, () => ({
            contents: compile(SVELTE, { generate: 'client' }).js.code,
            resolveDir: folder,
          }));
        },
      },
    ],
  });
  const code = (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
  const file = join(folder, name.replace('.js', '.html'));
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>${KEEP_SAID}<body><main id="app"></main><script>${code}</script>`,
  );
  return pathToFileURL(file).href;
}

interface Page {
  spanish: () => Promise<unknown>;
  change: () => void;
  remove: () => void;
  heard?: number;
}

for (const engine of ENGINES) {
  const skip = isThere[engine]() ? false : HOW_TO_GET[engine];
  describe(`frameworks, ${engine}`, { skip }, () => {
    let browser: OpenBrowser;
    before(async () => {
      browser = await openBrowser[engine]();
    });
    after(() => browser?.close());

    for (const name of Object.keys(PAGES)) {
      it(`${name}: sets, changes and takes away attributes, hears events, unmounts`, async () => {
        const tab = await browser.open();
        await tab.goto(await page(name));
        const text = (tag: string, part: string): boolean =>
          (document.querySelector(tag)?.shadowRoot?.textContent ?? '').includes(part);
        await until(tab, text, 'clinic-contact', 'One');
        await until(tab, text, 'clinic-contact', '212-555-0136');
        await until(tab, text, 'ketamine-explainer', '988');
        await tab.run(() => {
          document.documentElement.lang = 'es';
          void (globalThis as unknown as Page).spanish();
        });
        await until(tab, text, 'ketamine-explainer', 'ketamina');
        await tab.run(() => {
          document.documentElement.lang = 'en';
        });
        await until(tab, text, 'ketamine-explainer', 'ketamine may');
        await tab.run(() => void (globalThis as unknown as Page).change());
        await until(tab, text, 'clinic-contact', 'Two');
        await until(tab, () => !document.querySelector('clinic-contact')?.phone);
        await until(tab, () => {
          const explainer = document.querySelector('ketamine-explainer');
          return explainer?.timeline && explainer.step === 2;
        });
        assert.equal(await tab.run(text, 'clinic-contact', '212-555-0136'), false);
        await tab.run(() => document.querySelector('ketamine-explainer')?.next());
        await until(tab, () => (globalThis as unknown as Page).heard === 3);
        await tab.run(() => void (globalThis as unknown as Page).remove());
        await until(tab, () => !document.querySelector('clinic-contact, ketamine-explainer'));
        assert.deepEqual(await saidIn(tab), []);
        await tab.close();
      });
    }
  });
}
