import type { TreeObjective } from '@zielbaum/model';
import { demoAlliance, manyObjectives } from '@zielbaum/model/fixtures';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent } from 'storybook/test';
import '../define/okr-editor.ts';
import { inForcedColours } from '../internal/testing/forced-colours.ts';
import { kern } from '../internal/testing/kern.ts';
import type { Story } from '../internal/testing/story.ts';
import { exampleTree } from '../key-result/testing/example.ts';
import type { UnfinishedEntry } from './draft.ts';
import type { OkrEditorSaveEvent } from './events.ts';
import type { OkrEditor } from './okr-editor.ts';

const { units } = demoAlliance({ today: '2026-11-23' }).organisations.find(
  ({ organisation }) => organisation.id === exampleTree.organisation.id,
) ?? { units: [] };
const { objectives } = exampleTree;
const themesOf = (list: readonly TreeObjective[]): string[] =>
  list.flatMap((objective) => [...objective.themes, ...themesOf(objective.children)]);
const themes = [...new Set(themesOf(objectives))].sort();

const written: UnfinishedEntry = {
  objective: {
    title: 'Wer Wohngeld braucht, bekommt es ohne langes Warten',
    description: 'Seit der Reform kommen dreimal so viele Anträge wie zuvor.',
    unitId: units.find(({ name }) => name === 'Wohngeldstelle')?.id ?? null,
    themes: themes.slice(0, 2),
    alignments: objectives.slice(1, 2).map(({ id }) => ({ parentId: id })),
  },
  keyResults: [
    {
      title: 'Zeit vom Antrag bis zum Bescheid',
      metric: { kind: 'number', baseline: 62, target: 30, stretch: 21, unit: 'Tage' },
    },
    {
      title: 'Anrufe werden beim ersten Versuch angenommen',
      metric: { kind: 'maintain', lower: 85, unit: '%' },
      weight: 0.5,
    },
    {
      title: 'Das Formular fragt nichts mehr, was die Stadt schon weiß',
      metric: {
        kind: 'milestones',
        items: [
          { label: 'Fragen gesichtet' },
          { label: 'Register angebunden' },
          { label: 'Online' },
        ],
      },
    },
    {
      title: 'Bescheide sind ohne Nachfrage zu verstehen',
      metric: { kind: 'steps' },
    },
  ],
};

const wordy: UnfinishedEntry = {
  objective: { title: 'Den Leitfaden für 80 Prozent der Ämter erstellen' },
  keyResults: [
    {
      title: 'Alle Stakeholder wurden per Roll-out onboarded',
      metric: { kind: 'number', baseline: 0, target: 100, unit: '%' },
    },
  ],
};

function render(
  editor: Partial<OkrEditor>,
  onSave: (event: OkrEditorSaveEvent) => void = (event) => {
    event.respondWith(Promise.resolve());
  },
): TemplateResult {
  return html`<okr-editor
    .value=${editor.value}
    .template=${editor.template}
    .cycle=${editor.cycle}
    .units=${editor.units}
    .themes=${editor.themes}
    .objectives=${editor.objectives}
    .limits=${editor.limits}
    .label=${editor.label}
    .loading=${editor.loading}
    .saving=${editor.saving}
    .error=${editor.error}
    .problems=${editor.problems}
    @okr-editor-save=${onSave}
  ></okr-editor>`;
}

const description = `Das Formular, mit dem ein Bereich ein Ziel und seine Schlüsselergebnisse schreibt: leer, nach dem Muster eines anderen Ziels oder mit dem, was schon dasteht. Es fragt, was die Messart verlangt, und zeigt, wie es auf halbem Weg aussehen wird. Neben jedem Satz steht, was man an ihm noch bedenken kann: die Wörter, um die es geht, und eine Frage. Das sind Hinweise; gespeichert werden darf jeder Satz.

Nichts bleibt in der Seite zurück: Der Entwurf lebt, solange das Element lebt. Was jemand entfernt, übernimmt oder verwirft, lässt sich rückgängig machen.

Mit Server, in einem \`<okr-provider>\`:

\`\`\`html
<okr-provider base-url="https://okr.musterstadt.de" key="okr_pk_…">
  <okr-editor cycle="current"></okr-editor>
</okr-provider>
\`\`\`

Der Schlüssel muss Ziele anlegen dürfen. Was gespeichert ist, wird kein zweites Mal gesendet, auch wenn unterwegs etwas fehlschlägt.

Wo das Redaktionssystem unbekannte Elemente entfernt, als Mount:

\`\`\`html
<div data-okr="editor" data-cycle="current"></div>
\`\`\`

Ohne Server nennt die Seite, was es auszuwählen gibt, und speichert selbst:

\`\`\`js
const editor = document.querySelector('okr-editor');
Object.assign(editor, { units, themes, objectives });
editor.addEventListener('okr-editor-save', (event) => {
  event.respondWith(save(event.objective, event.keyResults));
});
\`\`\``;

