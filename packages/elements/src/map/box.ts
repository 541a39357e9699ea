import { html, nothing, svg, type TemplateResult } from 'lit';
import { type Sign, signPaths } from '../status/signs.ts';
import type { TreePlace } from './reading-order.ts';

/** What a box shows. */
export interface BoxContent {
  title: string;
  /** Whose goal it is. */
  about: string;
  sign: Sign;
  /** The pace, or what stands in its place, in words. */
  words: string;
  /** The name of the colour. */
  tone: string;
  percent: string;
  /** 0–1 */
  progress: number;
  expected: number | undefined;
  keyResults: readonly ColumnContent[];
  keyResultsText: string;
  /** What the lines say. */
  alignments: string;
}

/** A key result as a column. */
export interface ColumnContent {
  /** 0–1 */
  progress: number;
  tone: string;
}

export interface BoxState {
  goal: number;
  place: TreePlace | undefined;
  isTabStop: boolean;
  isSelected: boolean;
  /** Another goal is looked at: whether this one is joined to it. */
  mark: 'marked' | 'apart' | undefined;
}

/** More would not fit; their number is said. */
const mostColumns = 8;

/** Longer ones need smaller letters on paper, where nobody opens a box to read on. */
const longTitle = 150;

/** An objective of the map. */
export function box(content: BoxContent, state: BoxState): TemplateResult {
  const { title, about, words, percent, keyResultsText, alignments, tone } = content;
  const { goal, place, isTabStop, isSelected, mark } = state;
  return html`<div
    class="box ${tone} ${mark ?? ''}"
    part="box"
    role="treeitem"
    aria-label=${[title, about, words, percent, keyResultsText].filter(Boolean).join(', ')}
    data-goal=${goal}
    tabindex=${isTabStop ? 0 : -1}
    aria-level=${place?.level ?? nothing}
    aria-posinset=${place?.position ?? nothing}
    aria-setsize=${place?.setSize ?? nothing}
    aria-selected=${isSelected}
    aria-describedby=${alignments ? `about-${goal}` : nothing}
    ><div class="title ${title.length > longTitle ? 'long' : ''}" part="title">${spaced(title)}</div
    ><div class="about">${spaced(about)}</div
    ><div class="foot"
      >${words ? sign(content) : nothing}<span class="words">${spaced(words)}</span>${columns(content)}<b
        class="share">${percent}</b
      ></div
    >${way(content)}${
      alignments ? html`<div id="about-${goal}" hidden>${alignments}</div>` : nothing
    }</div
  >`;
}

/** The goal whose box something happens in. */
export function goalOf(target: EventTarget | null): number | undefined {
  const found = (target as Element | null)?.closest<HTMLElement>('.box')?.dataset['goal'];
  return found === undefined ? undefined : Number(found);
}

/** Whoever takes the texts of a box one after the other finds them apart, as its name has them. */
function spaced(text: string): string {
  return `${text} `;
}

function sign(content: BoxContent): TemplateResult {
  return html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"
    ><path fill-rule="evenodd" d=${signPaths[content.sign]}></path></svg
  >`;
}

function columns({ keyResults }: BoxContent): TemplateResult | typeof nothing {
  if (keyResults.length === 0) return nothing;
  const shown = keyResults.slice(0, mostColumns);
  return html`<svg class="columns" viewBox="0 0 ${shown.length * 6 - 2} 16" aria-hidden="true"
    >${shown.map(({ progress, tone }, index) => {
      const x = index * 6 + 2;
      return svg`<path class="track" d="M${x} 16V0"></path
        ><path class="fill ${tone}" d="M${x} 16V${rounded(16 - 16 * progress)}"></path>`;
    })}</svg
  >`;
}

function way({ progress, expected }: BoxContent): TemplateResult {
  const due = expected === undefined ? '' : `M${rounded(expected * 100)} 0V10`;
  return html`<svg class="way" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"
    ><path class="track" d="M0 5H100"></path
    ><path class="fill" d="M0 5H${rounded(progress * 100)}"></path
    ><path class="mark" d=${due}></path></svg
  >`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
