import './trend.css';
import '@zielbaum/elements/define/okr-trend';
import { present } from '../page/stage.ts';
import { afterCheckIn, newestValue, trendOf } from './sample.ts';

let host: HTMLElement;
let trend: HTMLElementTagNameMap['okr-trend'] | undefined;

present(
  {
    mount(stage) {
      host = stage;
    },
    assign(data) {
      const shown = trend ?? document.createElement('okr-trend');
      shown.data = data;
      if (!trend) host.append(shown);
      trend = shown;
    },
    isShown(data) {
      const value = trend?.shadowRoot?.querySelector('[part=value]')?.textContent ?? '';
      return value.startsWith(String(newestValue(data)));
    },
  },
  { first: trendOf, next: afterCheckIn },
);