export default {
  title: 'okr-editor',
  component: 'okr-editor',
  render: (editor: Partial<OkrEditor>) => render(editor),
  args: { units, themes, objectives, cycle: exampleTree.cycle.id },
  argTypes: { label: { table: { defaultValue: { summary: 'Neues Ziel' } } } },
  parameters: { docs: { description: { component: description } } },
};

export const Leer: Story<OkrEditor> = {};

export const EinSchluesselergebnis: Story<OkrEditor> = {
  name: 'Ein Schlüsselergebnis',
  args: { value: { ...written, keyResults: written.keyResults?.slice(0, 1) ?? [] } },
};

export const TausendZiele: Story<OkrEditor> = {
  name: 'Tausend Ziele zur Auswahl',
  args: { objectives: manyObjectives({ objectives: 1000, keyResultsPerObjective: 1 }).objectives },
  play: async ({ canvasElement }) => {
    const editor = await shown(canvasElement);
    const parents = editor.shadowRoot?.querySelectorAll('[id="/objective/alignments"] option');
    // One more says that nothing is chosen.
    await expect(parents).toHaveLength(1001);
  },
};

export const JedeMessart: Story<OkrEditor> = {
  name: 'Jede Messart',
  args: { value: written },
};

export const Hinweise: Story<OkrEditor> = {
  name: 'Hinweise zur Formulierung',
  args: { value: wordy },
};

export const NachVorlage: Story<OkrEditor> = {
  name: 'Nach dem Muster eines anderen',
  args: { template: objectives[0] },
};

export const ZuViele: Story<OkrEditor> = {
  name: 'Mehr, als vereinbart ist',
  args: { value: written, limits: { keyResultsPerObjective: 3, objectivesPerUnit: 1 } },
};

export const Gespeichert: Story<OkrEditor> = {
  args: { value: written },
  parameters: { docs: { story: { autoplay: true } } },
  play: async ({ canvasElement }) => {
    const editor = await shown(canvasElement);
    const submit = editor.shadowRoot?.querySelector<HTMLElement>('[part=submit]');
    submit?.focus();
    await userEvent.keyboard('{Enter}');
    await saying(editor, 'mit 4 Schlüsselergebnissen.');
    await expect(field(editor, '/objective/title').value).toBe('');
  },
};

export const FehlendeAngaben: Story<OkrEditor> = {
  name: 'Fehlende Angaben',
  parameters: { docs: { story: { autoplay: true } } },
  play: async ({ canvasElement }) => {
    const editor = await shown(canvasElement);
    editor.shadowRoot?.querySelector<HTMLElement>('[part=submit]')?.click();
    await saying(editor, 'Bitte schreiben Sie, wohin es gehen soll.');
    await expect(editor.shadowRoot?.activeElement).toBe(field(editor, '/objective/title'));
  },
};

export const VomServerAbgelehnt: Story<OkrEditor> = {
  name: 'Vom Server abgelehnt',
  args: {
    value: written,
    problems: [
      { pointer: '/keyResults/0/metric/target', detail: 'Der Zielwert ist zu hoch.' },
      { pointer: '/objective/cycleId', detail: 'Der Zyklus ist abgeschlossen.' },
    ],
  },
};

export const Verworfen: Story<OkrEditor> = {
  parameters: { docs: { story: { autoplay: true } } },
  play: async ({ canvasElement }) => {
    const editor = await shown(canvasElement);
    field(editor, '/objective/title').focus();
    await userEvent.keyboard('Wald wächst');
    const [discard] = [...(editor.shadowRoot?.querySelectorAll('button') ?? [])].filter(
      ({ textContent }) => textContent.trim() === 'Verwerfen',
    );
    discard?.click();
    await saying(editor, 'Alles ist verworfen.');
    await expect(field(editor, '/objective/title').value).toBe('');
  },
};

