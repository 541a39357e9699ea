import { html, type TemplateResult } from 'lit';
import type { Picture } from './picture.ts';

/** The values beside a straight scale; one that would touch that of an end is left out. */
export function axis(
  labels: Readonly<NonNullable<Picture['labels']>>,
  write: (value: number) => string,
): TemplateResult {
  const shown = labels.filter(([, at]) => at === 0 || at === 1 || (at > 0.15 && at < 0.85));
  // A property, since a strict page blocks the attribute.
  return html`<small class="axis" aria-hidden="true"
    >${shown.map(([value, at]) => html`<span .style=${`--at:${at}`}>${write(value)}</span>`)}</small
  >`;
}
