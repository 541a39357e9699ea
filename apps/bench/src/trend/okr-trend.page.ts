import './trend.css';
import '@zielbaum/elements/define/okr-trend';
import { present } from '../page/stage.ts';
import { afterCheckIn, newestValue, trendOf } from './sample.ts';

/** In the page before there are data, as inside a provider, instead of made with them. */
const isWaiting = location.search === '?waiting';
const trend = document.createElement('okr-trend');
let host: HTMLElement;

present(
  {
    mount(stage) {
      host = stage;
      if (isWaiting) stage.append(trend);
    },
    assign(data) {
      trend.data = data;
      if (!trend.isConnected) host.append(trend);
    },
    isShown(data) {
      const value = trend.shadowRoot?.querySelector('[part=value]')?.textContent ?? '';
      return value.startsWith(String(newestValue(data)));
    },
  },
  { first: trendOf, next: afterCheckIn },
);
