import '@shoelace-style/shoelace/dist/components/progress-ring/progress-ring.js';
import '@shoelace-style/shoelace/dist/themes/light.css';
import { presentGauges } from './gauges.ts';
import { percentOf } from './sample.ts';

presentGauges({
  create: () => document.createElement('sl-progress-ring'),
  elementOf: (gauge) => gauge,
  show(gauge, keyResult) {
    gauge.value = percentOf(keyResult);
    gauge.label = keyResult.title;
    gauge.textContent = `${percentOf(keyResult)} %`;
  },
  shownPercent(gauge) {
    const value = gauge.shadowRoot
      ?.querySelector('[role=progressbar]')
      ?.getAttribute('aria-valuenow');
    return value === null || value === undefined ? undefined : Number(value);
  },
});
