import { describe, expect, type Mock, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SourceHost } from '../connected/source-host.ts';
import { everyKind, keyResultWith } from '../gauge/testing/key-results.ts';
import type { DataSource } from '../internal/data-source.ts';
import { expectAccessible } from '../internal/testing/accessibility.ts';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';
import { toldSource } from '../internal/testing/told-source.ts';
import type { OkrCheckInRequestEvent, OkrCheckInSavedEvent } from './events.ts';
import type { OkrCheckIn } from './okr-check-in.ts';
import { answer, find, mountForm, submit, textOf, today, type } from './testing/check-in-page.ts';

failOnLitWarnings();

describe('while it is sent', () => {
  test('an entry cannot be sent twice', async () => {
    const form = await mountForm();
    let resolve = (): void => {};
    const requests = answer(form, () => new Promise<void>((done) => (resolve = done)));
    await type(form, '#value', '45');
    await submit(form);
    expect(textOf(form, '[role=status]')).toBe('Wird gespeichert …');
    find<HTMLFormElement>(form, 'form').requestSubmit();
    resolve();
    await expect.poll(() => textOf(form, '[role=status]')).toContain('Gespeichert');
    expect(requests).toHaveLength(1);
  });

  test('afterwards the form is empty, and the page knows', async () => {
    const form = await mountForm();
    const saved: OkrCheckInSavedEvent[] = [];
    form.addEventListener('okr-check-in-saved', (event) => saved.push(event));
    answer(form, () => Promise.resolve());
    await type(form, '#value', '45');
    await submit(form);
    await expect.poll(() => saved.length).toBe(1);
    expect(saved[0]?.entry.value).toBe(45);
    expect(find(form, '#value').value).toBe('');
    expect(find(form, '#date').value).toBe(today);
    await form.updateComplete;
    expect(textOf(form, '[role=status]')).toBe('Gespeichert: Zwischenstand vom 23. November 2026.');
  });

  test.each([
    ['milestones', 'input[value=Pilot]', ['Ausschreibung', 'Zuschlag', 'Pilot']],
    ['steps', 'input[value=stretch]', 'stretch'],
  ] as const)('afterwards the choices of %s are those that hold', async (kind, choice, value) => {
    const form = await mountForm({ data: everyKind[kind] });
    const requests = answer(form, () => {
      form.data = { ...everyKind[kind], score: { ...everyKind[kind].score, value } };
      return Promise.resolve();
    });
    find(form, choice).click();
    await submit(form);
    await expect.poll(() => textOf(form, '[role=status]')).toContain('Gespeichert');
    await type(form, '#note', 'Sonst nichts Neues');
    await submit(form);
    await expect.poll(() => requests.length).toBe(2);
    expect(requests.map(({ entry }) => entry.value)).toEqual([value, value]);
  });

  test('the focus stays on the button', async () => {
    const form = await mountForm();
    answer(form, () => Promise.resolve());
    await type(form, '#value', '45');
    find(form, 'button[type=submit]').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => textOf(form, '[role=status]')).toContain('Gespeichert');
    expect(form.shadowRoot?.activeElement).toBe(find(form, 'button[type=submit]'));
  });

  test('afterwards an entry of an earlier day is told to leave the newest one', async () => {
    const form = await mountForm();
    answer(form, () => Promise.resolve());
    await type(form, '#value', '45');
    await type(form, '#date', '2026-11-02');
    await submit(form);
    await expect
      .poll(() => textOf(form, '[role=status]'))
      .toBe(
        'Gespeichert: Zwischenstand vom 2. November 2026. Der neueste Stand bleibt der vom 12. November 2026.',
      );
  });

  test('what is written meanwhile stays, and is told to be still unsaved', async () => {
    const form = await mountForm();
    let finish = (): void => {};
    const sent = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const requests = answer(form, () => sent);
    await type(form, '#value', '45');
    await submit(form);
    await type(form, '#note', 'Nachtrag');
    finish();
    await expect
      .poll(() => textOf(form, '[role=status]'))
      .toBe(
        'Gespeichert: Zwischenstand vom 23. November 2026. Was Sie inzwischen geschrieben haben, ist noch nicht gespeichert.',
      );
    expect(find(form, '#value').value).toBe('45');
    await submit(form);
    await expect.poll(() => find(form, '#note').value).toBe('');
    expect(requests.map(({ entry }) => entry.note)).toEqual([undefined, 'Nachtrag']);
  });

  test('what is sent as soon as the form stands is sent, too', async () => {
    const form = Object.assign(document.createElement('okr-check-in'), {
      data: keyResultWith(),
      today,
    });
    const requests = answer(form, () => Promise.resolve());
    const complete = mount(form);
    while (!form.shadowRoot?.querySelector('form')) await Promise.resolve();
    find(form, '#value').value = '45';
    find(form, 'button[type=submit]').click();
    await complete;
    await expect.poll(() => requests.map(({ entry }) => entry.value)).toEqual([45]);
  });

  test('with nobody who answers, nothing is said to be saved', async () => {
    const form = await mountForm();
    const saved: OkrCheckInSavedEvent[] = [];
    form.addEventListener('okr-check-in-saved', (event) => saved.push(event));
    await type(form, '#value', '45');
    await submit(form);
    await expect.poll(() => textOf(form, '[role=alert]')).toContain('kein <okr-provider>');
    expect(textOf(form, '[role=alert]')).toContain('Nicht gespeichert.');
    expect(find(form, '#value').value).toBe('45');
    expect(saved).toEqual([]);
  });

  test('a provider around it saves for a page that does not, also what the page shows', async () => {
    const form = await mountForm();
    const { source } = toldSource();
    const write = vi.fn<DataSource['write']>().mockResolvedValue(undefined as never);
    const provider = document.createElement('div');
    document.body.append(provider);
    new SourceHost(provider).start({ ...source, write });
    provider.append(form);
    await type(form, '#value', '45');
    await submit(form);
    await expect.poll(() => textOf(form, '[role=status]')).toContain('Gespeichert');
    expect(write).toHaveBeenCalledWith(
      'checkIn',
      expect.objectContaining({ keyResultId: form.data?.id }),
    );
    provider.remove();
  });

  test('what becomes of it is not told of the key result that is shown by then', async () => {
    const form = await mountForm();
    const answers: (() => void)[] = [];
    answer(form, () => new Promise<void>((done) => answers.push(done)));
    const saved = vi.fn<(event: OkrCheckInSavedEvent) => void>();
    form.addEventListener('okr-check-in-saved', saved);
    await type(form, '#value', '45');
    await submit(form);
    form.data = { ...keyResultWith(), id: 'kr-2' };
    await form.updateComplete;
    await type(form, '#value', '7');
    answers[0]?.();
    await expect.poll(() => saved.mock.calls.length).toBe(1);
    await form.updateComplete;
    expect(textOf(form, '[role=status]')).toBe('');
    expect(find(form, '#value').value).toBe('7');
  });

  test('a refusal says which key result it was, where another one is shown by then', async () => {
    const form = await mountForm();
    let reject = (_: Error): void => {};
    answer(form, () => new Promise<void>((_, refuse) => (reject = refuse)));
    await type(form, '#value', '45');
    await submit(form);
    form.data = { ...keyResultWith(), id: 'kr-2', title: 'Ein anderes' };
    await form.updateComplete;
    reject(new Error('Der Zyklus ist abgeschlossen.'));
    await expect
      .poll(() => textOf(form, '[role=alert]'))
      .toBe(`Nicht gespeichert: „${keyResultWith().title}“. Der Zyklus ist abgeschlossen.`);
  });

  test('a page may stop it', async () => {
    const form = await mountForm();
    form.addEventListener('okr-check-in-request', (event) => {
      event.preventDefault();
    });
    await type(form, '#value', '45');
    await submit(form);
    expect(textOf(form, '[role=status]')).toBe('');
    expect(find(form, '#value').value).toBe('45');
  });
});

