import { html, nothing, type TemplateResult } from 'lit';
import { statusTexts } from '../i18n/status.ts';
import type { Locale } from '../internal/locale.ts';
import { signalPart } from '../status/signal-part.ts';
import { signalsOf } from '../status/signals.ts';
import type { GoalReading } from './reading.ts';

/** Pace, confidence and staleness of a goal, as far as they are known. */
export function signals({ figures }: GoalReading, locale: Locale): TemplateResult {
  const known = signalsOf(figures, undefined, locale);
  const isRow = known.length > 0;
  const isStale = figures.isStale === true;
  return html`<div
    part="signals"
    role=${isRow ? 'list' : nothing}
    aria-label=${isRow ? statusTexts[locale.language].label : nothing}
    >${known.map((signal) => signalPart(signal, { isRow, isStale }))}</div
  >`;
}
