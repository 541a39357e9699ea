import { allianceTreeOf, demoAlliance, treeOf } from '@zielbaum/model/fixtures';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../define/okr-summary.ts';
import { SourceHost } from '../connected/source-host.ts';
import { expectAccessible } from '../internal/testing/accessibility.ts';
import { brokenWords } from '../internal/testing/broken-words.ts';
import { emulate, emulatePaper } from '../internal/testing/emulate.ts';
import { failOnLitWarnings, mount } from '../internal/testing/mount.ts';
import { type ToldSource, toldSource } from '../internal/testing/told-source.ts';
import { keyResult, objective, treeWith } from '../tree/testing/nodes.ts';
import type { OkrSummarySelectEvent } from './events.ts';
import type { OkrSummary } from './okr-summary.ts';
// At hand before a summary fetches it: how fast the tests' server is, is not what they test.
import './more.ts';

failOnLitWarnings();

const tree = treeWith(
  objective('a', {
    score: { progress: 0.6 },
    keyResults: [
      keyResult('k1', { title: 'Läuft' }),
      keyResult('k2', { title: 'Alt', score: { isStale: true } }),
    ],
  }),
  objective('b', {
    score: { progress: 0.2, pace: 'behind' },
    keyResults: [keyResult('k3', { title: 'Wackelt', score: { pace: 'behind', confidence: 3 } })],
  }),
);

const lastWeek = {
  ...treeWith(
    objective('a', { score: { progress: 0.4 }, keyResults: [keyResult('k1'), keyResult('k2')] }),
    objective('b', { score: { progress: 0.2 }, keyResults: [keyResult('k3')] }),
  ),
  today: '2026-11-05',
};

function mountSummary(properties: Partial<OkrSummary> = {}): Promise<OkrSummary> {
  return mount(Object.assign(document.createElement('okr-summary'), { data: tree, ...properties }));
}

function textOf(summary: OkrSummary): string {
  return (summary.shadowRoot?.textContent ?? '').replaceAll(/[\s\u00a0]+/g, ' ');
}

/** The line of this name in the group of this heading. */
function line(group: RegExp, name: RegExp) {
  return page.getByRole('group', { name: group }).getByRole('button', { name });
}

describe('at a glance', () => {
  test('says whose goals these are, and how many days are left', async () => {
    const summary = await mountSummary();
    expect(textOf(summary)).toContain(
      'Stadt Muster · 4. Quartal 2026 · noch 49 Tage · Beispieldaten',
    );
  });

  test('says mean progress beside what is expected, as a meter', async () => {
    await mountSummary();
    const meter = page.getByRole('meter', { name: 'Fortschritt im Mittel' }).element();
    expect(meter.getAttribute('aria-valuenow')).toBe('40');
    expect(meter.getAttribute('aria-valuetext')).toBe('40\u00a0%, erwartet heute 40\u00a0%');
  });

  test('counts by pace in words, and says what of it is stale', async () => {
    await mountSummary();
    await expect.element(line(/2 Ziele/, /^1 im Plan$/)).toBeVisible();
    await expect
      .element(line(/3 Schlüsselergebnisse/, /^2 im Plan, 1 davon veraltet$/))
      .toBeVisible();
    await expect.element(line(/3 Schlüsselergebnisse/, /^1 hinter Plan$/)).toBeVisible();
  });

  test('what is stale is never drawn green', async () => {
    const summary = await mountSummary({
      data: treeWith(objective('a', { score: { isStale: true } }), objective('b')),
    });
    const [fresh, stale] = ['.onTrack > rect', '.stale > rect'].map((selector) => {
      const drawn = summary.shadowRoot?.querySelector(`svg ${selector}`);
      return drawn ? getComputedStyle(drawn).fill : undefined;
    });
    expect(fresh).toBeTruthy();
    expect(stale).toBeTruthy();
    expect(stale).not.toBe(fresh);
  });

  test('what others share is not counted, and that is said', async () => {
    const summary = await mountSummary({
      data: treeWith(objective('a', { children: [objective('b', { sharedBy: 'Fulda' })] })),
    });
    expect(textOf(summary)).toContain('1 Ziel');
    expect(textOf(summary)).toContain('Ein freigegebenes Ziel einer anderen Organisation');
  });

  test('a cycle that is closed asks for nobody’s attention', async () => {
    const closed = { ...tree, cycle: { ...tree.cycle, phase: 'closed' as const } };
    const summary = await mountSummary({ data: closed });
    expect(textOf(summary)).toContain('abgeschlossen');
    expect(textOf(summary)).not.toContain('Aufmerksamkeit');
    expect(textOf(summary)).toContain('erwartet 40 %');
  });
});