describe('offline', () => {
  const disconnect = (): void => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  };
  const reconnect = (): void => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
    window.dispatchEvent(new Event('online'));
  };

  /** A form inside a provider that has a key result, and what it saves. */
  async function mountConnected(): Promise<{ form: OkrCheckIn; write: Mock<DataSource['write']> }> {
    const told = toldSource();
    const write = vi.fn<DataSource['write']>().mockResolvedValue(undefined as never);
    Object.assign(told.source, { write });
    const frame = document.createElement('div');
    new SourceHost(frame).start(told.source);
    const form = Object.assign(document.createElement('okr-check-in'), {
      keyResult: 'kr-1',
      today,
    });
    frame.append(form);
    await mount(frame as never);
    await form.updateComplete;
    told.tell('keyResult', 'kr-1', { status: 'ready', data: keyResultWith() });
    await form.updateComplete;
    return { form, write };
  }

  test('an entry waits in the form, says so, and is sent once the network is back', async () => {
    const { form, write } = await mountConnected();
    disconnect();
    await type(form, '#value', '45');
    await submit(form);
    expect(textOf(form, '[role=status]')).toContain('Sie sind gerade offline.');
    expect(find(form, '#value').value).toBe('45');
    expect(write).not.toHaveBeenCalled();
    reconnect();
    await expect.poll(() => textOf(form, '[role=status]')).toContain('Gespeichert');
    expect(write.mock.calls).toEqual([
      ['checkIn', { keyResultId: 'kr-1', entry: { value: 45, date: today } }],
    ]);
  });

  test('an entry that is changed while it waits is sent only when the reader says so', async () => {
    const { form, write } = await mountConnected();
    disconnect();
    await type(form, '#value', '45');
    await submit(form);
    await type(form, '#value', '46');
    reconnect();
    expect(write).not.toHaveBeenCalled();
    await submit(form);
    expect(write.mock.calls[0]?.[1]).toMatchObject({ entry: { value: 46 } });
  });

  test('a form that is taken out waits no longer', async () => {
    const { form, write } = await mountConnected();
    disconnect();
    await type(form, '#value', '45');
    await submit(form);
    form.remove();
    reconnect();
    expect(write).not.toHaveBeenCalled();
  });

  test('back in the page after the network it is sent', async () => {
    const { form, write } = await mountConnected();
    const frame = form.parentElement;
    disconnect();
    await type(form, '#value', '45');
    await submit(form);
    form.remove();
    reconnect();
    frame?.append(form);
    await expect.poll(() => textOf(form, '[role=status]')).toContain('Gespeichert');
    expect(write).toHaveBeenCalledTimes(1);
  });

  test('an entry that waits is sent also when another key result is shown by then', async () => {
    const form = await mountForm();
    const write = vi.fn<DataSource['write']>().mockResolvedValue(undefined as never);
    const frame = document.createElement('div');
    document.body.append(frame);
    new SourceHost(frame).start({ ...toldSource().source, write });
    frame.append(form);
    disconnect();
    await type(form, '#value', '45');
    await submit(form);
    const { id: keyResultId } = form.data ?? {};
    form.data = { ...keyResultWith(), id: 'kr-2' };
    await form.updateComplete;
    expect(textOf(form, '[role=status]')).toBe('');
    reconnect();
    await expect.poll(() => write.mock.calls.length).toBe(1);
    expect(write.mock.calls[0]?.[1]).toMatchObject({ keyResultId, entry: { value: 45 } });
    frame.remove();
  });

  test('an answer that fails for want of a network is no refusal', async () => {
    const form = await mountForm();
    disconnect();
    answer(form, () => Promise.reject(new TypeError('Failed to fetch')));
    await type(form, '#value', '45');
    await submit(form);
    await expect.poll(() => textOf(form, '[role=status]')).toContain('offline');
    expect(textOf(form, '[role=alert]')).toBe('');
  });
});

