/** Types of the elements in Vue's templates: attributes, properties, and events as `@te-…`. */
import type { HTMLAttributes, PublicProps } from 'vue';

import type { Attributes, Elements, Tag } from './elements.ts';

type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

type Modifier = '' | 'Once' | 'Capture' | 'Passive';

/** Vue's checker asks for what a template names, an attribute or an event, in camel case, its modifier behind it. */
type Listeners<T extends Tag> = {
  [Name in keyof Elements[T]['events'] & string as `on${Pascal<Name>}${Modifier}`]?:
    ((event: Elements[T]['events'][Name]) => void) | undefined;
};

type Own<T extends Tag> = Attributes<T> & Elements[T]['camelCased'] & Listeners<T>;

type Components = {
  [T in Tag]: new () => Elements[T]['element'] & {
    /** @deprecated Only for the types of templates: an element has none. */
    $props: Omit<HTMLAttributes, keyof Own<T>> & PublicProps & Own<T>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
