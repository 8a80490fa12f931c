import fs from 'node:fs';
import path from 'node:path';
import type { Dataset } from '../../src/analysis/dataset/Dataset.ts';
import { readCoco } from '../../src/analysis/formats/coco/readCoco.ts';
import { rowsByImage } from '../../src/analysis/dataset/rowsByImage.ts';
import { assignerFor } from '../../src/analysis/assignment/assignerFor.ts';
import { finish } from '../../src/analysis/contract/Steps.ts';
import { FailureError } from '../../src/analysis/contract/Failure.ts';
import { presetNamed } from '../../src/analysis/detectors/presets.ts';
import { fileSource } from '../../src/node/fileSource.ts';
import { plainDataset } from '../helpers/plainDataset.ts';
import { stressSet } from './stressSet.ts';

/** One detector's labels of an image: foreground anchors, the box of each, ignored anchors; and how many anchors there are. */
interface Labels {
  readonly anchors: number;
  readonly foreground: readonly number[];
  readonly boxes: readonly number[];
  readonly ignored: readonly number[];
}

const DETECTORS = ['retinanet-torchvision', 'rpn-torchvision'].map(presetNamed);
/** The matrix of torchvision's IoUs must fit into memory. */
const MOST_BOXES = 300;

/**
 * Lines for compare.py: images of every COCO file of a folder, spread over the file, and the stress set.
 *
 * @param perFile how many images of a file at most
 */
export async function* labelLines(folder: string, perFile: number): AsyncIterable<string> {
  for (const file of fs.readdirSync(folder).toSorted()) {
    if (!/\.json(\.gz)?$/.test(file)) continue;
    const dataset = await groundTruth(path.join(folder, file));
    if (dataset !== null) yield* imageLines(dataset, file, perFile);
  }
  yield* imageLines(plainDataset(stressSet()), 'stress', Infinity);
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

function* imageLines(dataset: Dataset, name: string, most: number): Iterable<string> {
  const { images, annotations } = dataset;
  const groups = finish(rowsByImage(dataset));
  const assigners = DETECTORS.map(setup => ({ setup, assign: assignerFor(setup, annotations) }));
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
    const labels: Record<string, Labels> = {};
    for (const { setup, assign } of assigners) {
      const view = { image, resize: setup.resize[0]!, rows, lowestIou: 0.1 };
      const { assignment } = finish(assign(view));
      const { grid, foreground, ignored } = assignment;
      labels[setup.name] = {
        anchors: grid.count,
        foreground: [...foreground.anchors.subarray(0, foreground.count)],
        boxes: [...foreground.boxes.subarray(0, foreground.count)],
        ignored: [...ignored.anchors.subarray(0, ignored.count)],
      };
    }
    const id = images.ids.at(i);
    yield JSON.stringify({ name: `${name} ${id}`, ...image, annotations: boxes, labels });
  }
}
