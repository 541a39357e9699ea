import { html, nothing, type TemplateResult } from 'lit';
import { explainMoreTexts } from '../i18n/explain-more.ts';
import { clip } from '../internal/clip.ts';
import { isNumber } from '../internal/is-number.ts';
import type { Locale } from '../internal/locale.ts';
import type { Chosen } from './chosen.ts';
import { type Contribution, contributionsOf } from './contributions.ts';

/** The title of a part that is named by its id. */
export type TitleOf = (id: string | undefined) => string | undefined;

/** Parts with what they weigh and bring, and together; nothing where a number has no parts. */
export function partsTable(
  explanation: Chosen,
  locale: Locale,
  titleOf: TitleOf,
): TemplateResult | typeof nothing {
  const texts = explainMoreTexts[locale.language];
  const parts = contributionsOf(explanation.items);
  if (parts.length === 0) return nothing;
  const longest = parts.reduce((most, part) => Math.max(most, part.most), 0);
  const sum = parts.reduce((all, { brought }) => all + brought, 0);
  const names = partNames(explanation, locale, titleOf);
  return html`<table class="parts" part="table" aria-label=${texts.parts}
    ><thead
      ><tr
        ><th scope="col">${texts.part}</th
        ><th scope="col">${texts.progress}</th
        ><th scope="col">${texts.weight}</th
        ><th scope="col">${texts.contribution}</th
      ></tr
    ></thead
    ><tbody
      >${parts.map(
        (part, index) => html`<tr
          ><th scope="row">${names(part, index)}</th
          ><td>${head(texts.progress)}${standing(part, explanation, locale)}</td
          ><td>${head(texts.weight)}${locale.number(part.item.weight)}</td
          ><td>${bar(part, longest)}${head(texts.contribution)}${brings(part, locale)}</td
        ></tr>`,
      )}</tbody
    ><tfoot
      ><tr
        ><th scope="row">${texts.together}</th
        ><td></td
        ><td></td
        ><td>${locale.percent(sum)}</td
      ></tr
    ></tfoot
  ></table>`;
}

/** What a figure is, where there is no room for the head of its column. */
function head(text: string): TemplateResult {
  return html`<span class="head">${text}: </span>`;
}

/** How long a part could be, and how long it is, beside the longest. */
function bar({ most, brought }: Contribution, longest: number): TemplateResult {
  const width = (share: number) => `${longest > 0 ? (share / longest) * 100 : 0}%`;
  return html`<svg part="bar" aria-hidden="true"
    ><rect class="track" width=${width(most)} height="100%"></rect
    ><rect class="fill" width=${width(brought)} height="100%"></rect
  ></svg>`;
}

function brings({ most, brought }: Contribution, locale: Locale): string {
  const tenthsOfPercent = (share: number) => locale.number(Math.round(share * 1000) / 10);
  const { ofMost } = explainMoreTexts[locale.language];
  return ofMost(tenthsOfPercent(brought), tenthsOfPercent(most));
}

function standing({ item }: Contribution, { rule }: Chosen, locale: Locale): string {
  const texts = explainMoreTexts[locale.language];
  if (rule === 'milestones') return item.counted > 0 ? texts.done : texts.notDone;
  return item.progress === null ? texts.open : locale.percent(item.progress);
}

/** Parts by their titles; those of key results and objectives that are not known, by number. */
function partNames(
  { inputs }: Chosen,
  locale: Locale,
  titleOf: TitleOf,
): (part: Contribution, index: number) => TemplateResult | string {
  const texts = explainMoreTexts[locale.language];
  const { keyResults } = inputs;
  const numbered = (index: number): string => {
    if (!isNumber(keyResults)) return texts.unnamed(locale.number(index + 1));
    return index < keyResults
      ? texts.keyResult(locale.number(index + 1))
      : texts.objective(locale.number(index - keyResults + 1));
  };
  return ({ item }, index) => {
    const title = clip(item.title) || clip(titleOf(item.label));
    // Beside counts of what they are, labels are ids.
    const name = title || (isNumber(keyResults) ? '' : clip(item.label)) || numbered(index);
    const owner = clip(item.sharedBy);
    return owner ? html`${name} <small>${owner}</small>` : name;
  };
}
