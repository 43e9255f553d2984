import { define } from '../element/define.ts';
import { problemsOf, type Problem } from '../element/log.ts';
import { meta } from '../evidence/meta.ts';
import { setFolder } from '../locale/locale.ts';
import { mount, watch } from './mount.ts';

/** The package's version, written by the build. */
declare const __VERSION__: string;

/** The one global, `window.treatmentElements`. */
export interface TreatmentElements {
  readonly version: string;
  readonly evidence: {
    readonly version: string;
    readonly reviewed: string;
    readonly nextReview: string;
  };
  /** Turns `data-te` placeholders below `root` into elements. */
  mount(root?: ParentNode): void;
  /** What is wrong on this page, and how to mend it. */
  report(): readonly Problem[];
}

declare global {
  interface Window {
    treatmentElements?: TreatmentElements;
  }
}

/** The folder this script was loaded from; `undefined` where it was inlined or combined. */
const ownFolder = (
  script: HTMLOrSVGScriptElement | null,
  tags: readonly string[],
): string | undefined => {
  const names = ['treatment-elements', ...tags].map((name) => `${name}.js`);
  const named = (address: string) =>
    names.some((name) => address.split(/[?#]/)[0]?.endsWith(`/${name}`));
  const own = script && 'src' in script ? script.src : '';
  const address = named(own) ? own : [...document.scripts].map(({ src }) => src).find(named);
  return address ? new URL('.', address).href : undefined;
};

/** Registers the elements of one script, publishes the global, and mounts placeholders. */
export const install = (elements: Readonly<Record<string, CustomElementConstructor>>): void => {
  const tags = Object.keys(elements);
  setFolder(ownFolder(document.currentScript, tags));
  for (const tag of tags) define(tag, elements[tag]!);
  window.treatmentElements ??= {
    version: __VERSION__,
    evidence: meta,
    mount,
    report: () => [
      ...problemsOf(),
      ...[...document.querySelectorAll(tags.join())].flatMap((element) => problemsOf(element)),
    ],
  };
  watch();
};
