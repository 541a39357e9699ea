import '../../define/okr-editor.ts';
import { mount } from '../../internal/testing/mount.ts';
import type { UnfinishedEntry } from '../draft.ts';
import type { OkrEditorSaveEvent } from '../events.ts';
import type { OkrEditor } from '../okr-editor.ts';

export const units = [
  { id: 'u1', name: 'Bürgeramt', parentId: null },
  { id: 'u2', name: 'Meldestelle', parentId: 'u1' },
];
export const written = {
  objective: { title: 'Wer umzieht, wartet nicht' },
  keyResults: [
    {
      title: 'Zeit bis zum Termin',
      metric: { kind: 'number', baseline: 20, target: 5, unit: 'Tage' },
    },
    { title: 'Menschen in der Schlange', metric: { kind: 'maintain', upper: 4 } },
  ],
} as const satisfies UnfinishedEntry;

export async function mountEditor(properties: Partial<OkrEditor> = {}): Promise<OkrEditor> {
  return mount(Object.assign(document.createElement('okr-editor'), { cycle: 'c1' }, properties));
}

export function find<E extends Element = HTMLInputElement>(editor: OkrEditor, selector: string): E {
  const found = editor.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

export const field = <E extends Element = HTMLInputElement>(
  editor: OkrEditor,
  pointer: string,
): E => find<E>(editor, `[id="${pointer}"]`);

export function button(editor: OkrEditor, name: string): HTMLButtonElement {
  const buttons = [...(editor.shadowRoot?.querySelectorAll('button') ?? [])];
  const found = buttons.find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent.trim()) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

export async function press(editor: OkrEditor, name: string): Promise<void> {
  button(editor, name).click();
  await editor.updateComplete;
}

export async function type(editor: OkrEditor, pointer: string, text: string): Promise<void> {
  const element = field(editor, pointer);
  element.value = text;
  element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
  await editor.updateComplete;
}

/** Records what an editor asks for, and answers it. */
export function answer(editor: OkrEditor, response: () => Promise<unknown>): OkrEditorSaveEvent[] {
  const asked: OkrEditorSaveEvent[] = [];
  editor.addEventListener('okr-editor-save', (event) => {
    asked.push(event);
    event.respondWith(response());
  });
  return asked;
}

export function textOf(editor: OkrEditor, selector: string): string {
  return find(editor, selector).textContent.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
}

export const titles = (editor: OkrEditor): string[] =>
  [...(editor.shadowRoot?.querySelectorAll<HTMLTextAreaElement>('[id$="/title"]') ?? [])].map(
    ({ value }) => value,
  );
