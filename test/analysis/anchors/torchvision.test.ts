import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { AnchorGrids } from '../../../src/analysis/anchors/AnchorGrid.ts';
import { paddedSize, resizedSize } from '../../../src/analysis/detectors/networkSize.ts';
import { anchorAt } from '../../../src/analysis/assignment/anchorBox.ts';
import { arithmeticOf } from '../../../src/analysis/detectors/arithmetics.ts';
import { retinanetTorchvision } from '../../../src/analysis/detectors/torchvision/retinanet.ts';
import { rpnTorchvision } from '../../../src/analysis/detectors/torchvision/rpn.ts';
import { float32 } from '../../../src/analysis/geometry/rounding.ts';
import { anchorsOf } from '../../helpers/assignment/anchorsOf.ts';
import { readJson } from '../../helpers/readJson.ts';

interface AnchorReference {
  readonly cell_anchors: readonly (readonly (readonly number[])[])[];
  readonly images: readonly {
    readonly padded_hw: readonly [number, number];
    readonly strides_hw: readonly (readonly [number, number])[];
    readonly count: number;
    readonly sha256_float32le: string;
  }[];
}

interface ResizeReference {
  readonly sets: readonly {
    readonly min_size: number;
    readonly max_size: number;
    readonly rows: readonly (readonly number[])[];
  }[];
}

const reference = readJson<Record<'retinanet' | 'rpn', AnchorReference>>(
  'torchvision/anchors.json',
);

describe.each([
  ['RetinaNet', retinanetTorchvision, reference.retinanet],
  ['the RPN', rpnTorchvision, reference.rpn],
])('anchors of %s in torchvision 0.14', (_, setup, anchors) => {
  const candidates = anchorsOf(setup);
  it('has its cell anchors', () => {
    const cells = candidates.levels.map(level => [
      ...arithmeticOf(candidates.generator, 'anchors').cell(level, candidates.offset),
    ]);
    expect(cells).toEqual(anchors.cell_anchors.map(level => level.flat()));
  });

  it.each(anchors.images)(
    'has the $count anchors of an input of $padded_hw, bit for bit',
    image => {
      const [height, width] = image.padded_hw;
      const grid = new AnchorGrids(candidates).of({ height, width });
      expect(grid.levels.map(level => [level.strideY, level.strideX])).toEqual(image.strides_hw);
      expect(grid.count).toBe(image.count);
      const corners = new Float32Array(4 * grid.count);
      for (let i = 0; i < grid.count; i++) {
        const { x1, y1, x2, y2 } = anchorAt(grid, i, float32);
        corners.set([x1, y1, x2, y2], 4 * i);
      }
      const bytes = new Uint8Array(corners.buffer);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(image.sha256_float32le);
    },
  );
});

describe('resize of torchvision 0.14', () => {
  const { sets } = readJson<ResizeReference>('torchvision/resize.json');
  it.each(sets)('is the same for every size at $min_size / $max_size', set => {
    const rule = {
      kind: 'torchvision',
      shorterSide: set.min_size,
      longerSide: set.max_size,
    } as const;
    for (const [height = 0, width = 0, newHeight, newWidth, padHeight, padWidth] of set.rows) {
      const resized = resizedSize(rule, { height, width });
      expect([height, width, resized]).toEqual([
        height,
        width,
        { height: newHeight, width: newWidth },
      ]);
      expect(paddedSize(resized, 32)).toEqual({ height: padHeight, width: padWidth });
    }
  });
});
