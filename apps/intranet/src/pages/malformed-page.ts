import { html, type Html } from '../html.ts';
import { layout } from './layout.ts';

/** Answers an address that is none, e.g. `/%`. */
export function malformedPage(): Html {
  return layout({
    title: 'Keine gültige Adresse',
    path: ['Keine gültige Adresse'],
    main: html`<h1>Diese Adresse ist nicht gültig</h1>
          <p class="lead">Sie enthält Zeichen, die in einer Adresse so nicht stehen können, etwa ein einzelnes Prozentzeichen.</p>
          <p><a href="/">Zu den Zielen in diesem Quartal</a></p>`,
    aside: html`<section>
            <h2>Mehr dazu</h2>
            <ul><li><a href="/">Unsere Ziele</a></li></ul>
          </section>`,
  });
}