describe('since an earlier day', () => {
  test('says what has become of the goals', async () => {
    const summary = await mountSummary({ earlier: lastWeek });
    expect(textOf(summary)).toContain('Seit letzter Woche Fortschritt im Mittel von 30 % auf 40 %');
    await expect.element(line(/Seit letzter Woche/, /^1 zurückgefallen$/)).toBeVisible();
    await expect.element(line(/Seit letzter Woche/, /^1 neu veraltet$/)).toBeVisible();
    await expect.element(line(/Seit letzter Woche/, /^3 mit neuem Zwischenstand$/)).toBeVisible();
  });

  test('names the day where it is not a week ago', async () => {
    const summary = await mountSummary({ earlier: { ...lastWeek, today: '2026-11-02' } });
    expect(textOf(summary)).toContain('Seit 2. November 2026');
  });

  test('says when nothing has changed', async () => {
    const summary = await mountSummary({ earlier: tree });
    expect(textOf(summary)).toContain('Fortschritt im Mittel weiter bei 40 %');
    expect(textOf(summary)).toContain('Sonst hat sich nichts geändert.');
  });

  test('without one says nothing of changes', async () => {
    const summary = await mountSummary();
    expect(textOf(summary)).not.toContain('Seit');
  });
});

describe('what needs attention', () => {
  test('is counted by reason', async () => {
    await mountSummary();
    await expect.element(line(/Aufmerksamkeit/, /^1 veraltet$/)).toBeVisible();
    await expect.element(line(/Aufmerksamkeit/, /^1 mit Zuversicht unter 5$/)).toBeVisible();
  });

  test('begins at the confidence that the page says', async () => {
    const summary = await mountSummary({ confidenceBelow: 8 });
    await expect.element(line(/Aufmerksamkeit/, /^3 mit Zuversicht unter 8$/)).toBeVisible();
    summary.setAttribute('confidence-below', '2');
    await summary.updateComplete;
    expect(textOf(summary)).not.toContain('Zuversicht');
    summary.setAttribute('confidence-below', '');
    await expect.element(line(/Aufmerksamkeit/, /^1 mit Zuversicht unter 5$/)).toBeVisible();
  });

  test('is one line where there is little room, each key result once', async () => {
    const summary = await mountSummary({ size: 'compact', confidenceBelow: 8 });
    await expect
      .element(page.getByRole('button', { name: '3 Schlüsselergebnisse brauchen Aufmerksamkeit' }))
      .toBeVisible();
    expect(textOf(summary)).not.toContain('gefährdet');
  });

  test('is told of objectives where none has a key result', async () => {
    const bare = (id: string, score: object) => objective(id, { keyResults: [], score });
    const data = treeWith(bare('a', { pace: 'offTrack' }), bare('b', { pace: 'behind' }));
    const summary = await mountSummary({ data });
    await expect.element(line(/Aufmerksamkeit/, /^1 gefährdet$/)).toBeVisible();
    await expect.element(line(/Aufmerksamkeit/, /^1 hinter Plan$/)).toBeVisible();
    summary.size = 'compact';
    await expect
      .element(page.getByRole('button', { name: '2 Ziele brauchen Aufmerksamkeit' }))
      .toBeVisible();
  });
});

