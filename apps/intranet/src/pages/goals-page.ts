import type { Demo } from '../demo.ts';
import { html, type Html } from '../html.ts';
import { cycleChoice, currentOf } from './cycle-choice.ts';
import { layout } from './layout.ts';

interface GoalsPage {
  /** Address of the Zielbaum server, without a slash at the end. */
  serverUrl: string;
  /** `undefined` while the server has no demo: the page then says what to do. */
  demo: Demo | undefined;
}

/** The page this intranet is about: an article on the goals of the quarter, with the widgets in it. */
export function goalsPage({ serverUrl, demo }: GoalsPage): Html {
  return layout({
    title: 'Unsere Ziele in diesem Quartal',
    path: ['Digitalisierung', 'Unsere Ziele'],
    head: demo && html`<script type="module" src="${serverUrl}/embed/v1/loader.js"></script>`,
    main: html`<article>
            <h1>Unsere Ziele in diesem Quartal</h1>
            <p class="lead">Weniger Wege, weniger Papier, schnellere Antworten: Woran die Stadtverwaltung bis zum Ende des Quartals arbeitet, und wie weit sie damit ist.</p>
            <p>Die Ziele haben die Ämter gemeinsam in der Planung vereinbart. Jedes Ziel wird an wenigen Schlüsselergebnissen gemessen. Einmal in der Woche tragen die Teams ihren Zwischenstand ein; die Zahlen auf dieser Seite ändern sich dann von selbst.</p>
            ${demo ? widgets(serverUrl, demo) : noDemo(serverUrl)}
            <section class="legend" aria-labelledby="lesehilfe">
              <h2 id="lesehilfe">So lesen Sie die Ziele</h2>
              <dl>
                <dt>Fortschritt</dt>
                <dd>Der Anteil des Weges, den ein Ziel vom Ausgangswert bis zum Zielwert zurückgelegt hat.</dd>
                <dt>Strich am Balken</dt>
                <dd>Was heute erwartet wird: So weit wäre das Ziel, wenn es jeden Tag gleich weit voranginge.</dd>
                <dt>Zuversicht</dt>
                <dd>Wie sicher das Team ist, das Ziel zu erreichen, von 0 bis 10.</dd>
                <dt>noch früh</dt>
                <dd>Halb gefüllter Kreis: Das Quartal hat gerade begonnen, ein Urteil wäre zu früh.</dd>
                <dt>erreicht</dt>
                <dd>Grünes Häkchen: Der Zielwert ist erreicht.</dd>
                <dt>im Plan</dt>
                <dd>Grüner Punkt: Der Fortschritt passt zu der Zeit, die im Quartal schon vergangen ist.</dd>
                <dt>hinter Plan</dt>
                <dd>Orangefarbenes Dreieck: Das Ziel liegt etwas zurück.</dd>
                <dt>gefährdet</dt>
                <dd>Rote Raute: Das Ziel liegt weit zurück, oder ein Wert hat die Grenze verlassen, in der er bleiben soll.</dd>
                <dt>veraltet</dt>
                <dd>Sanduhr: Seit mehr als zwei Wochen hat niemand einen Zwischenstand eingetragen. Punkt, Dreieck und Raute sind dann grau.</dd>
                <dt>offen</dt>
                <dd>Es gibt noch keinen Zwischenstand; ein Fortschritt lässt sich noch nicht nennen.</dd>
              </dl>
              <p>Gemessen werden Ziele, nie Menschen.</p>
            </section>
          </article>`,
    aside: html`<section>
            <h2>Termine</h2>
            <table>
              <caption class="visually-hidden">Termine im Quartal</caption>
              <thead><tr><th scope="col">Was</th><th scope="col">Wann</th></tr></thead>
              <tbody>
                <tr><td>Planung</td><td>1. Woche</td></tr>
                <tr><td>Weekly</td><td>dienstags</td></tr>
                <tr><td>Review</td><td>12. Woche</td></tr>
                <tr><td>Retrospektive</td><td>13. Woche</td></tr>
              </tbody>
            </table>
          </section>
          <section>
            <h2>Mehr dazu</h2>
            <ul>
              <li><a href="/okr-kurz-erklaert">OKR kurz erklärt</a></li>
              <li><a href="/digitale-kommune">Verbund „Digitale Kommune@Hessen“</a></li>
              <li><a href="/protokolle">Protokolle der Weeklys</a></li>
            </ul>
          </section>
          <section>
            <h2>Ansprechstelle</h2>
            <p>Stabsstelle Digitalisierung<br>OKR-Moderation<br><a href="mailto:okr@intranet.example">okr@intranet.example</a></p>
          </section>`,
  });
}

function widgets(serverUrl: string, { embedKey, show, cycles }: Demo): Html {
  return html`<okr-provider base-url="${serverUrl}" key="${embedKey}">
              <section aria-labelledby="auf-einen-blick">
                <h2 id="auf-einen-blick">Auf einen Blick</h2>
                <div class="gauges">
                  <okr-gauge key-result="${show.radial}" shape="radial"></okr-gauge>
                  <okr-gauge key-result="${show.bar}" shape="bar"></okr-gauge>
                  <okr-gauge key-result="${show.bullet}" shape="bullet"></okr-gauge>
                </div>
              </section>
              <section aria-labelledby="alle-ziele">
                <okr-tree cycle="current">
                  <h2 slot="heading" id="alle-ziele">Alle Ziele der Stadt</h2>
                  <p>Die Ziele werden geladen. Bleibt diese Stelle leer, hilft die <a href="mailto:okr@intranet.example">OKR-Moderation</a> weiter.</p>
                </okr-tree>
                ${cycleChoice(cycles, currentOf(cycles))}
              </section>
              <section class="screen-only" aria-labelledby="zwischenstand">
                <h2 id="zwischenstand">Zwischenstand eintragen</h2>
                <okr-check-in class="panel" key-result="${show.checkIn}"></okr-check-in>
              </section>
            </okr-provider>`;
}

function noDemo(serverUrl: string): Html {
  return html`<section class="notice" aria-labelledby="keine-ziele">
              <h2 id="keine-ziele">Noch keine Ziele zu sehen</h2>
              <p>Der Zielbaum-Server hat noch keine Beispieldaten für diese Seite bereitgelegt.</p>
              <ol>
                <li>Starten Sie ihn mit <code>npm start</code>; er soll unter <code>${serverUrl}</code> antworten.</li>
                <li>Warten Sie, bis er die Beispieldaten angelegt hat. Das dauert beim ersten Start einige Sekunden.</li>
                <li><a href="/">Laden Sie diese Seite neu.</a></li>
              </ol>
            </section>`;
}
