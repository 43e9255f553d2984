/** Types of the elements in Solid's JSX: attributes, also behind `attr:`, `bool:` and `prop:`, and events as `on:te-…`. */
import type { JSX } from 'solid-js';

import type { Attributes, Elements, Listeners, Tag } from './elements.ts';

type Booleans<Values> = {
  [Name in keyof Values]: true extends Values[Name] ? boolean | undefined : never;
};

type Behind<Prefix extends string, Values> = {
  [
    Name in keyof Values & string as Values[Name] extends never ? never : `${Prefix}:${Name}`
  ]?: Values[Name];
};

type Properties<T extends Tag> = Pick<
  Elements[T]['element'],
  keyof Elements[T]['element'] & keyof (Attributes<T> & Elements[T]['camelCased'])
>;

type Own<T extends Tag> = Attributes<T> &
  Behind<'attr', Attributes<T>> &
  Behind<'bool', Booleans<Required<Attributes<T>>>> &
  Behind<'prop', Properties<T>> &
  Listeners<T, 'on:'>;

type ElementProps = {
  [T in Tag]: Omit<JSX.HTMLAttributes<Elements[T]['element']>, keyof Own<T>> & Own<T>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends ElementProps {}
  }
}
