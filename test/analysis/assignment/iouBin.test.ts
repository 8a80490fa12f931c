import { expect, test } from 'vitest';
import { IOU_BINS, iouBin } from '../../../src/analysis/assignment/Assignment.ts';
import { iouBinOf } from '../../helpers/assignment/iouBinOf.ts';

const EDGES = Array.from({ length: IOU_BINS }, (_, bin) => Math.fround(bin / IOU_BINS));

/** The float32 before. */
function justBelow(value: number): number {
  const float = Float32Array.of(value);
  new Uint32Array(float.buffer)[0]! -= 1;
  return float[0]!;
}

test.each(EDGES.map((edge, bin) => [edge, bin]))('%f opens bin %i', (edge, bin) => {
  expect(iouBin(edge)).toBe(bin);
  if (bin > 0) expect(iouBin(justBelow(edge))).toBe(bin - 1);
});

test('1 lies in the last bin', () => {
  expect(iouBin(1)).toBe(IOU_BINS - 1);
});

test('no fraction of small numbers is put elsewhere than the edges say', () => {
  for (let whole = 1; whole <= 400; whole++)
    for (let part = 0; part <= whole; part++) {
      const iou = Math.fround(part / whole);
      if (iouBin(iou) !== iouBinOf(iou)) expect.fail(`${part}/${whole}`);
    }
});
