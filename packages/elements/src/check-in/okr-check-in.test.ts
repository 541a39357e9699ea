import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SourceHost } from '../connected/source-host.ts';
import { everyKind, keyResultWith } from '../gauge/testing/key-results.ts';
import { expectAccessible } from '../internal/testing/accessibility.ts';
import { emulate } from '../internal/testing/emulate.ts';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';
import { toldSource } from '../internal/testing/told-source.ts';
import { answer, find, mountForm, submit, textOf, today, type } from './testing/check-in-page.ts';

failOnLitWarnings();

describe('a check-in', () => {
  test('by keyboard alone asks with value, confidence, note and the date of today', async () => {
    const form = await mountForm();
    const requests = answer(form, () => Promise.resolve());
    find(form, '#value').focus();
    await userEvent.keyboard('45,5{Tab}7{Tab}{Tab}{Tab}{Tab}{Tab}Formular ist online');
    await userEvent.keyboard('{Tab}Personal fehlt{Tab}{Enter}');
    await expect.poll(() => textOf(form, '[role=status]')).toContain('Gespeichert');
    expect(requests.map(({ keyResultId, entry }) => ({ keyResultId, entry }))).toEqual([
      {
        keyResultId: 'kr-1',
        entry: {
          value: 45.5,
          date: today,
          confidence: 7,
          note: 'Formular ist online',
          blocker: 'Personal fehlt',
        },
      },
    ]);
  });

  test.each([
    ['number', '{Tab}45{Enter}', 45],
    ['maintain', '{Tab}9,5{Enter}', 9.5],
    [
      'milestones',
      '{Tab}{Tab}{Tab} {Control>}{Enter}{/Control}',
      ['Ausschreibung', 'Zuschlag', 'Pilot'],
    ],
    ['steps', '{Tab}{ArrowDown}{Control>}{Enter}{/Control}', 'stretch'],
  ] as const)('of kind %s takes a handful of keys', async (kind, keys, value) => {
    const form = await mountForm({ data: everyKind[kind] });
    const requests = answer(form, () => Promise.resolve());
    const presses = vi.fn();
    form.addEventListener('keydown', presses);
    await userEvent.keyboard(keys);
    await expect.poll(() => requests.map(({ entry }) => entry.value)).toEqual([value]);
    expect(presses.mock.calls.length).toBeLessThanOrEqual(5);
  });

  test('leaves out what is not given', async () => {
    const form = await mountForm();
    const requests = answer(form, () => Promise.resolve());
    await type(form, '#value', '45');
    await submit(form);
    expect(requests[0]?.entry).toEqual({ value: 45, date: today });
  });

  test.each([
    ['1.234,5', 1234.5],
    ['1234.5', 1234.5],
    ['−3', -3],
    ['42 Anträge', 42],
  ])('reads %s as %d', async (text, value) => {
    const form = await mountForm();
    const requests = answer(form, () => Promise.resolve());
    await type(form, '#value', text);
    await submit(form);
    expect(requests[0]?.entry.value).toBe(value);
  });

  test('says how it understands a number with a point or a comma', async () => {
    const form = await mountForm();
    await type(form, '#value', '1.234');
    expect(textOf(form, '#value-hint')).toBe('Verstanden als 1.234 Anträge');
    await type(form, '#value', '1.23');
    expect(textOf(form, '#value-hint')).toBe('Verstanden als 1,23 Anträge');
  });

  test('of steps names the step, or none', async () => {
    const form = await mountForm({ data: everyKind.steps });
    const requests = answer(form, () => Promise.resolve());
    expect(find(form, 'input[value=target]').checked).toBe(true);
    find(form, 'input[value=stretch]').click();
    await submit(form);
    await expect.poll(() => textOf(form, '[role=status]')).toContain('Gespeichert');
    find(form, 'input[value=""]').click();
    await submit(form);
    expect(requests.map(({ entry }) => entry.value)).toEqual(['stretch', null]);
  });

  test('of milestones names all that are done', async () => {
    const form = await mountForm({ data: everyKind.milestones });
    const requests = answer(form, () => Promise.resolve());
    find(form, 'input[value=Pilot]').click();
    find(form, 'input[value=Ausschreibung]').click();
    await submit(form);
    expect(requests[0]?.entry.value).toEqual(['Zuschlag', 'Pilot']);
  });

  test('may be dated back', async () => {
    const form = await mountForm();
    const requests = answer(form, () => Promise.resolve());
    await type(form, '#value', '45');
    await type(form, '#date', '2026-11-20');
    await submit(form);
    expect(requests[0]?.entry.date).toBe('2026-11-20');
  });
});

