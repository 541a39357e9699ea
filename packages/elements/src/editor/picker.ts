import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { clip } from '../internal/clip.ts';
import type { Choice } from './choices.ts';
import { problemOf } from './fields.ts';
import type { EditorView } from './view.ts';

interface Picker {
  /** The JSON pointer of what is chosen. */
  name: string;
  label: string;
  hint?: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/**
 * A choice of several: a list to choose from and a button, since a list that acts by itself cannot
 * be looked through by keyboard. What is chosen stands above, each to be taken out again.
 */
export function picker(view: EditorView, given: Picker): TemplateResult | typeof nothing {
  const { name, label, hint, choices, chosen, onChange } = given;
  const { texts } = view;
  if (choices.length === 0 && chosen.length === 0) return nothing;
  const nameOf = (id: string) => choices.find((choice) => choice.id === id)?.name ?? id;
  return html`<div class="field">
    <label for=${name}>${label} <span class="hint">(${texts.optional})</span></label>
    ${
      chosen.length > 0
        ? html`<ul class="chosen" aria-label=${label}>
            ${chosen.map(
              (id) => html`<li>
                <span>${clip(nameOf(id))}</span>
                <button
                  type="button"
                  class="take-out"
                  aria-label=${texts.takeOut(clip(nameOf(id)))}
                  @click=${(event: Event) => {
                    selectIn(event)?.focus();
                    onChange(chosen.filter((each) => each !== id));
                  }}
                ></button>
              </li>`,
            )}
          </ul>`
        : nothing
    }
    <div class="picker">
      <select id=${name} aria-describedby="${name}-hint ${name}-problem">
        ${guard([choices, chosen.join(), texts], () => [
          html`<option value="">${texts.choose}</option>`,
          ...choices
            .filter(({ id }) => !chosen.includes(id))
            .map((choice) => html`<option value=${choice.id}>${clip(choice.name)}</option>`),
        ])}
      </select>
      <button
        type="button"
        aria-label="${texts.add}: ${label}"
        aria-describedby="${name}-hint"
        @click=${(event: Event) => {
          const list = selectIn(event);
          if (list?.value) onChange([...chosen, list.value]);
          list?.focus();
          if (list) list.value = '';
        }}
      >
        ${texts.add}
      </button>
    </div>
    <div class="hint" id="${name}-hint">${hint ?? nothing}</div>
    ${problemOf(view, name)}
  </div>`;
}

function selectIn(event: Event): HTMLSelectElement | null | undefined {
  return (event.currentTarget as Element).closest('.field')?.querySelector('select');
}
