import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatedBoxes } from '../../../src/analysis/validation/repeatedBoxes.ts';
import { TimeSlice } from '../../../src/analysis/contract/steps/TimeSlice.ts';
import { growth } from '../../helpers/growth.ts';

interface Row {
  readonly image: number;
  readonly category: number;
  readonly crowd: number;
  readonly box: readonly number[];
}

function found(rows: readonly Row[]) {
  const columns = {
    count: rows.length,
    boxes: Float64Array.from(rows.flatMap(({ box }) => box)),
    imageIndex: Int32Array.from(rows, ({ image }) => image),
    crowd: Uint8Array.from(rows, ({ crowd }) => crowd),
  };
  return new TimeSlice({}).run(
    repeatedBoxes(
      columns,
      Int32Array.from(rows, ({ category }) => category),
    ),
  );
}

/** Every row against all before it. */
function byDefinition(rows: readonly Row[]) {
  const sameClass: number[] = [];
  const otherClass: number[] = [];
  const counts = ({ box, image, crowd }: Row) =>
    image >= 0 &&
    crowd === 0 &&
    box.every(Number.isFinite) &&
    Number(box[2]) > 0 &&
    Number(box[3]) > 0;
  for (const [at, row] of rows.entries()) {
    const first = rows.findIndex(
      one =>
        counts(one) && one.image === row.image && one.box.every((side, i) => side === row.box[i]),
    );
    if (!counts(row) || first === at) continue;
    (rows[first]?.category === row.category ? sameClass : otherClass).push(at);
  }
  return { sameClass, otherClass };
}

const side = fc.constantFrom(0, 1, 1.5, 1.501, -2, Number.NaN, 1e9);

describe('boxes that stand more than once on an image', () => {
  it('are those of the definition', async () => {
    const row = fc.record({
      image: fc.constantFrom(-1, 0, 1),
      category: fc.constantFrom(-1, 0, 1),
      crowd: fc.constantFrom(0, 0, 1),
      box: fc.tuple(side, side, side, side),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 60 }), async rows => {
        expect(await found(rows)).toEqual(byDefinition(rows));
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('are found among many in time that grows with their number', async () => {
    const find = async (count: number) => {
      const rows = Array.from({ length: count }, (_, at) => ({
        image: at % 1000,
        category: 0,
        crowd: 0,
        box: [at % 977, at % 499, 10 + (at % 13), 20],
      }));
      const { sameClass } = await found([...rows, ...rows]);
      expect(sameClass.length).toBeGreaterThanOrEqual(count);
    };
    expect(await growth(find, { from: 25_000, to: 200_000 })).toBeLessThan(24);
  });
});
