import { html, nothing, type TemplateResult } from 'lit';
import type { Choice } from './choices.ts';
import { valueAt } from './draft.ts';
import type { EditorView } from './view.ts';

interface Field {
  /** The JSON pointer of what it holds. */
  name: string;
  label: string;
  hint?: string;
  isOptional?: boolean;
}

interface Area extends Field {
  rows: number;
  longest: number;
}

/** A field for words on one or more lines. */
export function area(view: EditorView, { rows, longest, ...field }: Area): TemplateResult {
  const { name, isOptional } = field;
  return framed(
    view,
    field,
    html`<textarea
      id=${name}
      name=${name}
      rows=${rows}
      maxlength=${longest}
      .value=${textAt(view, name)}
      aria-required=${!isOptional}
      aria-invalid=${name in view.problems}
      aria-describedby="${name}-hint ${name}-problem"
    ></textarea>`,
  );
}

/** A field for a number as the reader writes it; says how it is understood where that is not plain. */
export function number(
  view: EditorView,
  { unit, ...field }: Field & { unit?: string },
): TemplateResult {
  const understood = view.understood(textAt(view, field.name), unit);
  const hint = understood ? view.texts.understood(understood) : field.hint;
  return input(view, { ...field, hint, isNumber: true });
}

/** A field for a few words. */
export function input(
  view: EditorView,
  { isNumber, ...field }: Field & { isNumber?: boolean },
): TemplateResult {
  const { name, isOptional } = field;
  return framed(
    view,
    field,
    html`<input
      id=${name}
      name=${name}
      inputmode=${isNumber ? 'decimal' : nothing}
      autocomplete="off"
      maxlength=${isNumber ? 60 : 100}
      .value=${textAt(view, name)}
      aria-required=${!isOptional}
      aria-invalid=${name in view.problems}
      aria-describedby="${name}-hint ${name}-problem"
    />`,
  );
}

/** A choice of one. */
export function select(
  view: EditorView,
  { choices, ...field }: Field & { choices: readonly Choice[] },
): TemplateResult {
  const { name } = field;
  const chosen = textAt(view, name);
  return framed(
    view,
    field,
    html`<select
      id=${name}
      name=${name}
      aria-invalid=${name in view.problems}
      aria-describedby="${name}-hint ${name}-problem"
    >
      ${choices.map(
        ({ id, name: label }) =>
          html`<option value=${id} .selected=${id === chosen}>${label}</option>`,
      )}
    </select>`,
  );
}

/** What is wrong with a field, as the sentence that describes it. */
export function problemOf({ problems }: EditorView, name: string): TemplateResult {
  return html`<div class="problem" id="${name}-problem">${problems[name] ?? nothing}</div>`;
}

function framed(view: EditorView, field: Field, control: TemplateResult): TemplateResult {
  const { name, label, hint, isOptional } = field;
  return html`<div class="field">
    <label for=${name}
      >${label}${isOptional ? html` <span class="hint">(${view.texts.optional})</span>` : nothing}</label
    >
    ${control}
    <div class="hint" id="${name}-hint">${hint ?? nothing}</div>
    ${problemOf(view, name)}
  </div>`;
}

function textAt({ draft }: EditorView, pointer: string): string {
  const text = valueAt(draft, pointer);
  return typeof text === 'string' ? text : '';
}
