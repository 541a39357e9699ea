import '../../define/okr-trend.ts';
import { expect } from 'vitest';
import { mount } from '../../internal/testing/mount.ts';
// At hand before a trend fetches it: how fast the tests' server is, is not what they test.
import '../more.ts';
import type { OkrTrend } from '../okr-trend.ts';
import { everyTrend, withRemarks } from './trends.ts';

/** A trend whose check-ins have a note and a blocker. */
export const told = withRemarks(everyTrend.number, {
  2: { note: 'Formular ist online' },
  4: { blocker: 'Schnittstelle steht still' },
});

export async function mountTrend(properties: Partial<OkrTrend> = {}): Promise<OkrTrend> {
  const trend = document.createElement('okr-trend');
  return mount(Object.assign(trend, properties));
}

export function textOf(trend: OkrTrend): string {
  return (trend.shadowRoot?.textContent ?? '').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');
}

export function find(trend: OkrTrend, selector: string): HTMLElement | null {
  return trend.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
}

export function imageOf(trend: OkrTrend): string {
  return (find(trend, '[role=img]')?.ariaLabel ?? '').replaceAll('\u00a0', ' ');
}

/** What comes after the picture has been painted. */
export async function untilShown(trend: OkrTrend, selector: string): Promise<HTMLElement> {
  await expect.poll(() => find(trend, selector)).toBeTruthy();
  return find(trend, selector) as HTMLElement;
}

export async function pointsOf(trend: OkrTrend): Promise<HTMLButtonElement[]> {
  const toolbar = await untilShown(trend, '[role=toolbar]');
  return [...toolbar.querySelectorAll('button')];
}

/** The points of a trend, the last of them focused. */
export async function focusedPoints(trend: OkrTrend): Promise<HTMLButtonElement[]> {
  const points = await pointsOf(trend);
  points.at(-1)?.focus();
  return points;
}

export function focused(trend: OkrTrend): string {
  return trend.shadowRoot?.activeElement?.ariaLabel?.replaceAll('\u00a0', ' ') ?? '';
}