describe('a wrong entry', () => {
  test.each([
    ['', 'Bitte geben Sie einen Wert ein.'],
    ['viele', 'Das ist keine Zahl. Bitte schreiben Sie sie wie 1.234,5.'],
    ['9999999999999999', 'Die Zahl ist zu groß. Bitte prüfen Sie die Stellen.'],
    ['12,3,4', 'Das ist keine Zahl. Bitte schreiben Sie sie wie 1.234,5.'],
  ])('"%s" is refused in words beside its field, which gets the focus', async (text, problem) => {
    const form = await mountForm();
    const requests = answer(form, () => Promise.resolve());
    await type(form, '#value', text);
    await submit(form);
    const field = find(form, '#value');
    expect(textOf(form, '#value-problem')).toBe(problem);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.getAttribute('aria-describedby')).toContain('value-problem');
    expect(form.shadowRoot?.activeElement).toBe(field);
    expect(field.value).toBe(text);
    expect(requests).toEqual([]);
  });

  test.each([
    ['2026-11-24', 'Das Datum liegt in der Zukunft.'],
    ['1999-01-01', 'Das Datum liegt mehr als ein Jahr zurück.'],
    ['', 'Bitte geben Sie ein Datum ein.'],
  ])('the date "%s" is refused', async (date, problem) => {
    const form = await mountForm();
    const requests = answer(form, () => Promise.resolve());
    await type(form, '#value', '45');
    await type(form, '#date', date);
    await submit(form);
    expect(textOf(form, '#date-problem')).toContain(problem);
    expect(form.shadowRoot?.activeElement).toBe(find(form, '#date'));
    expect(requests).toEqual([]);
  });

  test('is forgiven as soon as it is mended', async () => {
    const form = await mountForm();
    await submit(form);
    await type(form, '#value', '45');
    expect(textOf(form, '#value-problem')).toBe('');
    expect(textOf(form, '[role=alert]')).toBe('');
  });

  test('refused by the server is told in its words, and stays in the form', async () => {
    const form = await mountForm();
    const refusal = { code: 'cycle_closed', message: 'Der Zyklus ist abgeschlossen.' };
    answer(form, () => Promise.reject(refusal as unknown as Error));
    await type(form, '#value', '45');
    await type(form, '#note', 'Viel geschafft');
    await submit(form);
    await expect
      .poll(() => textOf(form, '[role=alert]'))
      .toBe('Der Zyklus ist abgeschlossen. Nicht gespeichert. Ihre Eingaben sind noch da.');
    expect(find(form, '#value').value).toBe('45');
    expect(find(form, '#note').value).toBe('Viel geschafft');
    expect(find(form, 'button[type=submit]').ariaDisabled).toBe('false');
  });
});

