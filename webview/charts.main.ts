import { createChart } from './charts/kit/chartLibrary.ts';
import { provideCharts } from './charts/kit/drawing/providedCharts.ts';

provideCharts(createChart);
