import './svg.css';
import type { TreeKeyResult } from '@zielbaum/model';
import { presentGauges } from './gauges.ts';
import { percentOf } from './sample.ts';

/** The picture of `<okr-gauge>` and its words, as a careful developer writes them for one page. */
interface SvgGauge {
  element: HTMLElement;
  fill: Element;
  label: Element;
  value: Element;
  percent: Element;
  status: Element;
}

const scaleEnd = 100;
const target = 80;
const expected = 40;

const template = document.createElement('template');
template.innerHTML = `<div class="gauge" role="meter" aria-valuemin="0" aria-valuemax="100">
  <div class="label"></div>
  <div class="value"></div>
  <div class="percent"></div>
  <svg viewBox="0 0 100 86">
    <path class="track" d="${arc(0, target)}${arc(target + 1, scaleEnd)}"></path>
    <path class="fill"></path>
    <path class="mark" d="${tick(target, [31, 45])}"></path>
    <path class="mark" d="${tick(expected, [25, 31])}"></path>
  </svg>
  <div class="status"><svg class="icon" viewBox="0 0 16 16"><path d="M8 2 15 14H1Z"></path></svg><span></span></div>
  <div class="detail">erwartet heute 50 %</div>
</div>`;

presentGauges<SvgGauge>({
  create() {
    const element = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
    return {
      element,
      fill: find(element, '.fill'),
      label: find(element, '.label'),
      value: find(element, '.value'),
      percent: find(element, '.percent'),
      status: find(element, '.status span'),
    };
  },
  elementOf: ({ element }) => element,
  show(gauge, keyResult) {
    const value = Number(keyResult.score.value);
    const percent = percentOf(keyResult);
    const [amount, pace] = [`${value} von ${target} Leistungen`, paceOf(keyResult)];
    gauge.label.textContent = keyResult.title;
    gauge.value.textContent = amount;
    gauge.percent.textContent = `${percent} %`;
    gauge.status.textContent = pace;
    gauge.fill.setAttribute('d', arc(0, value));
    gauge.element.className = `gauge ${keyResult.score.pace}`;
    gauge.element.ariaLabel = keyResult.title;
    gauge.element.ariaValueNow = String(percent);
    gauge.element.ariaValueText = `${amount}, ${percent} %, ${pace}, erwartet heute 50 %`;
  },
  shownPercent: ({ percent }) => Number.parseInt(percent.textContent),
});

function find(element: HTMLElement, selector: string): Element {
  const found = element.querySelector(selector);
  if (found === null) throw new Error(`The template has no ${selector}.`);
  return found;
}

function paceOf({ score }: TreeKeyResult): string {
  return score.pace === 'behind' ? 'hinter Plan' : 'im Plan';
}

/** Path data of a piece of the ring. */
function arc(from: number, to: number): string {
  const isLong = (to - from) / scaleEnd > 2 / 3;
  return `M${onRing(from, 38)}A38 38 0 ${isLong ? 1 : 0} 1 ${onRing(to, 38)}`;
}

function tick(at: number, [inner, outer]: readonly [number, number]): string {
  return `M${onRing(at, inner)}L${onRing(at, outer)}`;
}

function onRing(value: number, distance: number): string {
  const angle = (((value / scaleEnd) * 270 + 135) * Math.PI) / 180;
  const [x, y] = [50 + distance * Math.cos(angle), 50 + distance * Math.sin(angle)];
  return `${x.toFixed(2)} ${y.toFixed(2)}`;
}
