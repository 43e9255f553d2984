/** `custom-elements.json` as the contract tests read it. */
export interface ManifestAttribute {
  readonly name: string;
  readonly fieldName: string;
  readonly type: { readonly text: string };
  readonly description: string;
  readonly default?: string;
}

export interface ManifestElement {
  readonly tagName: string;
  readonly description: string;
  readonly attributes: readonly ManifestAttribute[];
  readonly slots: readonly { readonly name: string; readonly description: string }[];
  readonly cssParts: readonly { readonly name: string; readonly description: string }[];
  readonly cssProperties: readonly { readonly name: string; readonly description: string }[];
  readonly members: readonly { readonly kind: string; readonly name: string }[];
  readonly events?: readonly { readonly name: string; readonly description: string }[];
}

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly (Partial<ManifestElement> & object)[];
  }[];
}

const response = await fetch('/custom-elements.json');
const { modules } = (await response.json()) as Manifest;

/** Every element of the package. */
export const ELEMENTS = modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter((declaration): declaration is ManifestElement => declaration.tagName !== undefined);

/** The words of a closed list; empty for any other type. */
export const choices = ({ type }: ManifestAttribute): readonly string[] =>
  /^'[^']*'( \| '[^']*')*$/.test(type.text)
    ? [...type.text.matchAll(/'([^']*)'/g)].map(([, word = '']) => word)
    : [];

/** What the manifest gives as the default, as a value. */
export const defaultOf = (attribute: ManifestAttribute): unknown => {
  const { default: text } = attribute;
  if (text === undefined) return undefined;
  return /^'.*'$/.test(text) ? text.slice(1, -1) : (JSON.parse(text) as unknown);
};
