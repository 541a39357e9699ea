import { present } from '../page/stage.ts';
import { elementAt } from './mixed.ts';

let elements: readonly HTMLElement[] = [];
let host: HTMLElement;

present<number>(
  {
    mount(stage) {
      host = stage;
    },
    assign(size) {
      elements = Array.from({ length: size }, (_, index) => elementAt(index));
      host.append(...elements);
    },
    isShown: (size) =>
      elements.length === size &&
      elements.every(({ shadowRoot }) => shadowRoot && shadowRoot.childElementCount > 0),
  },
  { first: (size) => size, next: (size) => size },
);
