import fs from 'node:fs';
import { bytesSource } from '../../src/platform/shared/bytesSource.ts';
import { type DynamicReport, isDynamicReport } from '../../src/analysis/report/DynamicReport.ts';
import { analyzeSource } from '../../src/tasks/analyzeSource.ts';

const SAMPLE = new URL('../../samples/longtail.coco.json', import.meta.url);

/** The bundled sample, analyzed with a detector that chooses by its own predictions. */
export async function dynamicReport(detector: string): Promise<DynamicReport> {
  const source = bytesSource('longtail.coco.json', fs.readFileSync(SAMPLE));
  const report = await analyzeSource(
    source,
    { detector, simulation: null },
    { startBackend: () => Promise.reject(new Error('nothing is simulated')) },
  );
  if (!isDynamicReport(report)) throw new Error(`${detector} has its anchors counted`);
  return report;
}
