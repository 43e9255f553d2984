/** Types of the elements in React 19's JSX: attributes, properties, and events as `onte-…`. */
import type { ClassAttributes, HTMLAttributes } from 'react';

import type { Elements, Listeners, Tag, Values } from './elements.ts';

type Own<T extends Tag> = Values<T> & Listeners<T, 'on'>;

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
