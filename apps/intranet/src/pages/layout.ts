import { html, type Html } from '../html.ts';

interface Layout {
  title: string;
  /** Where the page stands below the start page, from the top down; the last is the page itself. */
  path: readonly string[];
  main: Html;
  aside: Html;
  /** More for the head, e.g. the script of the widgets. */
  head?: Html;
}

const areas: readonly { name: string; href: string }[] = [
  { name: 'Startseite', href: '/start' },
  { name: 'Aktuelles', href: '/aktuelles' },
  { name: 'Digitalisierung', href: '/' },
  { name: 'Dienste A–Z', href: '/dienste' },
  { name: 'Personal', href: '/personal' },
  { name: 'Kontakt', href: '/kontakt' },
];

/** The frame every page of the intranet has: header, navigation, breadcrumb, side column, footer. */
export function layout({ title, path, main, aside, head = html`` }: Layout): Html {
  return html`<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title} – Intranet der Universitätsstadt Gießen (Beispiel)</title>
    <link rel="icon" type="image/svg+xml" href="/assets/intranet.svg">
    <link rel="stylesheet" href="/assets/intranet.css">
    ${head}
  </head>
  <body>
    <a class="skip-link" href="#inhalt">Zum Inhalt springen</a>
    <header class="site-header">
      <p class="example-note"><strong>Beispiel:</strong> Diese Seite ist erfunden, um das Einbetten zu zeigen. Sie ist kein Angebot der Stadt Gießen; alle Ziele und Werte sind Beispieldaten.</p>
      <div class="frame">
        <a class="brand" href="/start">
          <img src="/assets/intranet.svg" alt="" width="48" height="48">
          <span><span class="brand-name">Universitätsstadt Gießen</span><span class="brand-kind">Intranet (Beispiel)</span></span>
        </a>
        <form class="search" role="search" action="/suche">
          <label class="visually-hidden" for="suchwort">Im Intranet suchen</label>
          <input id="suchwort" name="q" type="search" placeholder="Im Intranet suchen" autocomplete="off">
          <button>Suchen</button>
        </form>
      </div>
      <nav class="site-nav" aria-label="Bereiche">
        <ul class="frame">
          ${areas.map(
            ({
              name,
              href,
            }) => html`<li><a href="${href}"${name === path[0] ? html` aria-current="true"` : html``}>${name}</a></li>
          `,
          )}
        </ul>
      </nav>
    </header>
    <div class="frame">
      <nav class="breadcrumb" aria-label="Sie sind hier">
        <ol>
          <li><a href="/start">Startseite</a></li>
          ${path.map((name, index) => breadcrumb(name, index === path.length - 1))}
        </ol>
      </nav>
      <div class="columns">
        <main id="inhalt" tabindex="-1">
          ${main}
        </main>
        <aside aria-label="Zu dieser Seite">
          ${aside}
        </aside>
      </div>
    </div>
    <footer class="site-footer">
      <div class="frame">
        <p>Universitätsstadt Gießen – Intranet (Beispiel). Erfundene Seite mit Beispieldaten.</p>
        <ul>
          <li><a href="/impressum">Impressum</a></li>
          <li><a href="/datenschutz">Datenschutz</a></li>
          <li><a href="/barrierefreiheit">Barrierefreiheit</a></li>
        </ul>
      </div>
    </footer>
  </body>
</html>
`;
}

function breadcrumb(name: string, isCurrent: boolean): Html {
  if (isCurrent) return html`<li aria-current="page">${name}</li>`;
  return html`<li>${name}</li>`;
}
