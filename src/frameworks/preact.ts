/** Types of the elements in Preact's JSX: attributes, properties, and events as `onte-…`. */
import type { JSX } from 'preact';

import type { Elements, Listeners, Tag, Values } from './elements.ts';

type Own<T extends Tag> = Values<T> & Listeners<T, 'on'>;

type ElementProps = {
  [T in Tag]: Omit<JSX.HTMLAttributes<Elements[T]['element']>, keyof Own<T>> & Own<T>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends ElementProps {}
  }
}
