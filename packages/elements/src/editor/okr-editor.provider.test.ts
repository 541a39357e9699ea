import { describe, expect, test, vi } from 'vitest';
import { SourceHost } from '../connected/source-host.ts';
import type { DataSource } from '../internal/data-source.ts';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';
import { toldSource } from '../internal/testing/told-source.ts';
import { objective } from '../tree/testing/nodes.ts';
import type { OkrEditorSavedEvent } from './events.ts';
import {
  field,
  mountEditor,
  press,
  textOf,
  titles,
  type,
  units,
  written,
} from './testing/editor-page.ts';

failOnLitWarnings();

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
