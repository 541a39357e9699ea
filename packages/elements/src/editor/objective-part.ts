import { focusText } from '@zielbaum/model';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { clip } from '../internal/clip.ts';
import { countIn } from './choices.ts';
import { area, problemOf, select } from './fields.ts';
import { picker } from './picker.ts';
import type { EditorView } from './view.ts';

const ambitions = ['aspirational', 'committed'] as const;

/** The fields of the objective itself. */
export function objectivePart(view: EditorView): TemplateResult {
  const { draft, texts, units, themes, objectives, standing } = view;
  const { objective } = draft;
  const parents = objectives.map(({ id, title }) => ({ id, name: clip(title) }));
  return html`<fieldset class="part" ?disabled=${standing.objectiveId}>
    <legend class="visually-hidden">${texts.objectiveTitle}</legend>
    ${standing.objectiveId ? html`<div class="standing">${texts.standing}</div>` : nothing}
    <div class="beside">
      ${area(view, {
        name: '/objective/title',
        label: texts.objectiveTitle,
        hint: texts.objectiveTitleHint,
        rows: 2,
        longest: 300,
      })}
      ${view.advise(objective)}
      ${area(view, {
        name: '/objective/description',
        label: texts.description,
        hint: texts.descriptionHint,
        isOptional: true,
        rows: 2,
        longest: 10_000,
      })}
    </div>
    <div class="pair">
      <fieldset class="field">
        <legend>${texts.ambition}</legend>
        ${ambitions.map((ambition) => {
          const [name, hint] = texts.ambitions[ambition];
          return html`<label class="choice">
            <input
              type="radio"
              name="/objective/ambition"
              value=${ambition}
              .checked=${objective.ambition === ambition}
            />
            <span>${name} <span class="hint">${hint}</span></span>
          </label>`;
        })}
        ${problemOf(view, '/objective/ambition')}
      </fieldset>
      <div>
        ${
          units.length > 0
            ? select(view, {
                name: '/objective/unitId',
                label: texts.unit,
                choices: [{ id: '', name: texts.wholeOrganisation }, ...units],
              })
            : nothing
        }
        ${focusNote(view)}
      </div>
    </div>
    <div class="pair">
      ${picker(view, {
        name: '/objective/themes',
        label: texts.themes,
        choices: themes,
        chosen: objective.themes,
        onChange(chosen) {
          view.onChoose('/objective/themes', chosen);
        },
      })}
      ${picker(view, {
        name: '/objective/alignments',
        label: texts.parents,
        hint: texts.parentsHint,
        choices: parents,
        chosen: objective.alignments.map(({ parentId }) => parentId),
        onChange(chosen) {
          const known = new Map(objective.alignments.map((each) => [each.parentId, each]));
          view.onChoose(
            '/objective/alignments',
            chosen.map((parentId) => known.get(parentId) ?? { parentId }),
          );
        },
      })}
    </div>
  </fieldset>`;
}

/** Other objectives to begin with, folded away: most begin with none. */
export function beginWith(view: EditorView): TemplateResult | typeof nothing {
  const { texts, objectives } = view;
  const templates = objectives.filter(({ keyResults }) => (keyResults?.length ?? 0) > 0);
  if (templates.length === 0) return nothing;
  return html`<details class="begin">
    <summary>${texts.beginWith}</summary>
    <div class="field">
      <div class="picker">
        <select aria-label=${texts.beginWith} aria-describedby="begin-hint">
          ${guard([objectives, texts], () => [
            html`<option value="">${texts.choose}</option>`,
            ...templates.map(({ id, title }) => html`<option value=${id}>${clip(title)}</option>`),
          ])}
        </select>
        <button
          type="button"
          @click=${(event: Event) => {
            const list = (event.currentTarget as Element).parentElement?.querySelector('select');
            const chosen = templates.find(({ id }) => id === list?.value);
            if (chosen) view.onTakeOver(chosen);
            else list?.focus();
          }}
        >
          ${texts.takeOver}
        </button>
      </div>
      <div class="hint" id="begin-hint">${texts.beginWithHint}</div>
    </div>
  </details>`;
}

/** That the unit has more objectives than is focus: advice, and no obstacle. */
function focusNote({
  draft,
  objectives,
  units,
  limits,
  locale,
  texts,
}: EditorView): TemplateResult | typeof nothing {
  const unit = units.find(({ id }) => id === draft.objective.unitId)?.name.trim() ?? null;
  const count = countIn(unit, objectives) + 1;
  const most = limits.objectivesPerUnit;
  if (objectives.length === 0 || count <= most) return nothing;
  const name = unit ?? texts.wholeName;
  const text = focusText(
    { kind: 'tooManyObjectives', id: null, name, count, most },
    locale.language,
  );
  return html`<div class="remark">${text}</div>`;
}
