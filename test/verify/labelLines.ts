import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { Dataset } from '../../src/analysis/dataset/Dataset.ts';
import { readCoco } from '../../src/analysis/formats/coco/readCoco.ts';
import { rowsByImage } from '../../src/analysis/dataset/rowsByImage.ts';
import type { Assignment } from '../../src/analysis/assignment/Assignment.ts';
import { assignerFor } from '../../src/analysis/assignment/assignerFor.ts';
import type { AssignedImage } from '../../src/analysis/assignment/ImageAssigner.ts';
import { labelCounter } from '../../src/analysis/assignment/labelCounter.ts';
import { finish } from '../../src/analysis/contract/steps/Steps.ts';
import { FailureError } from '../../src/analysis/contract/failures/Failure.ts';
import type { DetectorSetup } from '../../src/analysis/detectors/DetectorSetup.ts';
import { presetNamed } from '../helpers/assignment/presetNamed.ts';
import { fileSource } from '../../src/platform/node/files/fileSource.ts';
import { loadSweepModule } from '../../src/platform/node/wasm/loadSweepModule.ts';
import { manySizes } from '../helpers/assignment/manySizes.ts';
import { plainDataset } from '../helpers/annotations/plainDataset.ts';
import { stressSet } from './stressSet.ts';

/** One detector's labels of an image: foreground anchors, the box of each, ignored anchors; and how many anchors there are. */
interface Labels {
  readonly anchors: number;
  readonly foreground: readonly number[];
  readonly boxes: readonly number[];
  readonly ignored: readonly number[];
}

const DETECTORS = ['retinanet-torchvision', 'rpn-torchvision'].map(presetNamed);
/** Of which a training draws one for each image, as in torchvision's own Faster R-CNN and RetinaNet of later releases. */
const TRAINING_SIZES = [640, 672, 704, 736, 768, 800];
/** Images of hardly two equal sizes, under each training size. */
const MANY_SIZES = 60;
/** The matrix of torchvision's IoUs must fit into memory. */
const MOST_BOXES = 300;

/**
 * Lines for compare.py: images of every COCO file of a folder, spread over the file, and the stress set.
 *
 * @param perFile how many images of a file at most
 * @param wasmFolder where the kernel lies: its labels must be those of plain TypeScript
 */
export async function* labelLines(
  folder: string,
  perFile: number,
  wasmFolder: string,
): AsyncIterable<string> {
  const single = new LabelLines([800], 'one training size', wasmFolder);
  const several = new LabelLines(TRAINING_SIZES, 'six training sizes', wasmFolder);
  for (const file of fs.readdirSync(folder).toSorted()) {
    if (!/\.json(\.gz)?$/.test(file)) continue;
    const dataset = await groundTruth(path.join(folder, file));
    if (dataset !== null) yield* single.of(dataset, file, perFile);
  }
  yield* single.of(plainDataset(stressSet()), 'stress', Infinity);
  yield* several.of(plainDataset(manySizes(MANY_SIZES)), 'many sizes', Infinity);
}

/** Null for what is no ground truth, such as a list of detections. */
async function groundTruth(file: string): Promise<Dataset | null> {
  try {
    return await readCoco(await fileSource(file), {});
  } catch (thrown) {
    if (thrown instanceof FailureError) return null;
    throw thrown;
  }
}

/** Labels images under each of some training sizes, one after the other with the same assigners, as an analysis does. */
class LabelLines {
  readonly #sizes: readonly number[];
  readonly #set: string;
  readonly #setups: readonly DetectorSetup[];
  readonly #module: ReturnType<typeof loadSweepModule>;

  constructor(sizes: readonly number[], set: string, wasmFolder: string) {
    this.#sizes = sizes;
    this.#set = set;
    this.#setups = DETECTORS.map(setup => ({
      ...setup,
      resize: sizes.map(shorterSide => ({ kind: 'torchvision', shorterSide, longerSide: 1333 })),
    }));
    this.#module = loadSweepModule(wasmFolder);
    if (this.#module === undefined) throw new Error(`no kernel in ${wasmFolder}: npm run build`);
  }

  *of({ images, annotations, ...rest }: Dataset, name: string, most: number): Iterable<string> {
    const groups = finish(rowsByImage({ images, annotations, ...rest }));
    const assigners = this.#setups.map(setup => ({
      setup,
      plain: assignerFor(setup, annotations),
      kernel: assignerFor(setup, annotations, this.#module),
      counting: assignerFor(setup, annotations, this.#module),
    }));
    const step = Math.max(1, Math.floor(images.count / most));
    for (let i = 0; i < images.count; i += step) {
      const image = { width: images.width[i]!, height: images.height[i]! };
      const rows = groups.rows.subarray(groups.start[i], groups.start[i + 1]);
      const boxes = [...rows].map(row => [
        ...annotations.boxes.subarray(4 * row, 4 * row + 4),
        annotations.crowd[row]!,
      ]);
      // torchvision itself stops at sides that are no numbers.
      const isUsable = boxes.flat().every(Number.isFinite) && image.width > 0 && image.height > 0;
      if (!isUsable || boxes.length > MOST_BOXES) continue;
      for (const [at, size] of this.#sizes.entries()) {
        const labels: Record<string, Labels> = {};
        for (const { setup, plain, kernel, counting } of assigners) {
          const view = { image, resize: setup.resize[at]!, rows, lowestIou: 0.1 };
          const own = finish(plain(view));
          const found = labelsOf(own.assignment);
          assert.deepEqual(labelsOf(finish(kernel(view)).assignment), found);
          const counted = finish(counting({ ...view, lowestIou: null, countsOnly: true }));
          assert.deepEqual(countsOf(counted), countsOf(own));
          labels[setup.name] = found;
        }
        const id = images.ids.at(i);
        const told = { name: `${name} ${id}`, set: this.#set, trainingSizes: this.#sizes, size };
        yield JSON.stringify({ ...told, ...image, annotations: boxes, labels });
      }
    }
  }
}

/** Foreground of each box on each level, and ignored of each level: by the kernel without a list, where it can. */
function countsOf({ targets, assignment }: AssignedImage) {
  const { foreground, ignored } = labelCounter()(assignment, targets.count);
  const levels = assignment.grid.levels.length;
  return [foreground.slice(0, targets.count * levels), ignored.slice(0, levels)];
}

/** In the order of the anchors: the kernel finds them in another one. */
function labelsOf({ grid, foreground, ignored }: Assignment): Labels {
  const { anchors, boxes } = foreground;
  const places = Array.from({ length: foreground.count }, (_, i) => i).toSorted(
    (a, b) => anchors[a]! - anchors[b]!,
  );
  return {
    anchors: grid.count,
    foreground: places.map(i => anchors[i]!),
    boxes: places.map(i => boxes[i]!),
    ignored: Array.from(ignored.anchors.subarray(0, ignored.count)).toSorted((a, b) => a - b),
  };
}
