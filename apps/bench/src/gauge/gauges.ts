import './gauge.css';
import type { TreeKeyResult } from '@zielbaum/model';
import { present } from '../page/stage.ts';
import { afterCheckIns, keyResults, percentOf } from './sample.ts';

/** One way to make a gauge, to set what it shows, and to read that again. */
export interface GaugeKind<Gauge> {
  create(): Gauge;
  elementOf(gauge: Gauge): Element;
  show(gauge: Gauge, keyResult: TreeKeyResult): void;
  /** Its percentage as it stands in the page; `undefined` before it is drawn. */
  shownPercent(gauge: Gauge): number | undefined;
}

/** Mounts as many gauges as there is data for at the first assignment, sets all at every later. */
export function presentGauges<Gauge>(kind: GaugeKind<Gauge>): void {
  let gauges: Gauge[] = [];
  let host: HTMLElement;
  present<readonly TreeKeyResult[]>(
    {
      mount(stage) {
        host = stage;
      },
      assign(data) {
        const isFirst = gauges.length === 0;
        if (isFirst) gauges = data.map(() => kind.create());
        for (const [index, keyResult] of data.entries()) {
          const gauge = gauges[index];
          if (gauge !== undefined) kind.show(gauge, keyResult);
        }
        if (isFirst) host.append(...gauges.map((gauge) => kind.elementOf(gauge)));
      },
      isShown: (data) =>
        [0, data.length - 1].every((index) => {
          const [gauge, keyResult] = [gauges[index], data[index]];
          if (gauge === undefined || keyResult === undefined) return false;
          return kind.shownPercent(gauge) === percentOf(keyResult);
        }),
    },
    { first: keyResults, next: afterCheckIns },
  );
}
