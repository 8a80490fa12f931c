import { fail } from '../../../contract/failures/Failure.ts';
import { METRICS, type RunRecord } from '../MeasuredRun.ts';
import { fieldOf } from './columns.ts';
import type { RunReader } from './RunReader.ts';
import { tableOf } from './table.ts';

/** `results.csv` of Ultralytics and of YOLOv5, v7 and v9: a row an epoch. The last row with scores counts. */
export const ultralyticsResults: RunReader = {
  format: 'ultralytics',
  configs: ['hyp.yaml', 'args.yaml'],
  recognizes: text => {
    const { columns } = tableOf(text.split('\n', 1).join('\n'));
    return columns.includes('epoch') && columns.some(name => name.startsWith('metrics/mAP'));
  },
  read: (file, text) => {
    const { columns, rows, cutOff } = tableOf(text);
    const scoresIn = (cells: readonly string[]) =>
      columns.flatMap((name, i) => {
        const field = name.startsWith('metrics/') ? fieldOf(name) : null;
        const metric = METRICS.find(one => one === field);
        const score = Number(cells[i] === '' ? NaN : cells[i]);
        return metric === undefined || !Number.isFinite(score) ? [] : [[metric, score] as const];
      });
    const last = rows.findLast(({ cells }) => scoresIn(cells).length > 0);
    if (last === undefined) return fail({ code: 'runs-unusable', file, reason: 'no-evaluation' });
    const epochs = rows.map(({ cells }) => Number(cells[columns.indexOf('epoch')]));
    // YOLOv5 counts epochs from 0, Ultralytics 8 from 1.
    const start = Math.min(...epochs, 1);
    const epoch = Number(last.cells[columns.indexOf('epoch')]);
    const record: RunRecord = {
      place: { file, line: last.line },
      gamma: null,
      alpha: null,
      scores: Object.fromEntries(scoresIn(last.cells)),
      seed: null,
      epochs: Number.isFinite(epoch) ? epoch - start + 1 : null,
      iterations: null,
      batch: null,
      images: null,
    };
    const restarted = epochs.some((value, i) => value < (epochs[i - 1] ?? value));
    return {
      file,
      format: 'ultralytics',
      records: [record],
      scale: 'share',
      cutOff,
      restarted,
      config: null,
    };
  },
};
