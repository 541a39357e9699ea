/** The elements in JSX of React 19 and later: `import type {} from '@zielbaum/elements/types/react'`. */
import type { ClassAttributes, HTMLAttributes } from 'react';
import type { Elements } from '../dist/types/elements.d.ts';

/** React sets a property where the element has one of that name, and an attribute otherwise. */
type Given<Tag extends keyof Elements> = Elements[Tag]['properties'] & Elements[Tag]['attributes'];

type Heard<Events> = {
  [Name in keyof Events as `on${Name & string}`]?: (event: Events[Name]) => void;
};

/** What an element takes in JSX. `key` and `ref` are React's own. */
export type ReactProps<Tag extends keyof Elements> = Omit<
  Given<Tag>,
  keyof ClassAttributes<unknown>
> &
  Heard<Elements[Tag]['events']> &
  ClassAttributes<Elements[Tag]['element']> &
  Omit<HTMLAttributes<Elements[Tag]['element']>, keyof Given<Tag>>;

type ReactElements = { [Tag in keyof Elements]: ReactProps<Tag> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}
