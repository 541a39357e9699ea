import { presentGauges } from './gauges.ts';
import { percentOf } from './sample.ts';

/** The floor: what the platform has, without words. */
presentGauges<HTMLProgressElement>({
  create: () => document.createElement('progress'),
  elementOf: (gauge) => gauge,
  show(gauge, keyResult) {
    gauge.value = percentOf(keyResult) / 100;
  },
  shownPercent: (gauge) => Math.round(gauge.value * 100),
});
