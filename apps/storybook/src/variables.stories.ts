import theme from '@zielbaum/elements/themes/okr.css?raw';
import { html, nothing, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import { picture } from './variable-pictures.ts';
import './variables.css';
import { resolved, variablesOf, type Variable } from './variables.ts';

const all = variablesOf(theme);
const colours = all.filter(({ name }) => /^--okr-color-(?!scheme)/.test(name));
const others = all.filter((variable) => !colours.includes(variable));

export default {
  title: 'Variablen',
  parameters: {
    controls: { disable: true },
    docs: {
      description: {
        component: `Schrift und Schriftgröße nehmen die Elemente von der Stelle, an der sie stehen; alles andere bringen sie mit. Wer die Farben des eigenen Hauses möchte, setzt im Stylesheet der Seite gewöhnlich **drei Variablen**; alles andere folgt ihnen:

\`\`\`css
okr-provider {
  --okr-color-accent: light-dark(#0a5a6b, #7cc8d8);
  --okr-font-family: 'Hausschrift', sans-serif;
  --okr-radius: 0;
}
\`\`\`

\`light-dark(hell, dunkel)\` nennt die Farbe für beide Schemata. Hat die Seite nur ein helles Aussehen, genügt je eine Farbe, und \`--okr-color-scheme: light\` hält die Elemente dabei. Schrift braucht auf ihrem Grund einen Kontrast von 4,5, Zeichen und Balken brauchen 3, auch vor dem leeren Teil des Balkens. Dieser braucht keine 3, denn der Stand steht in Worten daneben; zu sehen sein soll er doch, mit etwa 1,25 auf jedem Grund. Die Voreinstellungen halten das ein, eigene Farben sollte man prüfen.

Die Dateien \`@zielbaum/elements/themes/okr.css\` und \`themes/kern.css\` setzen alle Farben auf einmal, die zweite im Aussehen von KERN. Die Farbfelder unten folgen der Auswahl „KERN“ in der Leiste.`,
      },
    },
  },
};

export const Alle = {
  render: () => html`${colourTable()} ${measureTable()}`,
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    for (const row of canvasElement.querySelectorAll('.variables tbody tr')) {
      const pictures = [...row.querySelectorAll('.swatch, .picture, .sketch')];
      const name = row.querySelector('th')?.textContent;
      await expect(pictures.length, name).toBeGreaterThan(0);
      for (const each of pictures.filter((one) => one.matches('.swatch'))) {
        await expect(getComputedStyle(each).backgroundColor, name).not.toBe('rgba(0, 0, 0, 0)');
      }
    }
  },
};

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
        const follows = /var\((--okr-color-[a-z-]+)\)/.exec(colour.fallback)?.[1];
        return html`<tr>
          <th scope="row"><code>${colour.name}</code></th>
          <td>
            ${colour.meaning}${follows ? html`; folgt <code>${follows}</code>` : nothing}
          </td>
          <td>${swatch(colour, 'light')}<code>${light}</code></td>
          <td>${swatch(colour, 'dark')}<code>${dark}</code></td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/** Shows the variable as it is on this page, so that a theme shows as well. */
function swatch(variable: Variable, scheme: 'light' | 'dark'): HTMLElement {
  const field = document.createElement('span');
  field.className = `swatch ${scheme}`;
  field.style.setProperty('background', resolved(variable, all));
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
        <th scope="col">Bild</th>
      </tr>
    </thead>
    <tbody>
      ${others.map(
        (variable) => html`<tr>
          <th scope="row"><code>${variable.name}</code></th>
          <td>${variable.meaning}</td>
          <td><code>${variable.fallback}</code></td>
          <td>${picture(variable)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}
