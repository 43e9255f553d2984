/** Types of the elements in Solid's JSX: attributes, properties, and events as `on:te-…`. */
import type { JSX } from 'solid-js';

import type { Elements, Listeners, Tag, Values } from './elements.ts';

type Own<T extends Tag> = Values<T> & Listeners<T, 'on:'>;

type ElementProps = {
  [T in Tag]: Omit<JSX.HTMLAttributes<Elements[T]['element']>, keyof Own<T>> & Own<T>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends ElementProps {}
  }
}
