/** Types of the elements in React 19's JSX: attributes, and events as `onte-…`. */
import type { ClassAttributes, HTMLAttributes } from 'react';

import type { Attributes, Elements, Listeners, Tag } from './elements.ts';

type Own<T extends Tag> = Attributes<T> & Listeners<T, 'on'>;

type ElementProps = {
  [T in Tag]: Omit<HTMLAttributes<Elements[T]['element']>, keyof Own<T>> &
    ClassAttributes<Elements[T]['element']> &
    Own<T>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ElementProps {}
  }
}
