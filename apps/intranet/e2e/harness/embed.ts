import type { Municipality } from './municipality.ts';

interface EmbedOptions {
  /** Default: the demo's embed key. */
  key?: string;
  /** What stands inside the provider. */
  elements: string;
  /** Language of the page, default `de`. */
  language?: string;
  /** A style sheet of the page. */
  css?: string;
  /** Address of a module of the page's own, which runs before the elements are loaded. */
  module?: string;
}

/** A page as a web editor writes it: the one script, the provider, the elements. */
export function pageWithWidgets(city: Municipality, options: EmbedOptions): string {
  const { key = city.demo.embedKey, elements, language = 'de', css = '', module } = options;
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Seite eines anderen</title>
    <link rel="icon" href="data:,">
    <style>${css}</style>
    ${module ? `<script type="module" src="${module}"></script>` : ''}
    <script type="module" src="${city.serverUrl}/embed/v1/loader.js"></script>
  </head>
  <body>
    <h1>Seite eines anderen</h1>
    <okr-provider base-url="${city.serverUrl}" key="${key}">${elements}</okr-provider>
    <p id="after">Hier geht die Seite weiter.</p>
  </body>
</html>`;
}
