import {
  type CheckInValue,
  defaultSteps,
  type MaintainMetric,
  type Metric,
  type NumberMetric,
} from '@zielbaum/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { CheckInTexts } from '../i18n/check-in.ts';
import { clip } from '../internal/clip.ts';
import { isNumber } from '../internal/is-number.ts';
import type { Locale } from '../internal/locale.ts';
import { stepText } from '../internal/value-text.ts';

export interface ValueField {
  metric: Metric;
  /** What holds so far: the choice the field begins with. */
  value: CheckInValue;
  problem: string | undefined;
  /** How the number typed so far is understood, where that may not be plain. */
  understood: string | undefined;
  locale: Locale;
  texts: CheckInTexts;
}

/** The field for the value, as the kind of metric needs it. */
export function valueField(field: ValueField): TemplateResult {
  const { metric, value, texts, locale } = field;
  switch (metric.kind) {
    case 'milestones':
      return choices(
        'checkbox',
        texts.milestones,
        metric.items.map(({ label, done }) => ({
          label,
          isChosen: Array.isArray(value) ? value.includes(label) : done === true,
        })),
      );
    case 'steps':
      return choices('radio', texts.step, [
        { label: texts.noStep, value: '', isChosen: typeof value !== 'string' },
        ...(metric.steps ?? defaultSteps).map(({ label, score }) => ({
          label: stepText(metric, label, locale),
          value: label,
          hint: locale.percent(score),
          isChosen: label === value,
        })),
      ]);
    default:
      return numberField(field, metric);
  }
}

function numberField(
  { value, problem, understood, locale, texts }: ValueField,
  metric: NumberMetric | MaintainMetric,
): TemplateResult {
  const known = metric.kind === 'number' ? [metric.target] : [metric.upper, metric.lower];
  // About as large as those to come, and written as they should be.
  const example = [value, ...known].find((each) => isNumber(each) && each !== 0);
  const hint = isNumber(example) ? locale.number(example) : locale.number(1234.5);
  return html`<div class="field">
    <label for="value">${texts.value(clip(metric.unit))}</label>
    <input
      id="value"
      name="value"
      inputmode="decimal"
      autocomplete="off"
      maxlength="60"
      aria-required="true"
      aria-invalid=${problem === undefined ? 'false' : 'true'}
      aria-describedby="value-hint value-problem"
    />
    <div class="hint" id="value-hint">${understood ?? texts.valueHint(hint)}</div>
    <div class="problem" id="value-problem">${problem ?? nothing}</div>
  </div>`;
}

interface Choice {
  label: string;
  /** Default: the label. */
  value?: string;
  hint?: string;
  isChosen: boolean;
}

/** Chosen by attribute: after a reset the form begins with what holds by then. */
function choices(type: 'checkbox' | 'radio', legend: string, items: Choice[]): TemplateResult {
  return html`<fieldset class="field">
    <legend>${legend}</legend>
    ${items.map(
      ({ label, value = label, hint, isChosen }) =>
        html`<label class="choice">
          <input type=${type} name="value" .value=${value} ?checked=${isChosen} />
          <span>${clip(label)}</span>
          ${hint ? html`<span class="hint">${hint}</span>` : nothing}
        </label>`,
    )}
  </fieldset>`;
}
