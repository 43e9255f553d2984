/**
 * The code that runs before anything else of a script. Where there are no custom elements, as on a
 * server, nothing else runs. Where every tag of the file is taken, the page has the elements already
 * and the rest is left unevaluated. Two different versions on one page give one note, whatever the
 * number of scripts.
 */
export function guard(tags: readonly string[], version: string): string {
  return `"use strict";
if (typeof customElements == "undefined") return;
var taken = ${JSON.stringify(tags)}.every(function (tag) { return customElements.get(tag) });
if (taken) {
  var first = window.treatmentElements;
  if (first && first.version && first.version !== ${JSON.stringify(version)} && !first.noted) {
    Reflect.set(first, "noted", ${JSON.stringify(version)});
    console.info("Treatment Elements: version " + first.version + " runs, version ${version} was loaded too. Keep one.");
  }
  return;
}
`;
}
