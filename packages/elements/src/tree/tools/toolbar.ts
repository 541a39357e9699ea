import { html, nothing, type TemplateResult } from 'lit';
import { type TreeColumn, treeToolsTexts } from '../../i18n/tree-tools.ts';
import { keepInside } from '../../internal/keep-inside.ts';
import type { Wording } from '../wording.ts';
import { allColumns } from './columns.ts';
import type { TreeDensity } from './density.ts';

export type Tool = 'search' | 'attention' | 'level' | 'drill' | 'columns' | 'density';

const allTools: readonly Tool[] = ['search', 'attention', 'level', 'drill', 'columns', 'density'];

/** Deeper levels are opened all at once. */
const mostLevels = 3;

/** What the attribute names: all of them where it is there without a value. */
export function toolsOf(list: unknown): readonly Tool[] {
  if (list === true || list === '' || list === 'true') return allTools;
  const named = typeof list === 'string' ? list.split(/[\s,]+/) : [];
  return allTools.filter((tool) => named.includes(tool));
}

/** What the tools show, and what each of them does. */
export interface Toolbar {
  tools: readonly Tool[];
  filter: string;
  attention: boolean;
  /** How many levels there are. */
  depth: number;
  /** The selected row could stand at the top. */
  canDrill: boolean;
  isDisplayOpen: boolean;
  columns: readonly TreeColumn[];
  density: TreeDensity;
  /** The field has the focus: words may come. */
  onSearch: () => void;
  onFilter: (text: string) => void;
  onAttention: (isOn: boolean) => void;
  onEnterRows: () => void;
  /** Shows so many levels. */
  onLevel: (level: number) => void;
  onDrill: () => void;
  onDisplay: (isOpen: boolean) => void;
  onColumn: (column: TreeColumn, isShown: boolean) => void;
  onDensity: (density: TreeDensity) => void;
}

/** A group of labelled controls, each of them a tab stop: there are few, and each is of its own kind. */
export function toolbar(bar: Toolbar, wording: Wording): TemplateResult {
  const texts = treeToolsTexts[wording.locale.language];
  const has = (tool: Tool) => bar.tools.includes(tool);
  return html`<div class="tools" part="tools" role="group" aria-label=${texts.tools}>
      ${has('search') ? searchField(bar, wording) : nothing}
      ${has('attention') ? attentionBox(bar, wording) : nothing}
      ${has('level') && bar.depth > 1 ? levelButtons(bar, wording) : nothing}
      ${has('columns') || has('density') ? displayButton(bar, wording) : nothing}
      ${
        has('drill') && bar.canDrill
          ? html`<button type="button" @click=${bar.onDrill}>${texts.drill}</button>`
          : nothing
      }
      ${bar.isDisplayOpen ? display(bar, wording) : nothing}
    </div>`;
}

function searchField(bar: Toolbar, { locale }: Wording): TemplateResult {
  const texts = treeToolsTexts[locale.language];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') bar.onEnterRows();
    else if (event.key === 'Escape' && bar.filter !== '') bar.onFilter('');
    else return;
    keepInside(event);
  };
  return html`<label class="search">
    <span>${texts.search}</span>
    <input
      type="search"
      autocomplete="off"
      spellcheck="false"
      placeholder=${texts.searched}
      .value=${bar.filter}
      @focus=${bar.onSearch}
      @input=${(event: InputEvent) => bar.onFilter((event.target as HTMLInputElement).value)}
      @keydown=${onKeyDown}
    />
  </label>`;
}

function attentionBox(bar: Toolbar, { locale }: Wording): TemplateResult {
  return checkbox({
    label: treeToolsTexts[locale.language].attention,
    isChecked: bar.attention,
    onChange: bar.onAttention,
  });
}

function levelButtons(bar: Toolbar, { locale }: Wording): TemplateResult {
  const texts = treeToolsTexts[locale.language];
  const levels = Array.from({ length: Math.min(bar.depth - 1, mostLevels) }, (_, i) => i + 1);
  const button = (level: number, label: string, word: string) =>
    html`<button type="button" aria-label=${label} @click=${() => bar.onLevel(level)}>
      ${word}
    </button>`;
  return html`<div class="levels" role="group" aria-label=${texts.levels}>
    <span aria-hidden="true">${texts.levels}</span>
    ${levels.map((level) => button(level, texts.level(level), String(level)))}
    ${button(Infinity, texts.allLevels, texts.all)}
  </div>`;
}

function displayButton(bar: Toolbar, { locale }: Wording): TemplateResult {
  return html`<button
    type="button"
    class="display-button"
    aria-expanded=${bar.isDisplayOpen}
    @click=${() => bar.onDisplay(!bar.isDisplayOpen)}
  >
    ${treeToolsTexts[locale.language].display}
  </button>`;
}

function display(bar: Toolbar, { locale }: Wording): TemplateResult {
  const texts = treeToolsTexts[locale.language];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    keepInside(event);
    bar.onDisplay(false);
  };
  const columns = html`<fieldset>
    <legend>${texts.columns}</legend>
    ${allColumns.map((column) =>
      checkbox({
        label: texts.column[column],
        isChecked: bar.columns.includes(column),
        onChange: (isShown) => bar.onColumn(column, isShown),
      }),
    )}
  </fieldset>`;
  const densities = html`<fieldset>
    <legend>${texts.density}</legend>
    ${(['comfortable', 'compact'] as const).map(
      (density) =>
        html`<label class="choice">
          <input
            type="radio"
            name="density"
            .checked=${bar.density === density}
            @change=${() => bar.onDensity(density)}
          />
          ${texts[density]}
        </label>`,
    )}
  </fieldset>`;
  return html`<div class="display" @keydown=${onKeyDown}>
    ${bar.tools.includes('columns') ? columns : nothing}
    ${bar.tools.includes('density') ? densities : nothing}
  </div>`;
}

function checkbox(box: {
  label: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
}): TemplateResult {
  return html`<label class="choice">
    <input
      type="checkbox"
      .checked=${box.isChecked}
      @change=${(event: Event) => box.onChange((event.target as HTMLInputElement).checked)}
    />
    ${box.label}
  </label>`;
}
