/** What a script tag does: registers its elements, publishes the one global, mounts the placeholders. */
import { define } from '../element/define.ts';
import { problemsOf, type Problem } from '../element/log.ts';
import { watchers } from '../element/surroundings.ts';
import { meta } from '../evidence/meta.ts';
import { setFolder } from '../locale/locale.ts';
import { debug, OWN_SCRIPT, report } from './diagnostics.ts';
import { mount } from './mount.ts';

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
  /** Turns the `data-te` placeholders in `root` into elements: for shadow roots, the page's own are mounted anyway. */
  mount(root?: ParentNode | null): void;
  /** What is wrong on this page, and how to mend it. */
  report(): readonly Problem[];
  /** Another version that was loaded too: the guard that the build puts before all else writes it. */
  noted?: string;
}

declare global {
  interface Window {
    treatmentElements?: TreatmentElements;
  }
}

/** The folder this script was loaded from; `undefined` where it was inlined or combined. */
const ownFolder = (): string | undefined => {
  // Modules and optimised pages have no current script.
  const { currentScript, scripts } = document;
  // A page may have a `URL` of its own.
  return [currentScript, ...scripts].flatMap(
    (script) => OWN_SCRIPT.exec((script as HTMLScriptElement)?.src)?.[1] ?? [],
  )[0];
};

/** Registers the elements of one script; on a page that has another of them, joins it. */
export const install = (elements: Readonly<Record<string, CustomElementConstructor>>): void => {
  setFolder(ownFolder());
  for (const tag of Object.keys(elements)) define(tag, elements[tag]!);
  const first = window.treatmentElements;
  // An element with that id would stand here too.
  if (typeof first?.mount !== 'function') {
    window.treatmentElements = { version: __VERSION__, evidence: meta, mount, report };
    mount();
    debug();
    return;
  }
  // The first knows nothing of what these elements refused.
  const others = first.report.bind(first);
  first.report = () => [...others(), ...[...watchers].flatMap(problemsOf)];
  first.mount();
};
