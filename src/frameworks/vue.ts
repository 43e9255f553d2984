/** Types of the elements in Vue's templates: attributes, properties, and events as `@te-…`. */
import type { HTMLAttributes, PublicProps } from 'vue';

import type { Elements, Tag, Values } from './elements.ts';

type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

/** Templates name an attribute as it is written, `<component :is>` and `h()` in camel case. */
type Listeners<T extends Tag> = {
  [Name in keyof Elements[T]['events'] & string as `on${Pascal<Name>}`]?:
    ((event: Elements[T]['events'][Name]) => void) | undefined;
};

type Own<T extends Tag> = Values<T> & Listeners<T>;

type Components = {
  [T in Tag]: new () => Elements[T]['element'] & {
    /** @deprecated Only for the types of templates: an element has none. */
    $props: Omit<HTMLAttributes, keyof Own<T>> & PublicProps & Own<T>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
