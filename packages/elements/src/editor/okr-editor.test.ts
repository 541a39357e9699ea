import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { everyKind } from '../gauge/testing/key-results.ts';
import { failOnLitWarnings } from '../internal/testing/mount.ts';
import { objective } from '../tree/testing/nodes.ts';
import type { OkrEditorSavedEvent } from './events.ts';
import type { OkrEditor } from './okr-editor.ts';
import {
  answer,
  button,
  field,
  find,
  mountEditor,
  press,
  textOf,
  titles,
  type,
  units,
  written,
} from './testing/editor-page.ts';

failOnLitWarnings();

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

  test('what comes meanwhile waits: it is begun with once all is saved', async () => {
    const editor = await mountEditor({ value: written });
    const answers: ((saved: boolean) => void)[] = [];
    answer(editor, () => {
      return new Promise<void>((done, refuse) => {
        answers.push((saved) => (saved ? done() : refuse(new Error('Nicht angenommen.'))));
      });
    });
    await press(editor, 'Ziel speichern');
    editor.value = { objective: { title: 'Ein anderes' } };
    await editor.updateComplete;
    answers[0]?.(false);
    await expect.poll(() => textOf(editor, '[role=alert]')).toContain('noch da');
    expect(titles(editor)[0]).toBe('Wer umzieht, wartet nicht');
    await press(editor, 'Ziel speichern');
    editor.value = { objective: { title: 'Ein drittes' } };
    await editor.updateComplete;
    answers[1]?.(true);
    await expect.poll(() => textOf(editor, '[part=status]')).toContain('„Wer umzieht');
    expect(titles(editor)[0]).toBe('Ein drittes');
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
