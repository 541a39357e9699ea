import './trend.css';
import { Chart, Legend, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import type { KeyResultTrend } from '@zielbaum/elements';
import { present } from '../page/stage.ts';
import { afterCheckIn, dayOf, trendOf } from './sample.ts';

Chart.register(Legend, LinearScale, LineController, LineElement, PointElement);

let host: HTMLElement;
let chart: Chart<'line', { x: number; y: number }[]> | undefined;

present(
  {
    mount(stage) {
      host = stage;
    },
    assign(data) {
      const datasets = datasetsOf(data);
      if (chart) {
        chart.data.datasets = datasets;
        chart.update('none');
        return;
      }
      const box = Object.assign(document.createElement('div'), { className: 'canvas' });
      const canvas = document.createElement('canvas');
      box.append(canvas);
      host.append(box);
      chart = new Chart(canvas, {
        type: 'line',
        data: { datasets },
        // As fast as it goes: nothing moves, nothing is looked for under the pointer, data as they are.
        options: {
          animation: false,
          parsing: false,
          normalized: true,
          maintainAspectRatio: false,
          events: [],
          elements: { point: { radius: 0 } },
          scales: {
            x: {
              type: 'linear',
              ticks: { callback: (day) => dateOf(Number(day)) },
            },
          },
        },
      });
    },
    isShown: (data) => chart?.getDatasetMeta(0).data.length === data.checkIns.length,
  },
  { first: trendOf, next: afterCheckIn },
);

function datasetsOf({ checkIns, cycle }: KeyResultTrend) {
  const [start, end] = [dayOf(cycle.start), dayOf(cycle.end)];
  return [
    {
      label: 'Zwischenstände',
      borderColor: '#05a',
      data: checkIns.map(({ date, value }) => ({ x: dayOf(date), y: Number(value) })),
    },
    { label: 'Ziel', borderColor: '#174', data: [start, end].map((x) => ({ x, y: 640 })) },
    {
      label: 'erwartet',
      borderColor: '#456',
      borderDash: [4, 4],
      data: [
        { x: start, y: 120 },
        { x: end, y: 640 },
      ],
    },
  ];
}

function dateOf(day: number): string {
  const [year, month, dayOfMonth] = new Date(day * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return `${Number(dayOfMonth)}.${Number(month)}.${year}`;
}
