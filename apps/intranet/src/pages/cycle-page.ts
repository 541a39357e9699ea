import type { Demo, DemoCycle } from '../demo.ts';
import { html, type Html } from '../html.ts';
import { cycleChoice, practiceMark, titleOf } from './cycle-choice.ts';
import { layout } from './layout.ts';

interface CyclePage {
  /** Address of the Zielbaum server, without a slash at the end. */
  serverUrl: string;
  demo: Demo;
  /** One of the demo's. */
  cycle: DemoCycle;
}

/** Looks back at one cycle: what was reached, and how the review graded it. */
export function cyclePage({ serverUrl, demo, cycle }: CyclePage): Html {
  const title = `Rückblick auf das ${titleOf(cycle)}`;
  return layout({
    title,
    path: ['Digitalisierung', title],
    head: html`<script type="module" src="${serverUrl}/embed/v1/loader.js"></script>`,
    main: html`<article>
            <h1>${title} ${practiceMark(cycle)}</h1>
            <p class="lead">${leadOf(cycle)}</p>
            ${cycleChoice(demo.cycles, cycle)}
            <okr-provider base-url="${serverUrl}" key="${demo.embedKey}">
              <section aria-labelledby="ziele">
                <okr-tree cycle="${cycle.name}">
                  <h2 slot="heading" id="ziele">Die Ziele von damals</h2>
                  <p>Die Ziele werden geladen. Bleibt diese Stelle leer, hilft die <a href="mailto:okr@intranet.example">OKR-Moderation</a> weiter.</p>
                </okr-tree>
              </section>
            </okr-provider>
            <section class="legend" aria-labelledby="lesehilfe">
              <h2 id="lesehilfe">So lesen Sie die Bewertungen</h2>
              <dl>
                <dt>Bewertung</dt>
                <dd>Von 0 bis 1, im Review vergeben. Vorgeschlagen wird, was der Fortschritt am Ende des Zyklus ergibt.</dd>
                <dt>statt</dt>
                <dd>Das Review hat anders bewertet, als vorgeschlagen war. Die Begründung steht unter dem Baum, sobald Sie das Ziel auswählen.</dd>
                <dt>erfüllt</dt>
                <dd>Grünes Häkchen: ab 0,7, bei zugesagten Zielen erst mit 1.</dd>
                <dt>teilweise erfüllt</dt>
                <dd>Orangefarbenes Dreieck: ab 0,4, bei zugesagten Zielen ab 0,7.</dd>
                <dt>kaum erfüllt</dt>
                <dd>Rote Raute: alles darunter.</dd>
                <dt>Übungszyklus</dt>
                <dd>Mit Hantel: Hier wurde geübt. In Verläufen und Berichten zählt er nicht.</dd>
              </dl>
              <p>Bewertet werden Ziele, nie Menschen.</p>
            </section>
          </article>`,
    aside: html`<section>
            <h2>Mehr dazu</h2>
            <ul>
              <li><a href="/">Unsere Ziele in diesem Quartal</a></li>
              <li><a href="/digitale-kommune">Verbund „${demo.alliance.organisation}“</a></li>
            </ul>
          </section>`,
  });
}

function leadOf({ kind, phase }: DemoCycle): string {
  if (kind === 'practice') {
    return 'In diesem Zyklus haben wir geübt. Was dabei herauskam, zählt in keinem Verlauf und keinem Bericht.';
  }
  return phase === 'closed'
    ? 'Der Zyklus ist abgeschlossen, seine Zahlen ändern sich nicht mehr. Wählen Sie ein Ziel aus, um zu lesen, wie das Review es sah.'
    : 'Der Zyklus ist noch nicht abgeschlossen; bewertet wird im Review.';
}
