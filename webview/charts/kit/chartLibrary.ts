import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  LogarithmicScale,
  PointElement,
  ScatterController,
  LineElement,
  Tooltip,
} from 'chart.js';

import { MatrixController, MatrixElement } from 'chartjs-chart-matrix';

let registered = false;

/** Chart.js with only the parts that these charts use. In a script of its own: see `drawing/providedCharts.ts`. */
export function createChart(canvas: HTMLCanvasElement, configuration: ChartConfiguration): Chart {
  if (!registered) {
    Chart.register(BarController, BarElement, ScatterController, PointElement, LineElement);
    Chart.register(MatrixController, MatrixElement);
    Chart.register(CategoryScale, LinearScale, LogarithmicScale, Legend, Tooltip);
    registered = true;
  }
  return new Chart(canvas, configuration);
}
