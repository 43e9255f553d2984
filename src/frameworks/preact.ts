/** Types of the elements in Preact's JSX: attributes, and events as `onte-…`. */
import type { HTMLAttributes } from 'preact';

import type { Attributes, Elements, Listeners, Tag } from './elements.ts';

type Own<T extends Tag> = Attributes<T> & Listeners<T, 'on'>;

type ElementProps = {
  [T in Tag]: Omit<HTMLAttributes<Elements[T]['element']>, keyof Own<T>> & Own<T>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends ElementProps {}
  }
}
