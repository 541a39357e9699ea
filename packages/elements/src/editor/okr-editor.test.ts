import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../define/okr-editor.ts';
import { everyKind } from '../gauge/testing/key-results.ts';
import { SourceHost } from '../connected/source-host.ts';
import type { DataSource } from '../internal/data-source.ts';
import { expectAccessible } from '../internal/testing/accessibility.ts';
import { emulate } from '../internal/testing/emulate.ts';
import { watchLeftovers } from '../internal/testing/leftovers.ts';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';
import { toldSource } from '../internal/testing/told-source.ts';
import { objective } from '../tree/testing/nodes.ts';
import type { UnfinishedEntry } from './draft.ts';
import type { OkrEditorSaveEvent, OkrEditorSavedEvent } from './events.ts';
import type { OkrEditor } from './okr-editor.ts';

failOnLitWarnings();

const units = [
  { id: 'u1', name: 'Bürgeramt', parentId: null },
  { id: 'u2', name: 'Meldestelle', parentId: 'u1' },
];
const written = {
  objective: { title: 'Wer umzieht, wartet nicht' },
  keyResults: [
    {
      title: 'Zeit bis zum Termin',
      metric: { kind: 'number', baseline: 20, target: 5, unit: 'Tage' },
    },
    { title: 'Menschen in der Schlange', metric: { kind: 'maintain', upper: 4 } },
  ],
} as const satisfies UnfinishedEntry;

async function mountEditor(properties: Partial<OkrEditor> = {}): Promise<OkrEditor> {
  return mount(Object.assign(document.createElement('okr-editor'), { cycle: 'c1' }, properties));
}

