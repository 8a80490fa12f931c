import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cellGrid } from '../../../src/analysis/anchors/CellGrid.ts';
import { defaultBoxes } from '../../../src/analysis/anchors/defaultBoxes.ts';
import { PointGrids } from '../../../src/analysis/anchors/PointGrids.ts';
import { candidatesOf } from '../../../src/analysis/assignment/candidatesOf.ts';
import { fcosAdelaidet } from '../../../src/analysis/detectors/adelaidet/fcos.ts';
import { fcosTorchvision } from '../../../src/analysis/detectors/torchvision/fcos.ts';
import { ssd300Torchvision } from '../../../src/analysis/detectors/torchvision/ssd300.ts';
import { readJson } from '../../helpers/readJson.ts';

interface Reference {
  readonly ssd300: {
    readonly count: number;
    readonly per_location: readonly number[];
    readonly sha256_cxcywh_float32le: string;
    readonly sha256_xyxy_float32le: string;
  };
  readonly fcos: {
    readonly images: readonly {
      readonly padded_hw: readonly [number, number];
      readonly grids_hw: readonly (readonly [number, number])[];
      readonly strides_hw: readonly (readonly [number, number])[];
      readonly count: number;
      readonly sha256_float32le: string;
    }[];
  };
}

const { ssd300, fcos } = readJson<Reference>('torchvision/anchors.json');
const sha256 = (column: Float32Array) =>
  createHash('sha256').update(new Uint8Array(column.buffer)).digest('hex');

describe('default boxes of SSD300 in torchvision 0.14', () => {
  const { grid, shares, corners } = defaultBoxes(
    candidatesOf(ssd300Torchvision, 'default-boxes'),
    300,
  );

  it('are the same 8,732, bit for bit, as shares of the input and in pixels', () => {
    expect(grid.count).toBe(ssd300.count);
    expect(grid.levels.map(({ perCell }) => perCell)).toEqual(ssd300.per_location);
    expect(sha256(shares)).toBe(ssd300.sha256_cxcywh_float32le);
    expect(sha256(corners)).toBe(ssd300.sha256_xyxy_float32le);
  });
});

describe('points of FCOS', () => {
  it.each(fcos.images)(
    'lie at the centres of torchvision’s anchors: input of $padded_hw',
    image => {
      const [height, width] = image.padded_hw;
      const grid = new PointGrids(candidatesOf(fcosTorchvision, 'points')).of({ height, width });
      expect(grid.levels.map(({ rows, columns }) => [rows, columns])).toEqual(image.grids_hw);
      expect(grid.levels.map(({ strideY, strideX }) => [strideY, strideX])).toEqual(
        image.strides_hw,
      );
      expect(grid.count).toBe(image.count);
      // torchvision's one anchor a cell is a square of the nominal stride around the point.
      const corners = new Float32Array(4 * grid.count);
      for (const level of grid.levels)
        for (let i = 0; i < level.count; i++) {
          const x = level.origin + (i % level.columns) * level.strideX;
          const y = level.origin + Math.floor(i / level.columns) * level.strideY;
          const half = level.stride / 2;
          corners.set([x - half, y - half, x + half, y + half], 4 * (level.first + i));
        }
      expect(sha256(corners)).toBe(image.sha256_float32le);
    },
  );

  it('begin half a stride inside in AdelaiDet, and keep nominal strides', () => {
    const grid = new PointGrids(candidatesOf(fcosAdelaidet, 'points')).of({
      height: 800,
      width: 1088,
    });
    expect(grid.levels.map(({ origin }) => origin)).toEqual([4, 8, 16, 32, 64]);
    expect(grid.levels.map(({ strideX }) => strideX)).toEqual([8, 16, 32, 64, 128]);
  });
});

describe('candidates in cells', () => {
  it('are numbered by level, row, column and place in the cell', () => {
    const { levels, count } = cellGrid([
      { rows: 2, columns: 3, perCell: 4 },
      { rows: 1, columns: 1, perCell: 5 },
    ]);
    expect(levels.map(({ first }) => first)).toEqual([0, 24]);
    expect(count).toBe(29);
  });
});