describe('what it tells beforehand', () => {
  const number = { kind: 'number', baseline: 12, target: 48, unit: '%' } as const;
  const band = { kind: 'maintain', upper: 15, unit: 'Minuten' } as const;

  test.each([
    ['the value so far', keyResultWith({ value: 34.1 }), '34,1'],
    ['else the target', keyResultWith({ value: null }, { metric: number }), '48'],
    ['else a bound', keyResultWith({ value: null }, { metric: band }), '15'],
  ])('for an example it takes %s', async (_, data, example) => {
    const form = await mountForm({ data });
    expect(textOf(form, '#value-hint')).toBe(`Zum Beispiel ${example}`);
  });

  test.each([
    [number, '36 % (von 12 auf 48 %), vom 12. November 2026'],
    [band, '36 Minuten (höchstens 15 Minuten), vom 12. November 2026, an 75 % der Tage'],
  ])('of %j the whole stand', async (metric, text) => {
    const form = await mountForm({
      data: keyResultWith({ value: 36, progress: 0.75 }, { metric }),
    });
    expect(textOf(form, '.heading')).toContain(`Bisher: ${text}`);
  });

  test('what it is for is heard, since the page has a heading of its own', async () => {
    const form = await mountForm();
    expect(find<HTMLFormElement>(form, 'form').getAttribute('aria-labelledby')).toContain(
      'heading',
    );
    expect(textOf(form, '#heading')).toBe('Zwischenstand');
    expect(find<HTMLElement>(form, '#heading').offsetWidth).toBe(1);
  });
});

describe('from right to left', () => {
  test.each(['#confidence-hint', '[for=value]', '.heading > :last-child'])(
    'the text of %s stands on the right and ends at its own end',
    async (selector) => {
      document.documentElement.dir = 'rtl';
      const form = await mountForm();
      const element = find<HTMLElement>(form, selector);
      const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      range.selectNodeContents(element);
      const whole = range.getBoundingClientRect();
      expect(whole.right).toBeCloseTo(element.getBoundingClientRect().right, 0);
      let last = text.currentNode;
      while (text.nextNode()) if (text.currentNode.textContent?.trim()) last = text.currentNode;
      const end = last.textContent?.trimEnd().length ?? 0;
      range.setStart(last, end - 1);
      range.setEnd(last, end);
      const { right, bottom } = range.getBoundingClientRect();
      expect([right, bottom]).toEqual([
        expect.closeTo(whole.right, 0),
        expect.closeTo(whole.bottom, 0),
      ]);
    },
  );
});

describe('when the data are refreshed', () => {
  test('what has been typed stays', async () => {
    const form = await mountForm();
    await type(form, '#value', '45');
    await type(form, '#note', 'Halb');
    form.data = keyResultWith({ value: 44, progress: 0.55 });
    await form.updateComplete;
    expect(find(form, '#value').value).toBe('45');
    expect(find(form, '#note').value).toBe('Halb');
    expect(textOf(form, '.heading')).toContain('Bisher: 44 von 80 Anträgen');
  });

  test('what has been chosen stays, too', async () => {
    const form = await mountForm({ data: everyKind.milestones });
    find(form, 'input[value=Pilot]').click();
    await form.updateComplete;
    const score = { ...everyKind.milestones.score, value: [] };
    form.data = { ...everyKind.milestones, score };
    await form.updateComplete;
    const chosen = [...(form.shadowRoot?.querySelectorAll<HTMLInputElement>(':checked') ?? [])];
    expect(chosen.map(({ value }) => value)).toEqual(['Ausschreibung', 'Zuschlag', 'Pilot', '']);
  });

  test('untouched choices follow', async () => {
    const form = await mountForm({ data: everyKind.steps });
    const score = { ...everyKind.steps.score, value: 'stretch' };
    form.data = { ...everyKind.steps, score };
    await form.updateComplete;
    expect(find(form, 'input[value=stretch]').checked).toBe(true);
  });

  test('another key result begins anew', async () => {
    const form = await mountForm();
    await type(form, '#value', '45');
    form.data = keyResultWith({}, { id: 'kr-2', title: 'Anderes' });
    await form.updateComplete;
    expect(find(form, '#value').value).toBe('');
  });
});

