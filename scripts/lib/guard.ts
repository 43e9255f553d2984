/**
 * The code that runs before anything else of a script. Where there are no custom elements, as on a
 * server, nothing else runs. Where every tag of the file is taken, the page has the elements already
 * and the rest is left unevaluated. Two different versions on one page give one note, whatever the
 * number of scripts, and whether they bring the same elements or others.
 */
export function guard(tags: readonly string[], version: string): string {
  return `"use strict";
if (typeof customElements == "undefined") return;
var first = window.treatmentElements;
if (first && first.version && first.version !== ${JSON.stringify(version)} && !first.noted) {
  Reflect.set(first, "noted", ${JSON.stringify(version)});
  if (window.console) console.info("Treatment Elements: version " + first.version + " runs, version ${version} was loaded too. Keep one.");
}
if (${JSON.stringify(tags)}.every(function (tag) { return customElements.get(tag) })) return;
`;
}
