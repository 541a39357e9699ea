import { describe, expect, test, vi } from 'vitest';
import { everyKind } from '../gauge/testing/key-results.ts';
import { expectAccessible } from '../internal/testing/accessibility.ts';
import { emulate } from '../internal/testing/emulate.ts';
import { watchLeftovers } from '../internal/testing/leftovers.ts';
import { failOnLitWarnings } from '../internal/testing/mount.ts';
import { objective } from '../tree/testing/nodes.ts';
import {
  answer,
  field,
  mountEditor,
  press,
  textOf,
  type,
  units,
  written,
} from './testing/editor-page.ts';

failOnLitWarnings();

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