describe('where it is, and in which language', () => {
  test('what has been typed outlives a provider that connects anew', async () => {
    const form = await mountForm({ data: null, keyResult: 'kr-1' });
    const [first, second] = [toldSource(), toldSource()];
    const frame = document.createElement('div');
    const host = new SourceHost(frame);
    host.start(first.source);
    frame.append(form);
    await mount(frame as never);
    await form.updateComplete;
    first.tell('keyResult', 'kr-1', { status: 'ready', data: keyResultWith() });
    await form.updateComplete;
    await type(form, '#value', '45');
    host.change(second.source);
    await form.updateComplete;
    await form.updateComplete;
    expect(find(form, '#value').value).toBe('45');
    second.tell('keyResult', 'kr-1', { status: 'ready', data: keyResultWith({ value: 44 }) });
    await form.updateComplete;
    expect(find(form, '#value').value).toBe('45');
    expect(textOf(form, '.heading')).toContain('Bisher: 44 von 80 Anträgen');
  });

  test('in another language it says anew how it understands a number', async () => {
    const form = await mountForm();
    await type(form, '#value', '1.234');
    expect(textOf(form, '#value-hint')).toBe('Verstanden als 1.234 Anträge');
    form.lang = 'en';
    await form.updateComplete;
    expect(textOf(form, '#value-hint')).toBe('Understood as 1.234 Anträge');
  });
});

describe('data of poor quality', () => {
  test.each([
    {},
    { metric: { kind: 'mystery' } },
    { metric: { kind: 'milestones', items: [null] } },
  ])('%j: nothing can be entered, and it says so', async (data) => {
    const form = await mountForm({ data: data as never });
    expect(textOf(form, 'p')).toContain('lässt sich nichts eintragen');
  });

  test.each(['', '2026-02-30', 'gestern'])(
    'for %j as today it takes the day itself',
    async (day) => {
      vi.setSystemTime(new Date('2026-11-22T23:30:00Z'));
      const form = await mountForm({ today: day });
      expect(find(form, '#date').value).toBe('2026-11-23');
      vi.useRealTimers();
    },
  );

  test('a day that is none is not told', async () => {
    const form = await mountForm({ data: keyResultWith({ checkedInOn: 7 as never }) });
    expect(textOf(form, '.heading > .hint')).toBe('Bisher: 42 von 80 Anträgen');
  });

  test('a title of ten megabytes is cut', async () => {
    const form = await mountForm({ data: keyResultWith({}, { title: 'Ziel '.repeat(2e6) }) });
    expect(textOf(form, '#title').length).toBeLessThan(400);
  });

  test('without data it says so', async () => {
    const form = await mountForm({ data: null });
    expect(textOf(form, 'p')).toBe('Hier ist noch kein Schlüsselergebnis angegeben.');
  });
});

describe('for everybody', () => {
  const states = {
    ...Object.fromEntries(Object.entries(everyKind).map(([kind, data]) => [kind, { data }])),
    loading: { data: null, loading: true },
    'an error': { data: null, error: { code: 'x', message: 'Keine Verbindung.', canRetry: true } },
  };

  test.each(Object.entries(states))('%s has no fault axe-core knows of', async (_, properties) => {
    for (const scheme of ['light', 'dark']) {
      await emulate('prefers-color-scheme', scheme);
      const form = await mountForm(properties);
      await expectAccessible(form);
      if (form.shadowRoot?.querySelector('form')) {
        await submit(form);
        await expectAccessible(form);
      }
      form.remove();
    }
    await emulate('prefers-color-scheme', '');
  });

  test('everything to press is at least 24 pixels high', async () => {
    for (const data of Object.values(everyKind)) {
      const form = await mountForm({ data });
      const targets = form.shadowRoot?.querySelectorAll('button, input, select, textarea') ?? [];
      for (const target of targets) {
        const { height } = (target.closest('label') ?? target).getBoundingClientRect();
        expect(height).toBeGreaterThanOrEqual(24);
      }
    }
  });

  test('it speaks English on an English page', async () => {
    const form = await mountForm();
    form.lang = 'en';
    await form.updateComplete;
    expect(textOf(form, 'button[type=submit]')).toBe('Check in');
    expect(textOf(form, '#value-hint')).toBe('For example 42');
  });

  test('it asks for the day of Berlin where the page does not say one', async () => {
    vi.setSystemTime(new Date('2026-11-22T23:30:00Z'));
    const form = await mountForm({ today: null });
    expect(find(form, '#date').value).toBe('2026-11-23');
    vi.useRealTimers();
  });
});
