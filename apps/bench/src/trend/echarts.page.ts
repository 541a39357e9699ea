import './trend.css';
import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { KeyResultTrend } from '@zielbaum/elements';
import { present } from '../page/stage.ts';
import { afterCheckIn, trendOf } from './sample.ts';

echarts.use([LineChart, GridComponent, LegendComponent, SVGRenderer]);

let host: HTMLElement;
let chart: echarts.ECharts | undefined;
let isRendered = false;

present(
  {
    mount(stage) {
      host = stage;
    },
    assign(data) {
      if (!chart) {
        const box = Object.assign(document.createElement('div'), { className: 'canvas' });
        host.append(box);
        chart = echarts.init(box, null, { renderer: 'svg' });
        chart.on('rendered', () => {
          isRendered = true;
        });
      }
      isRendered = false;
      chart.setOption(optionOf(data));
    },
    isShown: () => isRendered,
  },
  { first: trendOf, next: afterCheckIn },
);

function optionOf({
  checkIns,
  cycle,
}: KeyResultTrend): Parameters<echarts.ECharts['setOption']>[0] {
  const plain = { type: 'line', showSymbol: false, animation: false, silent: true };
  const { start, end } = cycle;
  return {
    animation: false,
    legend: {},
    xAxis: { type: 'time' },
    yAxis: { type: 'value' },
    series: [
      {
        ...plain,
        name: 'Zwischenstände',
        data: checkIns.map(({ date, value }) => [date, value]),
      },
      {
        ...plain,
        name: 'Ziel',
        data: [
          [start, 640],
          [end, 640],
        ],
      },
      {
        ...plain,
        name: 'erwartet',
        lineStyle: { type: 'dashed' },
        data: [
          [start, 120],
          [end, 640],
        ],
      },
    ],
  };
}
