import './trend.css';
import type { KeyResultTrend } from '@zielbaum/elements';
import { present } from '../page/stage.ts';
import { afterCheckIn, dayOf, newestValue, trendOf } from './sample.ts';

/**
 * The picture of `<okr-trend>` and its words, but for the forecast, as a careful developer writes
 * them for one page that knows its data: their order, their scale, their kind.
 */
const template = document.createElement('template');
template.innerHTML = `<div class="trend">
  <b>Aufrufe des Serviceportals am Tag</b>
  <div class="value"></div>
  <div class="chart">
    <div class="levels"></div>
    <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" role="img">
      <path class="grid" d="M0 0H1000M0 250H1000M0 500H1000M0 750H1000M0 1000H1000"></path>
      <path class="today"></path>
      <path class="target" d="M0 200H1000"></path>
      <path class="expected" d="M0 850L1000 200"></path>
      <path class="line"></path>
    </svg>
    <div class="days"></div>
  </div>
  <div class="legend"></div>
</div>`;

const most = 800;

/** In the page before there are data, instead of made with them. */
const isWaiting = location.search === '?waiting';
const make = (): Element => document.importNode(template.content, true).children[0] as Element;
let host: HTMLElement;
let element: Element | undefined;

present(
  {
    mount(stage) {
      host = stage;
      if (isWaiting) host.append((element = make()));
    },
    assign(data) {
      const shown = element ?? make();
      show(shown, data);
      if (!element) host.append(shown);
      element = shown;
    },
    isShown: (data) =>
      element?.querySelector('.value')?.textContent.startsWith(String(newestValue(data))) ?? false,
  },
  { first: trendOf, next: afterCheckIn },
);

function show(shown: Element, data: KeyResultTrend): void {
  const { checkIns, cycle, today } = data;
  const first = dayOf(cycle.start);
  const days = dayOf(cycle.end) - first + 1;
  const along = (date: string): number => ((dayOf(date) - first + 1) / days) * 1000;
  const points = checkIns.map(
    ({ date, value }) =>
      `${along(date).toFixed(1)} ${(1000 - (Number(value) / most) * 1000).toFixed(1)}`,
  );
  const expected = Math.round(120 + (along(today) / 1000) * 520);
  const value = `${newestValue(data)} Aufrufe, Ziel 640 Aufrufe`;
  const legend = [
    `${checkIns.length} Zwischenstände`,
    'Ziel 640 Aufrufe',
    `erwartet heute ${expected} Aufrufe`,
  ];
  find(shown, '.value').textContent = value;
  find(shown, '.line').setAttribute('d', `M${points.join('L')}`);
  find(shown, '.today').setAttribute('d', `M${along(today)} 0V1000`);
  find(shown, 'svg').setAttribute('aria-label', [value, ...legend].join('; '));
  find(shown, '.levels').replaceChildren(...['800', '600', '400', '200', '0'].map(small));
  find(shown, '.days').replaceChildren(...['1.1.24', '1.1.25', '1.1.26', '31.12.26'].map(small));
  find(shown, '.legend').replaceChildren(...legend.map(small));
}

function small(text: string): HTMLElement {
  return Object.assign(document.createElement('small'), { textContent: text });
}

function find(shown: Element, selector: string): Element {
  const found = shown.querySelector(selector);
  if (found === null) throw new Error(`The template has no ${selector}.`);
  return found;
}
