import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../../src/analysis/assignment/Assignment.ts';
import { assignerFor } from '../../../src/analysis/assignment/assignerFor.ts';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import type { ResizeRule } from '../../../src/analysis/detectors/DetectorSetup.ts';
import { PRESETS } from '../../../src/analysis/detectors/presets.ts';
import { inDirtyMemory } from '../../helpers/assignment/dirtyMemory.ts';
import { plainDataset } from '../../helpers/annotations/plainDataset.ts';
import { SWEEPS } from '../../helpers/assignment/sweeps.ts';

const module = SWEEPS[1]![1]!;
/** Rules in doubles have no kernel. */
const presets = PRESETS.filter(
  ({ assigner }) => assigner.kind === 'max-iou' && assigner.precision === 'float32',
);
/** A hundred grids of a large input are some megabytes of corners: whatever is kept for each would not go on to fit. */
const IMAGES = 294;
const RUNS = 1;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const image = fc.record({
  width: fc.integer({ min: 60, max: 2000 }),
  height: fc.integer({ min: 60, max: 2000 }),
  boxes: fc.array(fc.tuple(share, share, share, share), { maxLength: 4 }),
});
const images = fc.uniqueArray(image, {
  minLength: IMAGES,
  maxLength: IMAGES,
  selector: ({ width, height }) => 4096 * width + height,
});

type Drawn = typeof images extends fc.Arbitrary<infer Value> ? Value : never;

/** Boxes of all sizes alike: the shares are exponents. */
function datasetOf(drawn: Drawn) {
  return plainDataset({
    images: drawn.map(({ width, height }, id) => ({ id, width, height })),
    annotations: drawn.flatMap(({ width, height, boxes }, image_id) =>
      boxes.map(([x, y, w, h], i) => {
        const sides = [width * 0.01 ** w, height * 0.01 ** h] as const;
        const bbox = [x * (width - sides[0]), y * (height - sides[1]), ...sides];
        return { id: 10 * image_id + i, image_id, category_id: 1, bbox };
      }),
    ),
    categories: [{ id: 1, name: 'thing' }],
  });
}

/** Six training sizes in the way of the framework. */
function sixSizes([rule]: readonly ResizeRule[]): readonly ResizeRule[] {
  return [640, 672, 704, 736, 768, 800].map(side => {
    if (rule !== undefined && 'shorterSide' in rule) return { ...rule, shorterSide: side };
    return { kind: 'fixed', height: side, width: 1333 - side };
  });
}

/** Labels with their boxes and IoUs in the order of the anchors, which the kernel finds in another one; then all else. */
function numbersOf({ grid, foreground, ignored, iouCounts, bestIous }: Assignment): Float64Array {
  const lists = [foreground, ignored].flatMap(({ count, anchors, boxes, ious }) => {
    const order = Array.from({ length: count }, (_, i) => i);
    return order
      .toSorted((a, b) => anchors[a]! - anchors[b]!)
      .flatMap(i => [anchors[i]!, boxes[i]!, ious[i]!]);
  });
  const counts = [grid.count, foreground.count, ignored.count];
  return Float64Array.from([...counts, ...lists, ...(iouCounts ?? []), ...(bestIous ?? [])]);
}

/** Place of the first difference, −1 for none; `toEqual` takes longer than both assigners. */
function firstDifference(one: Float64Array, other: Float64Array): number {
  for (let i = 0; i < Math.max(one.length, other.length); i++)
    if (!Object.is(one[i], other[i])) return i;
  return -1;
}

describe.each(presets.map(preset => [preset.name, preset] as const))('%s', (_, preset) => {
  it(`labels ${IMAGES} image sizes under six training sizes with and without WebAssembly alike`, () => {
    const setup = { ...preset, resize: sixSizes(preset.resize) };
    fc.assert(
      fc.property(images, drawn => {
        const { images: sizes, annotations } = datasetOf(drawn);
        const plain = assignerFor(setup, annotations);
        const kernel = inDirtyMemory(() => assignerFor(setup, annotations, module));
        let [first, foreground] = [0, 0];
        for (const [i, { boxes }] of drawn.entries()) {
          const rows = Int32Array.from(boxes, (_box, at) => first + at);
          first += boxes.length;
          const size = { width: sizes.width[i]!, height: sizes.height[i]! };
          for (const resize of setup.resize) {
            // The histogram takes many times as long.
            const view = { image: size, resize, rows, lowestIou: i % 49 === 0 ? 0.1 : null };
            const expected = finish(plain(view)).assignment;
            const numbers = numbersOf(expected);
            foreground += expected.foreground.count;
            expect(
              firstDifference(numbersOf(finish(kernel(view)).assignment), numbers),
              `${size.width} × ${size.height}, ${JSON.stringify(resize)}`,
            ).toBe(-1);
          }
        }
        expect(foreground).toBeGreaterThan(6 * IMAGES);
      }),
      { seed: 294, numRuns: RUNS, endOnFailure: true },
    );
  });
});
