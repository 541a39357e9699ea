import type { CheckIn, EarlierMetric, Metric } from '@zielbaum/model';
import { html, nothing, type TemplateResult } from 'lit';
import { figureTexts } from '../i18n/figures.ts';
import { keyResultMoreTexts } from '../i18n/key-result-more.ts';
import { keyResultTexts } from '../i18n/key-result.ts';
import { wayTexts } from '../i18n/way.ts';
import { clip } from '../internal/clip.ts';
import { ofTen } from '../internal/of-ten.ts';
import { dateText } from '../internal/date-text.ts';
import { isNumber } from '../internal/is-number.ts';
import type { Locale } from '../internal/locale.ts';
import { counted } from '../internal/number-text.ts';
import { boundsText, valueText } from '../internal/value-text.ts';
import { dayOf, standing } from './history.ts';

/** As many as a reader looks through. */
const shownAtFirst = 10;

/** What was checked in, the newest first. */
export function checkInTable(
  { checkIns, metric }: { checkIns: unknown; metric: Partial<Metric> | undefined },
  { locale, isWhole, onWhole }: { locale: Locale; isWhole: boolean; onWhole: () => void },
): TemplateResult {
  const texts = keyResultMoreTexts[locale.language];
  const all = standing(checkIns);
  const shown = isWhole ? all : all.slice(0, shownAtFirst);
  return html`<section aria-label=${texts.checkIns}
    ><div class="heading" aria-hidden="true">${texts.checkIns}</div
    >${all.length > 0 ? table(shown, metric, locale) : html`<p class="muted">${texts.noCheckIns}</p>`}${
      shown.length < all.length
        ? html`<button type="button" @click=${onWhole}
            >${keyResultTexts[locale.language].showAll(locale.number(all.length))}</button
          >`
        : nothing
    }</section
  >`;
}

/** What a key result was measured by before, and why that was changed. */
export function metricChanges(earlier: unknown, locale: Locale): TemplateResult | typeof nothing {
  const texts = keyResultMoreTexts[locale.language];
  const changes = Array.isArray(earlier)
    ? earlier.filter((each): each is Partial<EarlierMetric> => typeof each === 'object' && each)
    : [];
  if (changes.length === 0) return nothing;
  return html`<section aria-label=${texts.changes}
    ><div class="heading" aria-hidden="true">${texts.changes}</div
    ><ul
      >${changes.map(
        ({ metric, until, reason }) =>
          html`<li
            >${texts.until(dateText(clip(until), locale), metricText(metric, locale))}${
              clip(reason) ? html`<br />${clip(reason)}` : nothing
            }</li
          >`,
      )}</ul
    ></section
  >`;
}

function table(
  checkIns: readonly Partial<CheckIn>[],
  metric: Partial<Metric> | undefined,
  locale: Locale,
): TemplateResult {
  const texts = keyResultMoreTexts[locale.language];
  const { confidence } = figureTexts[locale.language];
  const heads = [texts.day, texts.value, confidence, texts.note, texts.by];
  return html`<table class="check-ins" aria-label=${texts.checkIns}
    ><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead
    ><tbody
      >${checkIns.map((checkIn) => {
        const sure = checkIn.confidence;
        return html`<tr
          ><th class="day" scope="row">${dateText(dayOf(checkIn), locale)}</th
          ><td>${valueOf(checkIn, metric, locale)}</td
          ><td>${figure(confidence, ofTen(sure, locale))}</td
          ><td>${noteOf(checkIn, locale)}</td
          ><td>${figure(texts.by, authorOf(checkIn, locale))}</td></tr
        >`;
      })}</tbody
    ></table
  >`;
}

/** Names itself where there is no room for columns. */
function figure(head: string, text: string): TemplateResult | typeof nothing {
  return text ? html`<span class="name">${head}: </span>${text}` : nothing;
}

function valueOf(
  { value, kind }: Partial<CheckIn>,
  metric: Partial<Metric> | undefined,
  locale: Locale,
): TemplateResult {
  const hasUnit = metric?.kind === 'number' || metric?.kind === 'maintain';
  const text =
    hasUnit && isNumber(value)
      ? counted(value, metric.unit, locale)
      : clip(valueText(metric, value, locale));
  return html`${text}${
    kind === 'correction'
      ? html`<small>${keyResultMoreTexts[locale.language].corrected}</small>`
      : nothing
  }`;
}

function noteOf({ note, blocker }: Partial<CheckIn>, { language }: Locale): unknown {
  const { blocker: inTheWay } = keyResultMoreTexts[language];
  const [said, blocked] = [clip(note), clip(blocker)];
  if (!said && !blocked) return nothing;
  return html`${said}${blocked ? html`<small>${inTheWay(blocked)}</small>` : nothing}`;
}

/** A unit, or a role where the organisation shows roles. */
function authorOf({ author, authorRole }: Partial<CheckIn>, { language }: Locale): string {
  const { roles } = keyResultMoreTexts[language];
  return clip(author) || (authorRole && Object.hasOwn(roles, authorRole) ? roles[authorRole] : '');
}

function metricText(metric: unknown, locale: Locale): string {
  const known = Object(metric) as Partial<Metric>;
  if (known.kind === 'maintain') return boundsText(known, locale);
  if (known.kind !== 'number') return '';
  const { baseline, target, unit } = known;
  if (!isNumber(baseline) || !isNumber(target)) return '';
  return wayTexts[locale.language].fromTo(locale.number(baseline), counted(target, unit, locale));
}
