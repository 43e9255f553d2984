/** What the build tells the demo of the package: see `pages.node.ts`. */
declare module 'virtual:package' {
  /** Elements as `scripts/lib/manifest.ts` describes them; an ambient module cannot name that type. */
  export const elements: readonly object[];
  export const lists: Readonly<
    Record<string, readonly (readonly [value: string, label: string])[]>
  >;
  export const name: string;
  export const version: string;
  export const integrity: Readonly<Record<string, string>>;
}

/** Vite's way to ask for a file's address. */
declare module '*?url' {
  const address: string;
  export default address;
}
