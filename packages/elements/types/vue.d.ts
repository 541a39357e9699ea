/** The elements in templates of Vue 3: `import type {} from '@zielbaum/elements/types/vue'`. */
import type { HTMLAttributes, ReservedProps } from 'vue';
import type { Elements } from '../dist/types/elements.d.ts';

type Camel<Name> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;

type Heard<Events> = {
  [Name in keyof Events as `on${Capitalize<Camel<Name> & string>}`]?: (event: Events[Name]) => void;
};

/** What an element takes in a template. `key` and `ref` are Vue's own. */
export type VueProps<Tag extends keyof Elements> = Omit<
  Elements[Tag]['properties'],
  keyof ReservedProps
> &
  Heard<Elements[Tag]['events']> &
  ReservedProps &
  Omit<HTMLAttributes, keyof Elements[Tag]['properties']>;

type VueElements = {
  [Tag in keyof Elements]: new () => { $props: VueProps<Tag>; $slots: { default?(): unknown } };
};

declare module 'vue' {
  interface GlobalComponents extends VueElements {}

  /** Which slot of an element a child fills. */
  interface HTMLAttributes {
    slot?: string;
  }
}
