import theme from '@zielbaum/elements/themes/okr.css?raw';
import { html, type TemplateResult } from 'lit';
import './variables.css';
import { variablesOf, type Variable } from './variables.ts';

const all = variablesOf(theme);
const colours = all.filter(({ fallback }) => fallback.startsWith('light-dark('));
const others = all.filter((variable) => !colours.includes(variable));

export default {
  title: 'Variablen',
  parameters: {
    controls: { disable: true },
    docs: {
      description: {
        component: `Schrift und Schriftgröße nehmen die Elemente von der Stelle, an der sie stehen; alles andere bringen sie mit. Wer die Farben des eigenen Hauses möchte, setzt im Stylesheet der Seite gewöhnlich **drei Variablen**:

\`\`\`css
okr-provider {
  --okr-color-accent: light-dark(#0a5a6b, #7cc8d8);
  --okr-color-surface: light-dark(#fff, #1a2226);
  --okr-radius: 0;
}
\`\`\`

\`light-dark(hell, dunkel)\` nennt die Farbe für beide Schemata. Hat die Seite nur ein helles Aussehen, genügt je eine Farbe, und \`--okr-color-scheme: light\` hält die Elemente dabei. Schrift braucht auf ihrem Grund einen Kontrast von 4,5, Zeichen und Balken brauchen 3; die Voreinstellungen halten das ein, eigene Farben sollte man prüfen.

Die Dateien \`@zielbaum/elements/themes/okr.css\` und \`themes/kern.css\` setzen alle Farben auf einmal, die zweite im Aussehen von KERN. Die Farbfelder unten folgen der Auswahl „KERN“ in der Leiste.`,
      },
    },
  },
};

export const Alle = { render: () => html`${colourTable()} ${measureTable()}` };

function colourTable(): TemplateResult {
  return html`<table class="variables">
    <caption>
      Farben
    </caption>
    <thead>
      <tr>
        <th scope="col">Variable</th>
        <th scope="col">Wofür</th>
        <th scope="col">hell</th>
        <th scope="col">dunkel</th>
      </tr>
    </thead>
    <tbody>
      ${colours.map((colour) => {
        const [light = '', dark = ''] = colour.fallback.match(/#[0-9a-f]+/g) ?? [];
        return html`<tr>
          <th scope="row"><code>${colour.name}</code></th>
          <td>${colour.meaning}</td>
          <td>${swatch(colour, 'light')}<code>${light}</code></td>
          <td>${swatch(colour, 'dark')}<code>${dark}</code></td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** Shows the variable as it is on this page, so that a theme shows as well. */
function swatch({ name, fallback }: Variable, scheme: 'light' | 'dark'): HTMLElement {
  const field = document.createElement('span');
  field.className = `swatch ${scheme}`;
  field.style.setProperty('background', `var(${name}, ${fallback})`);
  return field;
}

function measureTable(): TemplateResult {
  return html`<table class="variables">
    <caption>
      Schrift, Maße und Schema
    </caption>
    <thead>
      <tr>
        <th scope="col">Variable</th>
        <th scope="col">Wofür</th>
        <th scope="col">Voreinstellung</th>
      </tr>
    </thead>
    <tbody>
      ${others.map(
        ({ name, meaning, fallback }) => html`<tr>
          <th scope="row"><code>${name}</code></th>
          <td>${meaning}</td>
          <td><code>${fallback}</code></td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}