describe('where somebody else checks in while the reader types', () => {
  async function mountOvertaken(): Promise<{ form: OkrCheckIn; asked: OkrCheckInRequestEvent[] }> {
    const form = await mountForm();
    const asked = answer(form, () => Promise.resolve());
    await type(form, '#value', '45');
    form.data = keyResultWith({ value: 60, checkedInOn: '2026-11-20' });
    await form.updateComplete;
    await submit(form);
    return { form, asked };
  }

  test('both values are shown, and the reader is asked', async () => {
    const { form, asked } = await mountOvertaken();
    expect(textOf(form, '#conflict')).toBe(
      'Inzwischen ist ein anderer Stand eingetragen worden: 60 von 80 Anträgen, vom 20. November 2026. Als Sie begannen: 42 von 80 Anträgen, vom 12. November 2026. Soll Ihrer trotzdem gelten?',
    );
    expect(asked).toEqual([]);
    expect(form.shadowRoot?.activeElement).toBe(find(form, '#send-anyway'));
    await expectAccessible(form);
  });

  test('theirs is sent when they say so', async () => {
    const { form, asked } = await mountOvertaken();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => textOf(form, '[role=status]')).toContain('Gespeichert');
    expect(asked.map(({ entry }) => entry.value)).toEqual([45]);
    expect(form.shadowRoot?.activeElement).toBe(find(form, 'button[type=submit]'));
  });

  test('or dropped, and the form begins with what holds', async () => {
    const { form, asked } = await mountOvertaken();
    await userEvent.keyboard('{Tab}{Enter}');
    await form.updateComplete;
    expect(find(form, '#value').value).toBe('');
    expect(form.shadowRoot?.querySelector('#conflict')).toBeNull();
    await type(form, '#value', '61');
    await submit(form);
    await expect.poll(() => asked.map(({ entry }) => entry.value)).toEqual([61]);
  });

  test('the same value told again asks nothing', async () => {
    const form = await mountForm();
    const asked = answer(form, () => Promise.resolve());
    await type(form, '#value', '45');
    form.data = keyResultWith();
    await submit(form);
    expect(asked).toHaveLength(1);
  });

  test('what is to be entered and holds already asks nothing: perhaps only its answer was lost', async () => {
    const form = await mountForm();
    const asked = answer(form, () => Promise.resolve());
    await type(form, '#value', '45');
    form.data = keyResultWith({ value: 45, checkedInOn: today });
    await form.updateComplete;
    await submit(form);
    expect(asked).toHaveLength(1);
  });
});
