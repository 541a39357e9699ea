import '@zielbaum/elements/define/okr-gauge';
import { presentGauges } from './gauges.ts';

presentGauges({
  create: () => document.createElement('okr-gauge'),
  elementOf: (gauge) => gauge,
  show(gauge, keyResult) {
    gauge.data = keyResult;
  },
  shownPercent(gauge) {
    const text = gauge.shadowRoot?.querySelector('[part=percent]')?.textContent;
    return text ? Number.parseInt(text) : undefined;
  },
});
