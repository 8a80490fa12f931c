import { describe, expect, it } from 'vitest';
import type { DataReport } from '../../../src/analysis/report/DataReport.ts';
import { isDynamicReport } from '../../../src/analysis/report/DynamicReport.ts';
import { analyzeFile } from '../../../src/platform/node/analyzeFile.ts';

const FILE = 'samples/longtail.coco.json';
const means = { wasmFolder: 'dist/wasm', threadFile: 'dist/tallyWorker.cjs' };

/** What an analysis tells, in its order: stages once each, and the data. */
async function told(detector: string) {
  const events: string[] = [];
  const data: DataReport[] = [];
  const note = (event: string) => void (events.at(-1) !== event && events.push(event));
  const report = await analyzeFile(
    { file: { path: FILE }, detector, simulation: null },
    {
      ...means,
      progress: ({ stage }) => note(stage),
      onData: known => {
        data.push(known);
        note('data');
      },
    },
  );
  return { events, data, report };
}

describe('what is known of the data', () => {
  it('is told once, before the first image is counted, and is what the report says', async () => {
    const { events, data, report } = await told('retinanet-torchvision');
    expect(events).toEqual(['scan', 'count', 'data', 'assign']);
    expect(data).toEqual([{ source: report.source, dataset: report.dataset }]);
  });

  it('is told for a detector that chooses by its predictions, too', async () => {
    const { events, data, report } = await told('yolo11');
    expect(isDynamicReport(report)).toBe(true);
    expect(events).toEqual(['scan', 'count', 'data']);
    expect(data).toEqual([{ source: report.source, dataset: report.dataset }]);
  });
});