function find<E extends Element = HTMLInputElement>(editor: OkrEditor, selector: string): E {
  const found = editor.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

const field = <E extends Element = HTMLInputElement>(editor: OkrEditor, pointer: string): E =>
  find<E>(editor, `[id="${pointer}"]`);

function button(editor: OkrEditor, name: string): HTMLButtonElement {
  const buttons = [...(editor.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = buttons.find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent.trim()) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

async function press(editor: OkrEditor, name: string): Promise<void> {
  button(editor, name).click();
  await editor.updateComplete;
}

async function type(editor: OkrEditor, pointer: string, text: string): Promise<void> {
  const element = field(editor, pointer);
  element.value = text;
  element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
  await editor.updateComplete;
}

/** Records what an editor asks for, and answers it. */
function answer(editor: OkrEditor, response: () => Promise<unknown>): OkrEditorSaveEvent[] {
  const asked: OkrEditorSaveEvent[] = [];
  editor.addEventListener('okr-editor-save', (event) => {
    asked.push(event);
    event.respondWith(response());
  });
  return asked;
}

function textOf(editor: OkrEditor, selector: string): string {
  return find(editor, selector).textContent.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
}

const titles = (editor: OkrEditor): string[] =>
  [...(editor.shadowRoot?.querySelectorAll<HTMLTextAreaElement>('[id$="/title"]') ?? [])].map(
    ({ value }) => value,
  );

describe('an objective', () => {
  test('is written by keyboard alone, from blank to saved', async () => {
    const editor = await mountEditor();
    const asked = answer(editor, () => Promise.resolve());
    field(editor, '/objective/title').focus();
    await userEvent.keyboard('Wer umzieht, wartet nicht{Tab}{Tab}{Tab}');
    await userEvent.keyboard('Zeit bis zum Termin{Tab}{Tab}20{Tab}5,5{Tab}{Tab}Tage');
    await userEvent.keyboard('{Tab}{Tab}{Tab}{Tab}{Enter}');
    await expect.poll(() => textOf(editor, '[part=status]')).toContain('Gespeichert');
    expect(asked.map(({ objective: first, keyResults }) => ({ first, keyResults }))).toEqual([
      {
        first: {
          cycleId: 'c1',
          title: 'Wer umzieht, wartet nicht',
          ambition: 'aspirational',
          unitId: null,
        },
        keyResults: [
          {
            title: 'Zeit bis zum Termin',
            metric: { kind: 'number', baseline: 20, target: 5.5, unit: 'Tage' },
          },
        ],
      },
    ]);
  });

  test('is owned by a unit, has themes and parents, chosen and taken out again', async () => {
    const editor = await mountEditor({
      value: written,
      units,
      themes: ['Digitales', { id: 't2', name: 'Bürgernähe' }],
      objectives: [objective('o1'), objective('o2')],
    });
    const asked = answer(editor, () => Promise.resolve());
    const choose = async (pointer: string, value: string) => {
      field(editor, pointer).value = value;
      field(editor, pointer).parentElement?.querySelector('button')?.click();
      await editor.updateComplete;
    };
    await type(editor, '/objective/unitId', 'u2');
    await choose('/objective/themes', 'Digitales');
    await choose('/objective/themes', 'Bürgernähe');
    await choose('/objective/alignments', 'o2');
    await press(editor, '„Digitales“ entfernen');
    expect(editor.shadowRoot?.activeElement).toBe(field(editor, '/objective/themes'));
    find(editor, '[value=committed]').click();
    await press(editor, 'Ziel speichern');
    expect(asked[0]?.objective).toMatchObject({
      unitId: 'u2',
      themes: ['Bürgernähe'],
      alignments: [{ parentId: 'o2' }],
      ambition: 'committed',
    });
  });

  test.each(['number', 'maintain', 'milestones', 'steps'] as const)(
    'has a key result of kind %s with the fields that needs, and shows it half-way',
    async (kind) => {
      const editor = await mountEditor();
      await type(editor, '/keyResults/0/metric/kind', kind);
      const fields = [
        ...(editor.shadowRoot?.querySelectorAll('[id^="/keyResults/0/metric/"]') ?? []),
      ]
        .map(({ id }) => id.split('/').at(-1) ?? '')
        .filter((id) => !id.includes('-'));
      expect(fields.slice(1)).toEqual(
        {
          number: ['baseline', 'target', 'stretch', 'unit'],
          maintain: ['lower', 'upper', 'unit'],
          milestones: ['items'],
          steps: ['steps'],
        }[kind],
      );
      const { metric } = everyKind[kind];
      editor.value = { keyResults: [{ title: 'Ergebnis', metric }] };
      await editor.updateComplete;
      expect(textOf(editor, '.hint + div > b')).toBe(
        {
          number: '40 von 80 Anträgen',
          maintain: '8,5 Minuten (zwischen 5 und 12 Minuten)',
          milestones: '2 von 3 Meilensteinen',
          steps: 'Ziel',
        }[kind],
      );
      expect(find(editor, '.preview .fill').getAttribute('d')).not.toBe('');
    },
  );

  test('changes its kind and back without losing a word', async () => {
    const editor = await mountEditor({ value: written });
    await type(editor, '/keyResults/0/metric/kind', 'steps');
    await type(editor, '/keyResults/0/metric/kind', 'number');
    expect(field(editor, '/keyResults/0/metric/target').value).toBe('5');
  });

  test('begins after the pattern of another, from what it stands at', async () => {
    const template = objective('o1', { title: 'Muster', keyResults: [everyKind.number] });
    const editor = await mountEditor({ template });
    expect(titles(editor)).toEqual(['Muster', everyKind.number.title]);
    expect(field(editor, '/keyResults/0/metric/baseline').value).toBe('42');
  });

  test('says how a number with a point or a comma is understood', async () => {
    const editor = await mountEditor({ value: written });
    await type(editor, '/keyResults/0/metric/target', '1.234');
    expect(textOf(editor, '[id="/keyResults/0/metric/target-hint"]')).toBe(
      'Verstanden als 1.234 Tage',
    );
  });
});

describe('the wording coach', () => {
  const advice = (editor: OkrEditor): string[] =>
    [...(editor.shadowRoot?.querySelectorAll('.advice b') ?? [])].map(
      ({ textContent }) => textContent,
    );

  test('asks once a title has been left, marks the words, and is content with better ones', async () => {
    const editor = await mountEditor();
    field(editor, '/objective/title').focus();
    await userEvent.keyboard('Leitfaden erstellen');
    expect(advice(editor)).toEqual([]);
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => advice(editor)).toEqual(['Das klingt nach einer Aufgabe.']);
    expect(textOf(editor, 'mark')).toBe('erstellen');
    expect(textOf(editor, '.advice li')).toContain('Was ist für die Menschen anders');
    await type(editor, '/objective/title', 'Neue finden sich schnell zurecht');
    expect(advice(editor)).toEqual([]);
  });

  test('is put aside, and stands in nobody’s way', async () => {
    const value = { ...written, objective: { title: 'Leitfaden erstellen' } };
    const editor = await mountEditor({ value });
    const asked = answer(editor, () => Promise.resolve());
    expect(advice(editor)).toHaveLength(1);
    await press(editor, 'Ausblenden: Das klingt nach einer Aufgabe.');
    expect(advice(editor)).toEqual([]);
    expect(editor.shadowRoot?.activeElement).toBe(field(editor, '/objective/title'));
    await type(editor, '/objective/title', 'Leitfäden erstellen');
    expect(advice(editor)).toEqual([]);
    await press(editor, 'Ziel speichern');
    expect(asked).toHaveLength(1);
  });

  test('says that there is more than is focus, and lets it be saved', async () => {
    const editor = await mountEditor({
      value: { ...written, objective: { ...written.objective, unitId: 'u1' } },
      units,
      objectives: ['1', '2', '3'].map((id) => objective(id, { unit: 'Bürgeramt' })),
      limits: { keyResultsPerObjective: 1 },
    });
    const asked = answer(editor, () => Promise.resolve());
    const remarks = [...(editor.shadowRoot?.querySelectorAll('.remark') ?? [])];
    expect(remarks.map(({ textContent }) => textContent)).toEqual([
      '„Bürgeramt“ hat 4 Ziele; vereinbart sind höchstens 3. Worauf kommt es am meisten an?',
      '„Wer umzieht, wartet nicht“ hat 2 Schlüsselergebnisse; vereinbart sind höchstens 1. Worauf kommt es am meisten an?',
    ]);
    await press(editor, 'Ziel speichern');
    expect(asked).toHaveLength(1);
  });
});

describe('what is wrong', () => {
  test('is told in words at its field, and the first gets the focus', async () => {
    const editor = await mountEditor();
    const asked = answer(editor, () => Promise.resolve());
    await press(editor, 'Ziel speichern');
    const title = field(editor, '/objective/title');
    expect(editor.shadowRoot?.activeElement).toBe(title);
    expect(title.getAttribute('aria-invalid')).toBe('true');
    expect(title.getAttribute('aria-describedby')).toContain('/objective/title-problem');
    expect(textOf(editor, '[id="/objective/title-problem"]')).toContain('wohin es gehen soll');
    expect(textOf(editor, '[role=alert]')).toBe('Bitte prüfen Sie 4 Angaben.');
    expect(asked).toEqual([]);
    await type(editor, '/objective/title', 'Besser');
    expect(title.getAttribute('aria-invalid')).toBe('false');
    expect(textOf(editor, '[role=alert]')).toBe('Bitte prüfen Sie 3 Angaben.');
  });

  test('in what is folded away unfolds it', async () => {
    const editor = await mountEditor({
      value: { ...written, keyResults: [{ ...written.keyResults[0], weight: -1 }] },
    });
    await press(editor, 'Ziel speichern');
    expect(find<HTMLDetailsElement>(editor, 'fieldset details').open).toBe(true);
    expect(editor.shadowRoot?.activeElement).toBe(field(editor, '/keyResults/0/weight'));
  });

  test('for the server stands at the field it points to, or below the form', async () => {
    const editor = await mountEditor({
      value: written,
      problems: [
        { pointer: '/keyResults/1/metric/upper', detail: 'Zu hoch.' },
        { pointer: '/objective/cycleId', detail: 'Der Zyklus ist abgeschlossen.' },
      ],
    });
    expect(textOf(editor, '[id="/keyResults/1/metric/upper-problem"]')).toBe('Zu hoch.');
    expect(textOf(editor, '[role=alert]')).toContain('Der Zyklus ist abgeschlossen.');
  });

  test('when saving fails is said, and everything stays', async () => {
    const editor = await mountEditor({ value: written });
    const problems = [{ pointer: '/objective/title', detail: 'Zu kurz.' }];
    const refusal = Object.assign(new Error('Nicht angenommen.'), { problems });
    answer(editor, () => Promise.reject(refusal));
    await press(editor, 'Ziel speichern');
    await expect
      .poll(() => textOf(editor, '[role=alert]'))
      .toContain('Nicht angenommen. Nicht gespeichert. Ihre Eingaben sind noch da.');
    expect(textOf(editor, '[id="/objective/title-problem"]')).toBe('Zu kurz.');
    expect(titles(editor)).toEqual([
      'Wer umzieht, wartet nicht',
      'Zeit bis zum Termin',
      'Menschen in der Schlange',
    ]);
  });
});

describe('saving', () => {
  test('happens once, and then the form is blank and the page knows', async () => {
    const editor = await mountEditor({ value: written });
    const saved: OkrEditorSavedEvent[] = [];
    editor.addEventListener('okr-editor-saved', (event) => saved.push(event));
    let resolve = (): void => {};
    const asked = answer(editor, () => new Promise<void>((done) => (resolve = done)));
    await press(editor, 'Ziel speichern');
    expect(textOf(editor, '[part=status]')).toBe('Wird gespeichert …');
    await press(editor, 'Ziel speichern');
    resolve();
    await expect
      .poll(() => textOf(editor, '[part=status]'))
      .toBe('Gespeichert: „Wer umzieht, wartet nicht“ mit 2 Schlüsselergebnissen.');
    expect(asked).toHaveLength(1);
    expect(saved.map(({ keyResults }) => keyResults.length)).toEqual([2]);
    expect(titles(editor)).toEqual(['', '']);
  });

  test('keeps anybody from writing on what would not be saved', async () => {
    const editor = await mountEditor({ value: written });
    let finish = (): void => {};
    const saved = new Promise<void>((resolve) => {
      finish = resolve;
    });
    answer(editor, () => saved);
    field(editor, '/objective/title').focus();
    await press(editor, 'Ziel speichern');
    expect(find(editor, '.parts').matches('[inert]')).toBe(true);
    expect(editor.shadowRoot?.activeElement).toBe(button(editor, 'Ziel speichern'));
    await press(editor, 'Verwerfen');
    expect(field(editor, '/objective/title').value).toBe(written.objective.title);
    finish();
    await expect.poll(() => field(editor, '/objective/title').value).toBe('');
    expect(find(editor, '.parts').matches('[inert]')).toBe(false);
  });

  test('is up to a page that cancels it and tells by its properties', async () => {
    const editor = await mountEditor({ value: written });
    editor.addEventListener('okr-editor-save', (event) => {
      event.preventDefault();
      editor.saving = true;
    });
    await press(editor, 'Ziel speichern');
    await editor.updateComplete;
    expect(textOf(editor, '[part=status]')).toBe('Wird gespeichert …');
    expect(button(editor, 'Ziel speichern').ariaDisabled).toBe('true');
    expect(titles(editor)[0]).toBe('Wer umzieht, wartet nicht');
  });
});

describe('inside a provider', () => {
  const cycle = { id: 'c7', name: '2026-Q4' };
  const tree = { cycle, objectives: [objective('o1', { unit: 'Bürgeramt' })] };

  async function mountConnected(write = vi.fn<DataSource['write']>()) {
    const told = toldSource();
    Object.assign(told.source, { write });
    const frame = document.createElement('div');
    new SourceHost(frame).start(told.source);
    const editor = Object.assign(document.createElement('okr-editor'), { cycle: 'current' });
    frame.append(editor);
    await mount(frame as never);
    const ready = async () => {
      told.tell('tree', 'current', { status: 'ready', data: tree });
      told.tell('units', 'all', { status: 'ready', data: units });
      told.tell('themes', 'all', { status: 'ready', data: [{ id: 't1', name: 'Digitales' }] });
      await editor.updateComplete;
    };
    return { editor, told, ready, write };
  }

  test('it offers what the organisation has, once that is there', async () => {
    const { editor, ready } = await mountConnected();
    await editor.updateComplete;
    expect(textOf(editor, '.base')).toBe('Wird geladen …');
    await ready();
    const options = [...(editor.shadowRoot?.querySelectorAll('option') ?? [])];
    expect(options.map(({ textContent }) => textContent.trim())).toEqual(
      expect.arrayContaining(['Bürgeramt', 'Meldestelle', 'Digitales', 'Ziel o1']),
    );
  });

  test('an error is told, and asked for again', async () => {
    const { editor, told } = await mountConnected();
    const error = { code: 'unreachable', message: 'Nicht erreichbar.', canRetry: true };
    told.tell('tree', 'current', { status: 'error', error });
    await editor.updateComplete;
    expect(textOf(editor, '[part=notice]')).toContain('Nicht erreichbar.');
    await press(editor, 'Erneut versuchen');
    expect(told.source.retry).toHaveBeenCalledOnce();
  });

  test('what could be saved stands, and only the rest is sent again', async () => {
    const write = vi.fn<DataSource['write']>();
    const error = { code: 'invalid_input', message: 'Zu hoch.', canRetry: true };
    const problems = [{ pointer: '/keyResults/1/metric/upper', detail: 'Zu hoch.' }];
    write
      .mockResolvedValueOnce({ objectiveId: 'o9', keyResults: [0], error, problems } as never)
      .mockResolvedValueOnce({ objectiveId: 'o9', keyResults: [0, 1] } as never);
    const { editor, ready } = await mountConnected(write);
    editor.value = written;
    await ready();
    const saved: OkrEditorSavedEvent[] = [];
    editor.addEventListener('okr-editor-saved', (event) => saved.push(event));
    await press(editor, 'Ziel speichern');
    await expect
      .poll(() => textOf(editor, '[role=alert]'))
      .toContain('Zu hoch. Das Ziel ist schon gespeichert, ein Schlüsselergebnis auch.');
    const isLocked = (pointer: string) => field(editor, pointer).matches(':disabled');
    expect(
      ['/objective', '/keyResults/0', '/keyResults/1'].map((at) => isLocked(`${at}/title`)),
    ).toEqual([true, true, false]);
    expect(textOf(editor, '[id="/keyResults/1/metric/upper-problem"]')).toBe('Zu hoch.');
    await press(editor, 'Ziel speichern');
    await expect.poll(() => saved.map(({ objectiveId }) => objectiveId)).toEqual(['o9']);
    expect(write.mock.calls.map(([kind, given]) => [kind, given])).toMatchObject([
      ['objective', { objective: { cycleId: 'c7' }, saved: { keyResults: [] } }],
      ['objective', { saved: { objectiveId: 'o9', keyResults: [0] } }],
    ]);
  });

  test('where only the objective could be saved nothing is said of key results', async () => {
    const write = vi.fn<DataSource['write']>();
    const error = { code: 'unreachable', message: 'Nicht erreichbar.', canRetry: true };
    write.mockResolvedValueOnce({ objectiveId: 'o9', keyResults: [], error } as never);
    const { editor, ready } = await mountConnected(write);
    editor.value = written;
    await ready();
    await press(editor, 'Ziel speichern');
    await expect
      .poll(() => textOf(editor, '[role=alert]'))
      .toContain('Nicht erreichbar. Das Ziel ist schon gespeichert. Was fehlt, ist noch da');
  });

  test('why nothing could be saved is said once, beside what was to be saved', async () => {
    const write = vi.fn<DataSource['write']>();
    const error = { code: 'unreachable', message: 'Nicht erreichbar.', canRetry: true };
    write.mockRejectedValue(error);
    const { editor, told, ready } = await mountConnected(write);
    editor.value = written;
    await ready();
    await press(editor, 'Ziel speichern');
    await expect.poll(() => textOf(editor, '[role=alert]')).toContain('Nicht erreichbar.');
    told.tell('tree', 'current', { status: 'error', data: tree, error });
    await editor.updateComplete;
    expect(textOf(editor, '.base').match(/Nicht erreichbar/g)).toHaveLength(1);
    await type(editor, '/objective/title', 'Kürzer warten');
    expect(textOf(editor, '[part=notice]')).toContain('Nicht erreichbar.');
  });

  test('the unit of a pattern is taken over, also where the units come later', async () => {
    const { editor, told } = await mountConnected();
    editor.template = objective('o2', { title: 'Muster', unit: 'Meldestelle' });
    told.tell('tree', 'current', { status: 'ready', data: tree });
    await editor.updateComplete;
    await type(editor, '/objective/title', 'Nach dem Muster');
    told.tell('units', 'all', { status: 'ready', data: units });
    await editor.updateComplete;
    expect(field(editor, '/objective/unitId').value).toBe('u2');
    expect(titles(editor)[0]).toBe('Nach dem Muster');
    await type(editor, '/objective/unitId', '');
    told.tell('units', 'all', { status: 'ready', data: [...units] });
    await editor.updateComplete;
    expect(field(editor, '/objective/unitId').value).toBe('');
  });

  test('without one, and with nobody who answers, nothing is said to be saved', async () => {
    const editor = await mountEditor({ value: written });
    await press(editor, 'Ziel speichern');
    await expect.poll(() => textOf(editor, '[role=alert]')).toContain('kein <okr-provider>');
    expect(titles(editor)[0]).toBe('Wer umzieht, wartet nicht');
  });
});

describe('what is taken away', () => {
  test('a key result comes back where it was', async () => {
    const editor = await mountEditor({ value: written });
    await press(editor, 'Schlüsselergebnis 1: Entfernen');
    expect(titles(editor)).toEqual(['Wer umzieht, wartet nicht', 'Menschen in der Schlange']);
    expect(textOf(editor, '[part=status]')).toBe('Schlüsselergebnis 1 ist entfernt.');
    expect(editor.shadowRoot?.activeElement).toBe(button(editor, 'Rückgängig'));
    await userEvent.keyboard('{Enter}');
    await editor.updateComplete;
    expect(titles(editor)[1]).toBe('Zeit bis zum Termin');
    expect(editor.shadowRoot?.activeElement).toBe(field(editor, '/keyResults/0/title'));
  });

  test('all of it comes back, too', async () => {
    const editor = await mountEditor();
    await type(editor, '/objective/title', 'Besser');
    await press(editor, 'Verwerfen');
    expect(titles(editor)).toEqual(['', '']);
    await press(editor, 'Rückgängig');
    expect(titles(editor)).toEqual(['Besser', '']);
    expect(editor.shadowRoot?.activeElement).toBe(field(editor, '/objective/title'));
  });

  test('for another objective comes back', async () => {
    const other = objective('o1', { title: 'Muster', keyResults: [everyKind.steps] });
    const editor = await mountEditor({ value: written, objectives: [other] });
    find(editor, '.begin select').value = 'o1';
    await press(editor, 'Übernehmen');
    expect(titles(editor)).toEqual(['Muster', everyKind.steps.title]);
    await press(editor, 'Rückgängig');
    expect(titles(editor)[0]).toBe('Wer umzieht, wartet nicht');
  });

  test('a key result more is at hand, with the focus in it', async () => {
    const editor = await mountEditor({ value: { objective: written.objective, keyResults: [] } });
    await press(editor, 'Schlüsselergebnis hinzufügen');
    expect(editor.shadowRoot?.activeElement).toBe(field(editor, '/keyResults/1/title'));
  });
});

describe('data of poor quality', () => {
  test.each([
    { units: 'x', themes: [{}], objectives: [null, { id: 'a' }] },
    { units: [{}], themes: [7], objectives: {}, limits: null, problems: [{}, null] },
    { value: { keyResults: [null] }, template: null },
    { template: { title: 7, keyResults: [null, { metric: null }] } },
  ])('%j leaves a form to fill in', async (properties) => {
    const editor = await mountEditor(properties as never);
    expect(field(editor, '/objective/title')).toBeInstanceOf(HTMLTextAreaElement);
  });

  test.each([{}, 'viele', [null, 7, { pointer: 7, detail: {} }]])(
    'told that %j is wrong it shows what it had',
    async (problems) => {
      const editor = await mountEditor({ value: written, problems: problems as never });
      expect(field(editor, '/objective/title').value).toBe(written.objective.title);
    },
  );

  test('of objectives that hold themselves each can be chosen', async () => {
    const ring = objective('1', { title: 'Ring' });
    ring.children = [ring];
    const editor = await mountEditor({ units: [], objectives: [ring] });
    const options = field<HTMLSelectElement>(editor, '/objective/alignments').options;
    expect([...options].map(({ text }) => text)).toEqual(['Bitte wählen', 'Ring']);
  });

  test('of a thousand units, themes and objectives each can be chosen', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `${index}`);
    const editor = await mountEditor({
      units: names.map((name) => ({ id: name, name, parentId: null })),
      themes: names,
      objectives: names.map((id) => objective(id)),
    });
    expect(editor.shadowRoot?.querySelectorAll('option')).toHaveLength(3 * 1001 + 4);
  });
});

