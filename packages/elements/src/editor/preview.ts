import { defaultSteps, type KeyResultScore, type Metric } from '@zielbaum/model';
import { html, nothing, type TemplateResult } from 'lit';
import { axis } from '../gauge/axis.ts';
import { linesOf, straight, tickAt } from '../gauge/geometry.ts';
import { metricPicture } from '../gauge/metric-picture.ts';
import { wayText } from '../internal/way-text.ts';
import type { EditorView } from './view.ts';

/** The bar of a gauge, as it will be half-way; `undefined` where there is nothing to draw. */
export function preview(
  metric: Metric,
  { locale, texts }: Pick<EditorView, 'locale' | 'texts'>,
): TemplateResult | undefined {
  const score = halfWay(metric);
  const picture = metricPicture(metric, score);
  if (!picture) return undefined;
  const { track, fill, mark, labels = [] } = picture;
  return html`<div class="hint">${metric.kind === 'maintain' ? texts.previewKept : texts.preview}</div>
    <div><b>${wayText(metric, score.value, locale)}</b></div>
    <svg class=${metric.kind} aria-hidden="true" viewBox=${straight.viewBox} preserveAspectRatio="none">
      <path class="track" d=${linesOf(straight, track)}></path>
      <path class="fill" d=${linesOf(straight, fill)}></path>
      <path class="mark" d=${tickAt(straight, mark, [-8, 8])}></path>
    </svg>
    ${labels.length > 0 ? axis(labels, (value) => locale.number(value)) : nothing}`;
}

/** A score to draw, of a key result that is half done. */
function halfWay(metric: Metric): Partial<KeyResultScore> {
  switch (metric.kind) {
    case 'number':
      return { value: (metric.baseline + metric.target) / 2 };
    case 'maintain': {
      const lower = metric.lower ?? metric.upper ?? 0;
      return { value: (lower + (metric.upper ?? lower)) / 2 };
    }
    case 'milestones': {
      const half = Math.ceil(metric.items.length / 2);
      return { value: metric.items.slice(0, half).map(({ label }) => label) };
    }
    case 'steps': {
      const { steps = defaultSteps } = metric;
      return { value: steps[Math.floor((steps.length - 1) / 2)]?.label ?? null };
    }
  }
}