export const Laedt: Story<OkrEditor> = { name: 'Lädt', args: { loading: true } };

const error = {
  code: 'unreachable',
  message: 'Der Server ist gerade nicht erreichbar.',
  traceId: '4f3a-77',
  canRetry: true,
};

export const Fehler: Story<OkrEditor> = { args: { error } };

/** What there is to choose from may have changed; what is written stays. */
export const NichtAktuell: Story<OkrEditor> = {
  name: 'Nicht aktuell',
  args: { value: written, error: { ...error, knownAt: Date.parse('2026-11-23T08:12:00Z') } },
};

export const Offline: Story<OkrEditor> = {
  args: { value: written },
  parameters: { docs: { story: { autoplay: true } } },
  render: (editor) =>
    render(editor, (event) => {
      event.respondWith(Promise.reject(new Error('Sie sind gerade offline.')));
    }),
  play: async ({ canvasElement }) => {
    const editor = await shown(canvasElement);
    editor.shadowRoot?.querySelector<HTMLElement>('[part=submit]')?.click();
    await saying(editor, 'Sie sind gerade offline.');
    // What was written is still there.
    await expect(field(editor, '/objective/title').value).toBe(written.objective?.title);
  },
};

export const Schmal: Story<OkrEditor> = {
  args: { value: written },
  render: (editor) => html`<div style="max-inline-size: 17.5rem">${render(editor)}</div>`,
};

export const LangeWoerter: Story<OkrEditor> = {
  name: 'Sehr lange Wörter, schmal',
  args: {
    value: {
      objective: {
        title: 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnungsverfahren',
        themes: ['Verwaltungsverfahrensbeschleunigungsgesetzgebungszuständigkeit'],
      },
      keyResults: written.keyResults?.slice(0, 1) ?? [],
    },
  },
  render: (editor) => html`<div style="max-inline-size: 17.5rem">${render(editor)}</div>`,
};

export const Wandbildschirm: Story<OkrEditor> = {
  args: { value: written },
  render: (editor) => html`<div style="font-size: 2rem">${render(editor)}</div>`,
};

export const Dunkel: Story<OkrEditor> = {
  args: { value: wordy },
  render: (editor) =>
    html`<div data-okr-theme="dark" style="background: #14181d">${render(editor)}</div>`,
};

export const Kern: Story<OkrEditor> = {
  name: 'KERN',
  args: { value: written },
  render: (editor) => html`<div data-theme="kern">${kern()}${render(editor)}</div>`,
};

export const ErzwungeneFarben: Story<OkrEditor> = {
  ...inForcedColours,
  args: { value: written },
};

export const VonRechtsNachLinks: Story<OkrEditor> = {
  name: 'Von rechts nach links',
  args: { value: written },
  render: (editor) => html`<div dir="rtl">${render(editor)}</div>`,
};

export const Englisch: Story<OkrEditor> = {
  args: { value: written },
  render: (editor) => html`<div lang="en">${render(editor)}</div>`,
};

async function shown(canvas: HTMLElement): Promise<OkrEditor> {
  const editor = canvas.querySelector('okr-editor');
  if (!editor) throw new Error('The story has no editor.');
  await editor.updateComplete;
  return editor;
}

function field(editor: OkrEditor, pointer: string): HTMLInputElement {
  const found = editor.shadowRoot?.querySelector<HTMLInputElement>(`[id="${pointer}"]`);
  if (!found) throw new Error(`The form has no field ${pointer}.`);
  return found;
}

/** Resolves once the text stands there. */
function saying({ shadowRoot }: OkrEditor, text: string): Promise<void> {
  if (!shadowRoot) throw new Error('The editor shows nothing.');
  return new Promise((done) => {
    const look = () => {
      if (!shadowRoot.textContent.includes(text)) return;
      observer.disconnect();
      done();
    };
    const observer = new MutationObserver(look);
    observer.observe(shadowRoot, { childList: true, subtree: true, characterData: true });
    look();
  });
}