describe('for everybody', () => {
  const wordy = { ...written, objective: { title: 'Leitfaden erstellen', themes: ['Digitales'] } };
  const states = {
    blank: {},
    written: {
      value: wordy,
      units,
      objectives: [objective('o1', { keyResults: [everyKind.steps] })],
    },
    loading: { loading: true },
    'an error': { error: { code: 'x', message: 'Keine Verbindung.', canRetry: true } },
  };

  test.each(Object.entries(states))('%s has no fault axe-core knows of', async (_, properties) => {
    for (const scheme of ['light', 'dark']) {
      await emulate('prefers-color-scheme', scheme);
      const editor = await mountEditor(properties);
      await expectAccessible(editor);
      if (editor.shadowRoot?.querySelector('form')) {
        await press(editor, 'Ziel speichern');
        await expectAccessible(editor);
      }
      editor.remove();
    }
    await emulate('prefers-color-scheme', '');
  });

  test('everything to press is at least 24 pixels high, and nothing is cut off at 280', async () => {
    const editor = await mountEditor({
      ...states.written,
      style: { inlineSize: '280px' } as never,
    });
    editor.style.inlineSize = '280px';
    const targets = editor.shadowRoot?.querySelectorAll('button, input, select, summary') ?? [];
    for (const target of targets) {
      const { height, right } = (target.closest('label') ?? target).getBoundingClientRect();
      const isShown = target.checkVisibility();
      if (isShown) expect(height).toBeGreaterThanOrEqual(24);
      expect(right).toBeLessThanOrEqual(editor.getBoundingClientRect().right + 0.5);
    }
  });

  test('each button has a name of its own', async () => {
    const editor = await mountEditor({ ...states.written, themes: ['Digitales'] });
    const buttons = [...(editor.shadowRoot?.querySelectorAll('button') ?? [])];
    const names = buttons.map((each) => each.getAttribute('aria-label') ?? each.textContent.trim());
    expect(names).toContain('Hinzufügen: Zahlt ein auf');
    expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
  });

  test('it speaks English on an English page', async () => {
    document.documentElement.lang = 'en';
    const editor = await mountEditor({ label: '' });
    expect(textOf(editor, '#heading')).toBe('New objective');
    await press(editor, 'Save objective');
    expect(textOf(editor, '[role=alert]')).toBe('Please check 4 entries.');
  });

  test('a number keeps its value where the language changes', async () => {
    const editor = await mountEditor({ value: written });
    await type(editor, '/keyResults/0/metric/target', '1.234');
    editor.lang = 'en';
    await editor.updateComplete;
    expect(field(editor, '/keyResults/0/metric/target').value).toBe('1234');
    await press(editor, 'Discard');
    await press(editor, 'Undo');
    editor.lang = 'de';
    await editor.updateComplete;
    const asked = answer(editor, () => Promise.resolve());
    await press(editor, 'Ziel speichern');
    expect(asked[0]?.keyResults[0]?.metric).toMatchObject({ target: 1234 });
  });

  test('a blank form brings nothing more in another language', async () => {
    const editor = await mountEditor();
    const sheets = () => editor.shadowRoot?.adoptedStyleSheets.length;
    const before = sheets();
    editor.lang = 'en';
    await editor.updateComplete;
    expect(textOf(editor, '#heading')).toBe('New objective');
    expect(sheets()).toBe(before);
    await type(editor, '/objective/title', 'Better');
    expect(sheets()).toBeGreaterThan(before ?? 0);
  });

  test('it asks again when the reader does', async () => {
    const editor = await mountEditor(states['an error']);
    const onRetry = vi.fn();
    editor.addEventListener('okr-editor-retry', onRetry);
    await press(editor, 'Erneut versuchen');
    expect(onRetry).toHaveBeenCalledOnce();
  });

  test('coming and going leaves no listener and no timer behind', async () => {
    const leftovers = watchLeftovers();
    const editor = await mountEditor({ value: wordy });
    editor.remove();
    expect([...leftovers.listeners]).toEqual([]);
    expect(leftovers.timers.size).toBe(0);
    leftovers.stop();
  });
});
