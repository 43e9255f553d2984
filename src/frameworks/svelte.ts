/** Types of the elements in Svelte's templates: attributes, and events as `onte-…` or, before 5, `on:te-…`. */
import type { HTMLAttributes } from 'svelte/elements';

import type { Attributes, Elements, Listeners, Tag } from './elements.ts';

type Own<T extends Tag> = Attributes<T> & Listeners<T, 'on'> & Listeners<T, 'on:'>;

type ElementProps = {
  [T in Tag]: Omit<HTMLAttributes<Elements[T]['element']>, keyof Own<T>> & Own<T>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends ElementProps {}
}
