import { html, type Html } from '../html.ts';
import { layout } from './layout.ts';

/** Answers every link of the example that leads nowhere. */
export function missingPage(): Html {
  return layout({
    title: 'Nicht im Beispiel',
    path: ['Nicht im Beispiel'],
    main: html`<h1>Diese Seite gehört nicht zum Beispiel</h1>
          <p class="lead">Ein richtiges Intranet hätte hier mehr zu zeigen. Dieses besteht aus wenigen Seiten.</p>
          <p><a href="/">Zu den Zielen in diesem Quartal</a></p>`,
    aside: html`<section>
            <h2>Mehr dazu</h2>
            <ul><li><a href="/">Unsere Ziele</a></li></ul>
          </section>`,
  });
}
