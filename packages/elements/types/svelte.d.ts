/** The elements in templates of Svelte 5: `import type {} from '@zielbaum/elements/types/svelte'`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { Elements } from '../dist/types/elements.d.ts';

/** Svelte sets a property where the element has one of that name, and an attribute otherwise. */
type Given<Tag extends keyof Elements> = Elements[Tag]['properties'] & Elements[Tag]['attributes'];

type Heard<Events> = {
  [Name in keyof Events as `on${Name & string}`]?: (event: Events[Name]) => void;
};

/** What an element takes in a template. */
export type SvelteProps<Tag extends keyof Elements> = Given<Tag> &
  Heard<Elements[Tag]['events']> &
  Omit<HTMLAttributes<Elements[Tag]['element']>, keyof Given<Tag>>;

type SvelteElements = { [Tag in keyof Elements]: SvelteProps<Tag> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SvelteElements {}
}
