import type { TreeKeyResult, TreeObjective } from '@zielbaum/model';
import { html, nothing, type TemplateResult } from 'lit';
import { mapMoreTexts } from '../i18n/map-more.ts';
import { objectiveTexts } from '../i18n/objective.ts';
import { treeMoreTexts } from '../i18n/tree-more.ts';
import { clip } from '../internal/clip.ts';
import type { Locale } from '../internal/locale.ts';
import { partsOf } from '../internal/parts-of.ts';
import { type GoalReading, readKeyResult, readObjective } from '../key-result/reading.ts';
import { signals } from '../key-result/signals.ts';
import { aboutText } from '../objective/about-text.ts';
import { keyResultLine } from '../objective/key-result-line.ts';
import { ring } from '../objective/ring.ts';
import { signalPart } from '../status/signal-part.ts';
import { tell } from '../tree/tell.ts';
import type { MapLine } from './layout.ts';
import { alignedTitle, titleOf } from './read-box.ts';
import type { MapGoal } from './read-map.ts';

export interface DetailOptions {
  goals: readonly MapGoal[];
  /** Lines that begin or end at the goal. */
  lines: readonly MapLine[];
  locale: Locale;
  /** To another goal. */
  onGo: (goal: number) => void;
  onClose: () => void;
  onKey: (event: KeyboardEvent) => void;
}

/** More key results than an objective should ever have. */
const mostListed = 50;

/** An objective beside the map: what it is about, how far it is, and what it is joined to. */
export function detail(goal: number, options: DetailOptions): TemplateResult | typeof nothing {
  const { goals, lines, locale, onClose, onKey } = options;
  const opened = goals[goal];
  if (!opened) return nothing;
  const texts = mapMoreTexts[locale.language];
  const node = opened.node as Partial<TreeObjective>;
  const reading = readObjective(node, locale);
  const about = aboutText(node, locale);
  const description = clip(node.description);
  return html`<div part="detail" class="detail" role="group" aria-labelledby="detail" @keydown=${onKey}
    ><div class="head"
      >${reading ? ring(reading) : nothing}<div class="text"
        >${about ? html`<div class="about muted">${about}</div>` : nothing}<b id="detail"
          >${titleOf(opened, locale)}</b
        ></div
      ></div
    >${reading ? standing(node, reading, locale) : nothing}${
      description ? html`<p>${description}</p>` : nothing
    }${keyResults(node, locale)}${aligned(texts.contributesTo, {
      ...options,
      ends: lines
        .filter(({ child }) => child === goal)
        .sort((a, b) => Number(b.isMain) - Number(a.isMain))
        .map((line) => [line.parent, line]),
    })}${aligned(texts.contributions, {
      ...options,
      ends: lines.filter(({ parent }) => parent === goal).map((line) => [line.child, line]),
    })}<div
      ><button type="button" @click=${onClose}>${treeMoreTexts[locale.language].close}</button></div
    ></div
  >`;
}

/** In a closed cycle the grade stands in place of the pace. */
function standing(
  node: Partial<TreeObjective>,
  reading: GoalReading,
  locale: Locale,
): TemplateResult {
  const { grade, pace } = tell(reading.content, node, locale);
  if (!grade || !pace) return signals(reading, locale);
  const signal = signalPart({ sign: pace, words: grade }, { isRow: false, isStale: false });
  return html`<div part="signals">${signal}</div>`;
}

function keyResults(node: Partial<TreeObjective>, locale: Locale): TemplateResult | typeof nothing {
  const lines = partsOf<TreeKeyResult>(node.keyResults)
    .slice(0, mostListed)
    .flatMap((keyResult) => readKeyResult(keyResult, locale) ?? []);
  if (lines.length === 0) return nothing;
  return html`<ul class="lines" aria-label=${objectiveTexts[locale.language].keyResults}
    >${lines.map((line) => keyResultLine(line, locale))}</ul
  >`;
}

interface Aligned extends DetailOptions {
  /** Goals at the other ends of lines. */
  ends: readonly (readonly [goal: number, line: MapLine])[];
}

function aligned(heading: string, { ends, ...options }: Aligned): TemplateResult | typeof nothing {
  if (ends.length === 0) return nothing;
  const { goals, locale, onGo } = options;
  return html`<div role="group" aria-label=${heading}
    ><div class="heading" aria-hidden="true">${heading}</div
    ><ul class="ends"
      >${ends.slice(0, mostListed).map(
        ([goal, line]) =>
          html`<li
            ><button type="button" class="plain" @click=${() => onGo(goal)}
              >${alignedTitle(goals[goal], line, locale)}</button
            ></li
          >`,
      )}</ul
    ></div
  >`;
}
