import { html, nothing, type TemplateResult } from 'lit';
import { cycleTexts } from '../i18n/cycle.ts';
import { cycleMoreTexts } from '../i18n/cycle-more.ts';
import { dateText } from '../internal/date-text.ts';
import type { Locale } from '../internal/locale.ts';
import { dayOf, weekOf } from './days.ts';
import { meetingName } from './meeting-name.ts';
import type { MeetingMark, Row } from './read-cycles.ts';
import { standingOf } from './standing.ts';

/** What tables need to know beside what they hold. */
export interface TableContext {
  today: number;
  locale: Locale;
}

/** Each cycle as rows of name and value, and all meetings. */
export function tables(
  rows: readonly Row[],
  meetings: readonly MeetingMark[],
  { today, locale }: TableContext,
): TemplateResult {
  const texts = cycleTexts[locale.language];
  const more = cycleMoreTexts[locale.language];
  const date = (day: number) => dateText(dayOf(day), locale);
  return html`<div class="tables"
    >${rows.map((row) => {
      const standing = standingOf(row, today, locale);
      const figures = [
        [more.kind, row.isPractice ? texts.practice : more.regular],
        [more.phase, row.phase && texts.phase[row.phase]],
        [more.start, date(row.first)],
        [more.end, date(row.last)],
        [more.days, locale.number(row.last - row.first + 1)],
        [more.standing, standing.join(', ')],
      ].filter(([, text]) => text);
      return html`<table part="table"
        ><caption>${texts.name(row.name) || date(row.first)}</caption
        ><tbody
          >${figures.map(
            ([name, text]) => html`<tr><th scope="row">${name}</th><td>${text}</td></tr>`,
          )}</tbody
        ></table
      >`;
    })}${
      meetings.length > 0
        ? html`<table part="table"
            ><caption>${texts.meetings}</caption
            ><thead
              ><tr
                ><th scope="col">${more.date}</th
                ><th scope="col">${more.week}</th
                ><th scope="col">${more.meeting}</th
              ></tr
            ></thead
            ><tbody
              >${meetings.map(
                (meeting) => html`<tr
                  ><th scope="row">${date(meeting.day)}</th
                  ><td>${texts.week(weekOf(meeting.day))}</td
                  ><td>${meetingName(meeting, locale)}</td
                ></tr>`,
              )}</tbody
          ></table>`
        : nothing
    }</div
  >`;
}
