import { focusText, type MetricKind } from '@zielbaum/model';
import { html, nothing, type TemplateResult } from 'lit';
import { clip } from '../internal/clip.ts';
import type { KeyResultDraft, MetricDraft } from './draft.ts';
import { area, input, number, select } from './fields.ts';
import type { EditorView } from './view.ts';

const kinds: readonly MetricKind[] = ['number', 'maintain', 'milestones', 'steps'];

/** The key results, each with its fields, and what may be added. */
export function keyResultsPart(view: EditorView): TemplateResult {
  const { draft, texts, limits, locale } = view;
  const count = draft.keyResults.length;
  const most = limits.keyResultsPerObjective;
  const name = clip(draft.objective.title.trim()) || texts.thisObjective;
  const note = { kind: 'tooManyKeyResults', id: null, name, count, most } as const;
  return html`<div class="key-results" role="group" aria-labelledby="key-results">
    <div>
      <div class="title" id="key-results">${texts.keyResults}</div>
      <div class="hint">${count > 0 ? texts.keyResultsHint : texts.noKeyResults}</div>
    </div>
    ${draft.keyResults.map((keyResult, index) => keyResultPart(view, keyResult, index))}
    ${count > most ? html`<div class="remark">${focusText(note, locale.language)}</div>` : nothing}
    <button type="button" class="add" @click=${view.onAdd}>${texts.addKeyResult}</button>
  </div>`;
}

function keyResultPart(view: EditorView, draft: KeyResultDraft, index: number): TemplateResult {
  const { texts, problems, locale } = view;
  const at = `/keyResults/${index}`;
  const isStanding = view.standing.keyResults.has(draft.key);
  const name = texts.keyResult(locale.number(index + 1));
  const hasProblemWithin = ['description', 'weight', 'cadenceDays'].some(
    (field) => `${at}/${field}` in problems,
  );
  return html`<fieldset class="part card" part="key-result" ?disabled=${isStanding}>
    <legend>${name}</legend>
    ${isStanding ? html`<div class="standing">${texts.standing}</div>` : nothing}
    <div class="beside">
      ${area(view, {
        name: `${at}/title`,
        label: texts.keyResultTitle,
        hint: texts.keyResultTitleHint,
        rows: 2,
        longest: 300,
      })}
      ${view.advise(draft)}
    </div>
    <div class="beside">
      <div class="metric">
        ${select(view, {
          name: `${at}/metric/kind`,
          label: texts.kind,
          hint: texts.kinds[draft.metric.kind][1],
          choices: kinds.map((kind) => ({ id: kind, name: texts.kinds[kind][0] })),
        })}
        ${metricFields(view, draft.metric, `${at}/metric`)}
      </div>
      <div class="preview" part="preview">${view.preview(draft.metric)}</div>
    </div>
    <details ?open=${hasProblemWithin}>
      <summary>${texts.more}</summary>
      ${area(view, {
        name: `${at}/description`,
        label: texts.description,
        isOptional: true,
        rows: 2,
        longest: 10_000,
      })}
      <div class="pair">
        ${number(view, {
          name: `${at}/weight`,
          label: texts.weight,
          hint: texts.weightHint,
          isOptional: true,
        })}
        ${number(view, {
          name: `${at}/cadenceDays`,
          label: texts.cadence,
          hint: texts.cadenceHint(locale.number(view.cadenceDays)),
          isOptional: true,
        })}
      </div>
    </details>
    <button
      type="button"
      class="remove"
      aria-label="${name}: ${texts.remove}"
      @click=${() => {
        view.onRemove(index);
      }}
    >
      ${texts.remove}
    </button>
  </fieldset>`;
}

function metricFields(view: EditorView, draft: MetricDraft, at: string): TemplateResult {
  const { texts } = view;
  const unit = draft.unit.trim();
  const unitField = input(view, {
    name: `${at}/unit`,
    label: texts.measuredIn,
    hint: texts.measuredInHint,
    isOptional: true,
  });
  switch (draft.kind) {
    case 'number':
      return html`<div class="numbers">
        ${number(view, { name: `${at}/baseline`, label: texts.baseline, unit })}
        ${number(view, { name: `${at}/target`, label: texts.target, unit })}
        ${number(view, { name: `${at}/stretch`, label: texts.stretch, unit, isOptional: true })}
        ${unitField}
      </div>`;
    case 'maintain':
      return html`<div class="numbers">
        ${number(view, { name: `${at}/lower`, label: texts.lower, unit })}
        ${number(view, { name: `${at}/upper`, label: texts.upper, unit })} ${unitField}
      </div>`;
    case 'milestones':
      return area(view, {
        name: `${at}/items`,
        label: texts.items,
        hint: texts.itemsHint,
        rows: 4,
        longest: 16_000,
      });
    case 'steps':
      return area(view, {
        name: `${at}/steps`,
        label: texts.steps,
        hint: texts.stepsHint,
        isOptional: true,
        rows: 4,
        longest: 16_000,
      });
  }
}
