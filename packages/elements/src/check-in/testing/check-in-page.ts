import '../../define/okr-check-in.ts';
import { keyResultWith } from '../../gauge/testing/key-results.ts';
import { mount } from '../../internal/testing/mount.ts';
import type { OkrCheckInRequestEvent } from '../events.ts';
import type { OkrCheckIn } from '../okr-check-in.ts';

export const today = '2026-11-23';

export async function mountForm(properties: Partial<OkrCheckIn> = {}): Promise<OkrCheckIn> {
  const form = document.createElement('okr-check-in');
  return mount(Object.assign(form, { data: keyResultWith(), today, ...properties }));
}

export function find<E extends Element = HTMLInputElement>(form: OkrCheckIn, selector: string): E {
  const found = form.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** Records what a form asks for, and answers it. */
export function answer(
  form: OkrCheckIn,
  response: () => Promise<unknown>,
): OkrCheckInRequestEvent[] {
  const requests: OkrCheckInRequestEvent[] = [];
  form.addEventListener('okr-check-in-request', (event) => {
    requests.push(event);
    event.respondWith(response());
  });
  return requests;
}

export async function type(form: OkrCheckIn, selector: string, text: string): Promise<void> {
  const field = find(form, selector);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await form.updateComplete;
}

export async function submit(form: OkrCheckIn): Promise<void> {
  find(form, 'button[type=submit]').click();
  await form.updateComplete;
}

export function textOf(form: OkrCheckIn, selector: string): string {
  return find(form, selector).textContent.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
}
