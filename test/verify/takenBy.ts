import { finish } from '../../src/analysis/contract/steps/Steps.ts';
import { recordRuleOf, recordRuleOfFramework } from '../../src/analysis/detectors/arithmetics.ts';
import type { BoxRule } from '../../src/analysis/detectors/DetectorSetup.ts';
import { readCoco } from '../../src/analysis/formats/coco/readCoco.ts';
import { bytesSource } from '../../src/platform/shared/bytesSource.ts';
import { faultyRecords } from '../../src/analysis/summary/records/faultyRecords.ts';
import { keptRecords } from '../../src/analysis/summary/records/keptRecords.ts';

/** The left edges of the boxes that we say a framework trains on, ascending, and whether we say that it stops. */
export async function takenBy(
  text: string,
  framework: BoxRule | 'ultralytics',
): Promise<{ boxes: number[]; stops: boolean }> {
  const dataset = await readCoco(bytesSource('records.json', new TextEncoder().encode(text)), {});
  const rule =
    framework === 'ultralytics' ? recordRuleOfFramework('Ultralytics') : recordRuleOf(framework);
  const { dataset: kept, faults } = finish(keptRecords(dataset, rule));
  const { image, boxes, crowd } = kept.annotations;
  const rows = [...image.keys()].filter(
    row => (image[row] as number) >= 0 && crowd[row] === 0 && !Number.isNaN(boxes[4 * row]),
  );
  return {
    boxes: rows.map(row => boxes[4 * row] as number).toSorted((one, other) => one - other),
    stops: rule !== null && faultyRecords(rule, faults).some(({ outcome }) => outcome === 'stops'),
  };
}
