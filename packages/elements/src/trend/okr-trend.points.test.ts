import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { failOnLitWarnings } from '../internal/testing/mount.ts';
import {
  find,
  focused,
  focusedPoints,
  mountTrend,
  pointsOf,
  told,
  untilShown,
} from './testing/trend-page.ts';
import { everyTrend } from './testing/trends.ts';

failOnLitWarnings();

describe('the points', () => {
  test('are the ends and what has a note or a blocker, each with its day and value', async () => {
    const points = await pointsOf(await mountTrend({ data: told }));
    expect(points.map(({ ariaLabel }) => ariaLabel?.replaceAll('\u00a0', ' '))).toEqual([
      '5. Oktober 2026: 4 Anträge',
      '19. Oktober 2026: 17 Anträge, Notiz',
      '2. November 2026: 31 Anträge, Hindernis',
      '16. November 2026: 42 Anträge',
    ]);
  });

  test('are one stop of the tab key, at first the newest', async () => {
    const points = await pointsOf(await mountTrend({ data: told }));
    expect(points.map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, 0]);
  });

  test('are gone through by arrows, Home and End', async () => {
    const trend = await mountTrend({ data: told });
    await focusedPoints(trend);
    for (const [key, name] of [
      ['ArrowLeft', '2. November'],
      ['ArrowLeft', '19. Oktober'],
      ['ArrowRight', '2. November'],
      ['Home', '5. Oktober'],
      ['ArrowLeft', '5. Oktober'],
      ['End', '16. November'],
      ['ArrowRight', '16. November'],
    ] as const) {
      await userEvent.keyboard(`{${key}}`);
      expect(focused(trend), key).toContain(name);
    }
    const points = await pointsOf(trend);
    expect(points.map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, 0]);
  });

  test('are gone through the other way from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const trend = await mountTrend({ data: told });
    await focusedPoints(trend);
    await userEvent.keyboard('{ArrowRight}');
    expect(focused(trend)).toContain('2. November');
    await userEvent.keyboard('{ArrowLeft}');
    expect(focused(trend)).toContain('16. November');
  });

  test.each(['{Enter}', ' '])('tell by "%s", and the same closes them again', async (key) => {
    const trend = await mountTrend({ data: told });
    await focusedPoints(trend);
    await userEvent.keyboard('{ArrowLeft}');
    await userEvent.keyboard(key);
    const note = await untilShown(trend, '[part=note]');
    expect(note.textContent.replace(/\s+/g, ' ')).toContain('Hindernis: Schnittstelle steht still');
    expect(trend.shadowRoot?.activeElement?.ariaExpanded).toBe('true');
    await userEvent.keyboard(key);
    expect(find(trend, '[part=note]')).toBeNull();
    expect(trend.shadowRoot?.activeElement?.ariaExpanded).toBe('false');
  });

  test('once open, tell one after the other as the reader goes on', async () => {
    const trend = await mountTrend({ data: told });
    await focusedPoints(trend);
    await userEvent.keyboard('{ArrowLeft}{Enter}{ArrowLeft}');
    expect(find(trend, '[part=note]')?.textContent).toContain('Formular ist online');
    await expect
      .poll(() => find(trend, '[role=status]')?.textContent)
      .toContain('Formular ist online');
  });

  test('Escape closes what is open, and goes to the page only where nothing is', async () => {
    const trend = await mountTrend({ data: told });
    let escapes = 0;
    const count = ({ key }: KeyboardEvent) => (escapes += key === 'Escape' ? 1 : 0);
    document.addEventListener('keydown', count);
    await focusedPoints(trend);
    await userEvent.keyboard('{Enter}{Escape}');
    expect(find(trend, '[part=note]')).toBeNull();
    expect(escapes).toBe(0);
    expect(focused(trend)).toContain('16. November');
    await userEvent.keyboard('{Escape}');
    expect(escapes).toBe(1);
    document.removeEventListener('keydown', count);
  });

  test('leave keys with a modifier to the browser', async () => {
    const trend = await mountTrend({ data: told });
    await focusedPoints(trend);
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(focused(trend)).toContain('16. November');
  });

  test('answer a pointer anywhere near them', async () => {
    const trend = await mountTrend({ data: told });
    const [, note] = await pointsOf(trend);
    const { x, y } = (note as Element).getBoundingClientRect();
    const points = find(trend, '.points') as Element;
    const box = points.getBoundingClientRect();
    await userEvent.click(points, { position: { x: x - box.x + 14, y: y - box.y - 60 } });
    expect(find(trend, '[part=note]')?.textContent).toContain('Formular ist online');
  });

  test('tell what has changed of a target, and why', async () => {
    const metric = { kind: 'number', baseline: 0, target: 60, unit: 'Anträge' } as const;
    const earlierMetrics = [{ metric, until: '2026-10-31', reason: 'Mehr Personal' }];
    const trend = await mountTrend({ data: { ...everyTrend.number, earlierMetrics } });
    const change = (await pointsOf(trend)).find(({ className }) => className === 'change');
    expect(change?.ariaLabel).toBe('1. November 2026: Ziel geändert');
    change?.click();
    const note = await untilShown(trend, '[part=note]');
    expect(note.textContent.replace(/\s+/g, ' ')).toContain(
      'bisher 60 Anträge, seitdem 80 Anträge',
    );
    expect(note.textContent).toContain('Grund: Mehr Personal');
  });

  test('are large enough to touch, also in small text', async () => {
    const trend = await mountTrend({ data: told });
    trend.style.fontSize = '10px';
    for (const point of await pointsOf(trend)) {
      const { width, height } = point.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });
});