describe('a line', () => {
  test('stands open on paper, however many there are, and as it was after that', async () => {
    const summary = await mountSummary();
    const isOpen = () =>
      [...(summary.shadowRoot?.querySelectorAll('[part=line]') ?? [])].map(
        ({ ariaExpanded }) => ariaExpanded,
      );
    await emulatePaper(true);
    await expect.poll(() => new Set(isOpen())).toEqual(new Set(['true']));
    const listed = [...(summary.shadowRoot?.querySelectorAll('[part=list]') ?? [])];
    expect(listed.map(({ textContent }) => textContent).join(' ')).toContain('Wackelt');
    await emulatePaper(false);
    await expect.poll(() => new Set(isOpen())).toEqual(new Set(['false']));
  });

  test('opens what it counts, one at a time, and closes it again', async () => {
    const summary = await mountSummary();
    const behind = line(/3 Schlüsselergebnisse/, /hinter Plan/);
    await behind.click();
    expect(behind.element().getAttribute('aria-expanded')).toBe('true');
    await expect.element(page.getByText('Wackelt')).toBeVisible();
    await line(/Aufmerksamkeit/, /veraltet/).click();
    await expect.element(page.getByText('Alt')).toBeVisible();
    expect(textOf(summary)).not.toContain('Wackelt');
    await line(/Aufmerksamkeit/, /veraltet/).click();
    expect(textOf(summary)).not.toContain('Alt');
  });

  test.each(['Enter', ' '])('opens by the key "%s"', async (key) => {
    const summary = await mountSummary();
    const button = line(/3 Schlüsselergebnisse/, /hinter Plan/).element() as HTMLElement;
    button.focus();
    await userEvent.keyboard(key === ' ' ? '[Space]' : `{${key}}`);
    await summary.updateComplete;
    expect(textOf(summary)).toContain('Wackelt');
  });

  test('tells the page the ids it counts, and stays closed where the page shows them', async () => {
    const summary = await mountSummary();
    const told: OkrSummarySelectEvent[] = [];
    summary.addEventListener('okr-summary-select', (event) => {
      told.push(event);
      event.preventDefault();
    });
    await line(/3 Schlüsselergebnisse/, /im Plan/).click();
    await line(/2 Ziele/, /im Plan/).click();
    expect(told.map(({ ids, kind }) => [ids, kind])).toEqual([
      [['k1', 'k2'], 'keyResult'],
      [['a'], 'objective'],
    ]);
    expect(summary.shadowRoot?.querySelector('[aria-expanded=true]')).toBeNull();
  });

  test('lists the first fifty, and counts the rest', async () => {
    const many = Array.from({ length: 1300 }, (_, i) => objective(`o${i}`));
    const summary = await mountSummary({ data: treeWith(...many) });
    await line(/1\.300 Ziele/, /im Plan/).click();
    await summary.updateComplete;
    expect(summary.shadowRoot?.querySelectorAll('.list > li')).toHaveLength(51);
    expect(textOf(summary)).toContain('und 1.250 weitere');
  });
});

describe('the table', () => {
  test('opens by its button and holds the same counts', async () => {
    const summary = await mountSummary();
    const button = page.getByRole('button', { name: 'Als Tabelle' });
    expect(button.element().getAttribute('aria-expanded')).toBe('false');
    await button.click();
    await summary.updateComplete;
    const rows = page.getByRole('table').getByRole('row').elements();
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Tempo', 'Ziele', 'davon veraltet', 'Schlüsselergebnisse', 'davon veraltet'],
      ['im Plan', '1', '0', '2', '1'],
      ['hinter Plan', '1', '0', '1', '0'],
      ['zusammen', '2', '0', '3', '1'],
    ]);
  });
});

