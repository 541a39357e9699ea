import type { Demo } from '../demo.ts';
import { html, type Html } from '../html.ts';
import { layout } from './layout.ts';

interface AlliancePage {
  /** Address of the Zielbaum server, without a slash at the end. */
  serverUrl: string;
  demo: Demo;
}

/** The goals of the alliance, with those its cities share below them. */
export function alliancePage({ serverUrl, demo }: AlliancePage): Html {
  const { organisation, embedKey } = demo.alliance;
  const title = `Verbund „${organisation}“`;
  return layout({
    title,
    path: ['Digitalisierung', title],
    head: html`<script type="module" src="${serverUrl}/embed/v1/loader.js"></script>`,
    main: html`<article>
            <h1>${title}</h1>
            <p class="lead">Sechs Städte arbeiten an gemeinsamen Zielen. Was eine Stadt dafür tut, gibt sie dem Verbund frei; es zählt dort mit, so viel es wiegt.</p>
            <okr-provider base-url="${serverUrl}" key="${embedKey}">
              <section aria-labelledby="ziele">
                <okr-tree cycle="current">
                  <h2 slot="heading" id="ziele">Gemeinsame Ziele und was die Städte beitragen</h2>
                  <p>Die Ziele werden geladen. Bleibt diese Stelle leer, hilft die <a href="mailto:okr@intranet.example">OKR-Moderation</a> weiter.</p>
                </okr-tree>
              </section>
            </okr-provider>
            <section class="legend" aria-labelledby="lesehilfe">
              <h2 id="lesehilfe">So lesen Sie den Baum</h2>
              <dl>
                <dt>freigegeben von …</dt>
                <dd>Mit Haus: Das Ziel gehört der genannten Stadt. Wählen Sie es aus, um zu lesen, was sie davon zeigt. Zwischenstände trägt sie bei sich ein.</dd>
                <dt>Fortschritt</dt>
                <dd>Ein gemeinsames Ziel rechnet seine Schlüsselergebnisse und die Ziele der Städte zusammen, jedes nach seinem Gewicht.</dd>
              </dl>
            </section>
          </article>`,
    aside: html`<section>
            <h2>Mehr dazu</h2>
            <ul><li><a href="/">Unsere Ziele in diesem Quartal</a></li></ul>
          </section>`,
  });
}
