/** What `custom-elements.json` says of each element, in the form that the README and the demo show. */

/** Anything the manifest lists by name. */
export interface Named {
  name: string;
  description?: string;
}

export interface Attribute extends Named {
  fieldName?: string;
  type?: { text: string };
  default?: string;
}

export interface CssProperty extends Named {
  default?: string;
}

interface Member extends Named {
  kind: string;
  privacy?: string;
  static?: boolean;
}

interface Declaration {
  customElement?: boolean;
  name?: string;
  tagName?: string;
  description?: string;
  attributes?: Attribute[];
  members?: Member[];
  slots?: Named[];
  events?: Named[];
  cssParts?: Named[];
  cssProperties?: CssProperty[];
  cssStates?: Named[];
}

export interface Manifest {
  modules: { path?: string; declarations?: Declaration[] }[];
}

export interface Element {
  tagName: string;
  className: string;
  /** Its class's file, below `src/`. */
  source: string;
  description: string;
  attributes: Attribute[];
  methods: Named[];
  slots: Named[];
  events: Named[];
  cssParts: Named[];
  cssProperties: CssProperty[];
  cssStates: Named[];
}

const ORDER = ['treatment-compare', 'ketamine-explainer', 'clinic-contact'];

const rank = ({ tagName }: Element): number =>
  ORDER.includes(tagName) ? ORDER.indexOf(tagName) : ORDER.length;

/** Its elements: the three in their usual order, any other after them. */
export const elementsOf = ({ modules }: Manifest): Element[] =>
  modules
    .flatMap(({ path = '', declarations = [] }) =>
      declarations.map((declaration) => ({ path, ...declaration })),
    )
    .flatMap(
      ({ path, customElement, name = '', tagName, description = '', members = [], ...rest }) =>
        customElement && tagName
          ? [
              {
                tagName,
                className: name,
                source: path.replace(/^dist\/npm\//, '').replace(/\.js$/, '.ts'),
                description,
                attributes: rest.attributes ?? [],
                methods: members.filter(
                  (member) =>
                    member.kind === 'method' &&
                    !member.static &&
                    (member.privacy ?? 'public') === 'public',
                ),
                slots: rest.slots ?? [],
                events: rest.events ?? [],
                cssParts: rest.cssParts ?? [],
                cssProperties: rest.cssProperties ?? [],
                cssStates: rest.cssStates ?? [],
              },
            ]
          : [],
    )
    .sort((a, b) => rank(a) - rank(b));