describe('states', () => {
  test.each([
    [{ data: null }, 'Hier sind noch keine Ziele angegeben.'],
    [{ data: null, loading: true }, 'Überblick wird geladen …'],
    [{ data: treeWith() }, 'In diesem Zyklus gibt es noch keine vereinbarten Ziele.'],
    [{ data: { ziele: 3 } as unknown as OkrSummary['data'] }, 'Diese Angaben sind kein Zielbaum'],
    [{ data: [] }, 'In diesem Zyklus gibt es noch keine vereinbarten Ziele.'],
  ])('%j is said in words', async (properties, words) => {
    const summary = await mountSummary(properties);
    expect(textOf(summary)).toContain(words);
    const isBusy = summary.shadowRoot?.querySelector('.base')?.getAttribute('aria-busy');
    expect(isBusy).toBe(`${'loading' in properties}`);
  });

  test('objectives alone, without cycle and day, are counted too', async () => {
    const summary = await mountSummary({ data: [objective('a')], earlier: lastWeek });
    expect(textOf(summary)).toContain('1 Ziel');
    expect(textOf(summary)).not.toContain('Seit');
  });

  test('an error is said, asks for another try, and keeps what was known', async () => {
    const error = { code: 'unreachable', message: 'Der Server ist weg.', canRetry: true };
    const summary = await mountSummary({ error });
    expect(textOf(summary)).toContain(
      'Der Server ist weg. Gezeigt wird der letzte bekannte Stand.',
    );
    expect(textOf(summary)).toContain('2 Ziele');
    let asked = 0;
    summary.addEventListener('okr-summary-retry', () => (asked += 1));
    await page.getByRole('button', { name: 'Erneut versuchen' }).click();
    expect(asked).toBe(1);
  });

  test('new data are announced, the first are not', async () => {
    const summary = await mountSummary();
    const status = summary.shadowRoot?.querySelector('[role=status]');
    expect(status?.textContent).toBe('');
    summary.data = { ...tree };
    await expect.poll(() => status?.textContent).toBe('Der Überblick wurde aktualisiert.');
  });

  test('speaks English on an English page, and changes with it', async () => {
    const summary = await mountSummary({ lang: 'en', earlier: lastWeek });
    expect(textOf(summary)).toContain('Mean progress from 30% to 40%');
    expect(textOf(summary)).toContain('49 days left');
    summary.lang = 'de';
    await summary.updateComplete;
    expect(textOf(summary)).toContain('noch 49 Tage');
  });
});

describe('drawn', () => {
  test('in 280 pixels, in any size of text, nothing sticks out', async () => {
    const holder = document.createElement('div');
    document.body.append(holder);
    const title = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung';
    const data = treeWith(objective('a', { title: title.repeat(2), keyResults: [keyResult('k')] }));
    for (const fontSize of ['8px', '16px', '40px']) {
      holder.style.cssText = `inline-size: 280px; font-size: ${fontSize}`;
      const summary = await mountSummary({ data, label: title, earlier: lastWeek });
      holder.append(summary);
      await line(/1 Ziel/, /im Plan/).click();
      expect(summary.scrollWidth).toBeLessThanOrEqual(281);
      summary.remove();
    }
    holder.remove();
  });

  test('every button is at least 24 pixels high, also in small print', async () => {
    const summary = await mountSummary({ earlier: lastWeek });
    summary.style.fontSize = '12px';
    const heights = [...(summary.shadowRoot?.querySelectorAll('button') ?? [])].map(
      (button) => button.getBoundingClientRect().height,
    );
    expect(heights.length).toBeGreaterThan(5);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  });

  test.each([280, 500])('no word of its table is broken at %i px', async (width) => {
    const summary = await mountSummary({ view: 'table' });
    summary.style.inlineSize = `${width}px`;
    const scroller = page.getByRole('region', { name: 'Überblick' }).element();
    expect(brokenWords(scroller)).toEqual([]);
    // Where it is the table that scrolls, keys can do it.
    (scroller as HTMLElement).focus();
    expect(summary.shadowRoot?.activeElement).toBe(scroller);
    await expectAccessible(summary);
  });

  test('in forced colours the pieces of a bar stand apart by their borders', async () => {
    await emulate('forced-colors', 'active');
    const summary = await mountSummary();
    const rects = [...(summary.shadowRoot?.querySelectorAll('rect:not(.hatch)') ?? [])];
    expect(rects.length).toBeGreaterThan(3);
    for (const rect of rects) {
      const { fill, stroke } = getComputedStyle(rect);
      expect(stroke).not.toBe(fill);
    }
    await emulate('forced-colors', '');
  });
});

