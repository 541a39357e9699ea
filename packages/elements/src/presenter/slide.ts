import type { TreeKeyResult, TreeObjective } from '@zielbaum/model';
import { html, nothing, type TemplateResult } from 'lit';
import { keyResultTexts } from '../i18n/key-result.ts';
import { objectiveTexts } from '../i18n/objective.ts';
import { presenterTexts } from '../i18n/presenter.ts';
import { dateText } from '../internal/date-text.ts';
import type { Locale } from '../internal/locale.ts';
import { partsOf } from '../internal/parts-of.ts';
import { readKeyResult, readObjective } from '../key-result/reading.ts';
import { signals } from '../key-result/signals.ts';
import { aboutText } from '../objective/about-text.ts';
import { keyResultLine } from '../objective/key-result-line.ts';
import { ring } from '../objective/ring.ts';
import { latelyOn } from './lately.ts';

/** One objective as large as there is room, with its key results and what is new of them. */
export function slide(objective: TreeObjective, today: unknown, locale: Locale): TemplateResult {
  const reading = readObjective(objective, locale);
  if (!reading) return html`<div class="muted">${keyResultTexts[locale.language].unreadable}</div>`;
  const texts = presenterTexts[locale.language];
  const keyResults = partsOf<TreeKeyResult>(objective.keyResults).flatMap((keyResult) => {
    const line = readKeyResult(keyResult, locale);
    return line ? { line, newOn: latelyOn(keyResult.score, today) } : [];
  });
  const changes = keyResults.filter(({ newOn }) => newOn).length;
  return html`<div class="slide-head"
      ><div class="slide-text"
        ><div class="about muted">${aboutText(objective, locale)}</div
        ><div class="title" part="title">${reading.title}</div
        >${signals(reading, locale)}</div
      >${ring(reading)}</div
    >${
      keyResults.length > 0
        ? html`<ul class="lines" part="key-results" aria-label=${objectiveTexts[locale.language].keyResults}
            >${keyResults.map(({ line, newOn }) =>
              keyResultLine(
                newOn
                  ? { ...line, value: `${line.value} · ${texts.newOn(dateText(newOn, locale))}` }
                  : line,
                locale,
              ),
            )}</ul
          >`
        : nothing
    }${
      changes > 0
        ? html`<div class="muted" part="changes"
            >${texts.changed(changes, locale.number(changes))}</div
          >`
        : nothing
    }`;
}
