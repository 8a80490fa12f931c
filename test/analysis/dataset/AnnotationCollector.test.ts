import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordColumns } from '../../../src/analysis/bytes/records/RecordColumns.ts';
import { AnnotationCollector } from '../../../src/analysis/dataset/builder/AnnotationCollector.ts';
import { IdTable } from '../../../src/analysis/dataset/builder/ids/IdTable.ts';
import { ANNOTATION, ANNOTATION_COLUMNS } from '../../../src/analysis/dataset/builder/slots.ts';

const MOST = 8;

/** Hands records over in lots, as the readers of records do. */
function collected(lots: readonly (readonly (readonly [id: number, score: number])[])[]) {
  const collector = new AnnotationCollector({
    imageIds: new IdTable(),
    categoryIds: new IdTable(),
  });
  const buffer = new ArrayBuffer(8 * ANNOTATION_COLUMNS.slots * 4 * MOST);
  const columns = recordColumns(ANNOTATION_COLUMNS, buffer, 0, MOST);
  for (const lot of lots) {
    for (const column of columns) column.fill(Number.NaN);
    for (const [i, [id, score]] of lot.entries()) {
      (columns[ANNOTATION.id] as Float64Array)[i] = id;
      (columns[ANNOTATION.score] as Float64Array)[i] = score;
    }
    if (lot.length > 0) collector.addAll(columns, lot.length);
  }
  return collector;
}

test('says whether ids ascend and how many are numbers, however records are handed over', () => {
  const id = fc.oneof(fc.integer({ min: -3, max: 12 }), fc.constant(Number.NaN));
  const score = fc.constantFrom(Number.NaN, Number.NaN, 0, 0.5);
  const lot = fc.array(fc.tuple(id, score), { maxLength: MOST });
  const ascending = fc
    .tuple(fc.integer({ min: -3, max: 3 }), fc.array(fc.nat({ max: 4 }), { maxLength: 3 }))
    .map(([first, sizes]) => {
      let next = first;
      return sizes.map(size =>
        Array.from({ length: size }, () => [next++, Number.NaN] as [number, number]),
      );
    });
  fc.assert(
    fc.property(fc.oneof(fc.array(lot, { maxLength: 4 }), ascending), lots => {
      const records = lots.flat();
      const ids = records.map(([one]) => one);
      const collector = collected(lots);
      const { idsAscend, numbers, numberIds } = collector.finish();
      expect([...numberIds]).toEqual(ids);
      expect(numbers).toBe(ids.filter(one => !Number.isNaN(one)).length);
      const above = (one: number, row: number) => row === 0 || one > (ids[row - 1] as number);
      expect(idsAscend).toBe(ids.every((one, row) => !Number.isNaN(one) && above(one, row)));
      expect(collector.scores).toBe(records.filter(([, of]) => !Number.isNaN(of)).length);
    }),
    { seed: 20261202, numRuns: 500 },
  );
});

test('forgets what an earlier list was like', () => {
  const collector = collected([[[9, 0.5]], [[3, Number.NaN]]]);
  expect([collector.count, collector.scores, collector.finish().idsAscend]).toEqual([2, 1, false]);
  collector.clear();
  expect([collector.count, collector.scores, collector.finish().idsAscend]).toEqual([0, 0, true]);
});