describe('accessibility', () => {
  const today = '2026-11-23';
  const demo = demoAlliance({ today });
  const [city] = demo.organisations;

  test('axe finds nothing, with everything open', async () => {
    if (!city) throw new Error('no city');
    const summary = await mountSummary({
      data: treeOf(city, 'current', today),
      earlier: treeOf(city, 'current', '2026-11-16'),
      view: 'table',
    });
    await line(/Aufmerksamkeit/, /gefährdet/).click();
    await expectAccessible(summary);
  });

  test('axe finds nothing in an alliance, nor where there is nothing', async () => {
    await expectAccessible(await mountSummary({ data: allianceTreeOf(demo, today) }));
    await expectAccessible(await mountSummary({ data: null, loading: true }));
  });
});

describe('inside a provider', () => {
  const today = '2026-11-23';
  const [demo] = demoAlliance({ today }).organisations;

  test('shows the cycle it names, and asks for the same one a week before', async () => {
    const told = toldSource();
    const summary = await mountConnected(told);
    expect(textOf(summary)).toContain('Überblick wird geladen …');
    expect(told.subjects('tree')).toEqual(['current']);
    const now = demo && treeOf(demo, 'current', today);
    told.tell('tree', 'current', { status: 'ready', data: now });
    await summary.updateComplete;
    expect(textOf(summary)).toContain('Gießen · 4. Quartal 2026');
    const before = { cycle: now?.cycle.id ?? '', on: '2026-11-16' };
    expect(told.subjects('tree')).toEqual(['current', before]);
    told.tell('tree', before, {
      status: 'ready',
      data: demo && treeOf(demo, 'current', '2026-11-16'),
    });
    await summary.updateComplete;
    expect(textOf(summary)).toContain('Seit letzter Woche');
  });

  test('asks for no week before where the cycle had not begun, or is closed', async () => {
    const told = toldSource();
    const summary = await mountConnected(told);
    told.tell('tree', 'current', { status: 'ready', data: { ...tree, today: '2026-10-05' } });
    await summary.updateComplete;
    await summary.updateComplete;
    expect(told.subjects('tree')).toEqual(['current']);
    const closed = { ...tree.cycle, phase: 'closed' as const };
    told.tell('tree', 'current', { status: 'ready', data: { ...tree, cycle: closed } });
    await summary.updateComplete;
    await summary.updateComplete;
    expect(told.subjects('tree')).toEqual(['current']);
  });

  test('keeps what it knew when the server is gone, and tries again', async () => {
    const told = toldSource();
    const summary = await mountConnected(told);
    const error = { code: 'unreachable', message: 'Der Server ist weg.', canRetry: true };
    told.tell('tree', 'current', { status: 'error', data: tree, error });
    await summary.updateComplete;
    expect(textOf(summary)).toContain(
      'Der Server ist weg. Gezeigt wird der letzte bekannte Stand.',
    );
    expect(textOf(summary)).toContain('2 Ziele');
    await page.getByRole('button', { name: 'Erneut versuchen' }).click();
    expect(told.source.retry).toHaveBeenCalledOnce();
  });

  test('lets go of everything when it is taken out', async () => {
    const told = toldSource();
    const summary = await mountConnected(told);
    told.tell('tree', 'current', { status: 'ready', data: tree });
    await summary.updateComplete;
    await summary.updateComplete;
    summary.remove();
    expect(told.subjects('tree')).toEqual([]);
  });

  test('without a provider says so', async () => {
    const summary = await mountSummary({ data: null, cycle: 'current' });
    expect(textOf(summary)).toContain('kein <okr-provider>');
  });

  async function mountConnected({ source }: ToldSource): Promise<OkrSummary> {
    const frame = document.createElement('div');
    new SourceHost(frame).start(source);
    document.body.append(frame);
    const summary = Object.assign(document.createElement('okr-summary'), { cycle: 'current' });
    return mount(summary, frame);
  }
});
