import type { Review, TreeObjective } from '@zielbaum/model';
import { html, nothing, type TemplateResult } from 'lit';
import { treeMoreTexts } from '../i18n/tree-more.ts';
import { clip } from '../internal/clip.ts';
import { listOf } from '../internal/list-of.ts';
import { ofTen } from '../internal/of-ten.ts';
import { isNumber } from '../internal/is-number.ts';
import type { Locale } from '../internal/locale.ts';
import { tenths } from '../internal/tenths.ts';
import type { Unread } from '../internal/read-node.ts';
import type { Rows } from './rows.ts';
import { fieldsOf, isBand } from './tell.ts';
import type { TreeHost } from './tree-host.ts';
import type { Wording } from './wording.ts';

/** What was told of last, so that it is said once. */
const said = new WeakMap<object, unknown>();

/**
 * More of the selected objective, where there is more than its row has room for: why it was graded so,
 * or what another organisation lets be seen of it.
 */
export function treeDetail(host: TreeHost, wording: Wording): TemplateResult | typeof nothing {
  const { tree, state, announcer, focus } = host;
  const { locale } = wording;
  const texts = treeMoreTexts[locale.language];
  const node: Unread<TreeObjective> = selectedIn(state.rows, tree.selected);
  const entries = [
    ...sharedEntries(node, wording),
    ...reviewEntries(fieldsOf(node.review), locale),
  ];
  const shown = entries.filter(([, value]) => value);
  const isNew = said.get(tree) !== node.id;
  said.set(tree, shown.length > 0 ? node.id : undefined);
  if (shown.length === 0) return nothing;
  const title = clip(node.title);
  const organisation = clip(node.sharedBy);
  if (isNew) {
    announcer.say(texts.shownBelow(title));
    requestAnimationFrame(() => uncover(tree.shadowRoot));
  }
  const close = () => {
    tree.selected = null;
    focus(state.activePosition);
  };
  return html`<div class="detail" part="detail" role="region" aria-label=${title}>
    <div class="detail-head">
      <div class="title">${title}</div>
      <button type="button" @click=${close}>${texts.close}</button>
    </div>
    <dl>
      ${shown.map(
        ([name, value]) =>
          html`<div class=${value.length > 40 ? 'wide' : ''}>
            <dt>${name}</dt>
            <dd .textContent=${value}></dd>
          </div>`,
      )}
    </dl>
    ${organisation ? html`<p class="remark">${texts.staysThere(organisation)}</p>` : nothing}
  </div>`;
}

/** It stays in sight at the bottom of the window, where the row may be that the reader is at. */
function uncover(root: ShadowRoot | null): void {
  const row = root?.activeElement;
  const detail = root?.querySelector('.detail');
  if (!detail || row?.ariaSelected !== 'true') return;
  const isCovered = row.getBoundingClientRect().bottom > detail.getBoundingClientRect().top;
  if (isCovered) row.scrollIntoView({ block: 'center' });
}

function selectedIn(rows: Rows, selected: string | null): Unread<TreeObjective> {
  const row = selected === null ? -1 : rows.nodes.findIndex(({ id }) => String(id) === selected);
  return fieldsOf(rows.nodes[row]);
}

/** A name and what is said of it. */
export type Entry = readonly [string, string];

/** What a review says: grade, reason, note and outcome. */
export function reviewEntries(review: Unread<Review>, locale: Locale): Entry[] {
  const texts = treeMoreTexts[locale.language];
  const { grade, band, proposedGrade, override, outcome } = review;
  const { reason } = fieldsOf(override);
  const next = fieldsOf(outcome);
  return [
    [texts.grade, list(isNumber(grade) && tenths(grade, locale), isBand(band) && texts.band[band])],
    [texts.proposed, override && isNumber(proposedGrade) ? tenths(proposedGrade, locale) : ''],
    [texts.reason, textOf(reason)],
    [texts.note, textOf(review.note)],
    [
      texts.outcome,
      [wordIn(texts.outcomes, next['kind']), textOf(next['reason'])].filter(Boolean).join(': '),
    ],
  ];
}

function sharedEntries(node: Unread<TreeObjective>, { locale, texts: words }: Wording): Entry[] {
  if (!clip(node.sharedBy)) return [];
  const texts = treeMoreTexts[locale.language];
  const { progress, confidence, pace, isStale } = fieldsOf(node.score);
  const themes = listOf(node.themes).map(textOf);
  return [
    [texts.sharedBy, textOf(node.sharedBy)],
    [texts.unit, textOf(node.unit)],
    [texts.description, textOf(node.description)],
    [texts.themes, list(...themes)],
    [texts.ambition, wordIn(texts.ambitions, node.ambition)],
    [texts.state, wordIn({ ...words.state, ...texts.states }, node.state)],
    [words.progress, isNumber(progress) ? locale.percent(progress) : words.pace.open],
    [words.confidence, ofTen(confidence, locale)],
    [words.status, list(wordIn(words.pace, pace), isStale === true && words.stale)],
  ];
}

/** What there is of these, with commas. */
function list(...parts: readonly (string | false)[]): string {
  return parts.filter(Boolean).join(', ');
}

/** The word for a value of foreign data; empty for one that has none. */
export function wordIn(words: Readonly<Record<string, string>>, key: unknown): string {
  return typeof key === 'string' && Object.hasOwn(words, key) ? (words[key] ?? '') : '';
}

/** Longer than a title: as long as the server takes them. */
function textOf(text: unknown): string {
  return typeof text === 'string' ? text.slice(0, 10_000).trim() : '';
}
