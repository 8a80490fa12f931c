import type { AnchorGrid } from '../../anchors/AnchorGrid.ts';
import { assignerFor } from '../../assignment/assignerFor.ts';
import type { ImageAssigner } from '../../assignment/ImageAssigner.ts';
import { finish } from '../../contract/steps/Steps.ts';
import type { BoxColumns } from '../../dataset/Dataset.ts';
import type { DetectorSetup } from '../../detectors/DetectorSetup.ts';
import { type PilotData, sizeAt } from '../data/PilotData.ts';
import { BACKGROUND, IGNORED, type Targets } from '../loss/Targets.ts';
import { anchorTable } from './anchorTable.ts';
import { encodeBox } from './boxCoder.ts';

/** What the anchors of each image should say, as the detector's own rule has it, as they are and mirrored. */
export class ImageTargets {
  readonly #data: PilotData;
  readonly #sides: readonly Side[];
  readonly #known = new Map<number, Assigned>();
  #anchors: Float64Array | null = null;

  constructor(data: PilotData, setup: DetectorSetup) {
    this.#data = data;
    this.#sides = [data.boxes, mirroredBoxes(data)].map(boxes => ({
      boxes,
      assign: assignerFor(setup, boxes),
    }));
  }

  /** Centre and sides of every anchor, 4 × anchors. */
  get anchors(): Float64Array {
    this.#of(0, 0);
    return this.#anchors as Float64Array;
  }

  /** Writes the targets of one image behind those of the images before it in a batch. */
  write(targets: Targets, place: number, image: number, mirrored: boolean): void {
    const { foreground, classes, deltas, ignored } = this.#of(image, mirrored ? 1 : 0);
    const anchors = this.anchors.length / 4;
    const from = place * anchors;
    targets.labels.fill(BACKGROUND, from, from + anchors);
    for (const anchor of ignored) targets.labels[from + anchor] = IGNORED;
    for (let i = 0; i < foreground.length; i++) {
      const at = from + (foreground[i] as number);
      targets.labels[at] = classes[i] as number;
      targets.deltas.set(deltas.subarray(4 * i, 4 * i + 4), 4 * at);
    }
  }

  #of(image: number, side: 0 | 1): Assigned {
    const key = 2 * image + side;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = this.#assign(image, side);
    this.#known.set(key, found);
    return found;
  }

  #assign(image: number, side: 0 | 1): Assigned {
    const { start, frame } = this.#data;
    const { assign, boxes } = this.#sides[side] as Side;
    const size = sizeAt(this.#data, image);
    const from = start[image] as number;
    const rows = Int32Array.from(
      { length: (start[image + 1] as number) - from },
      (_, i) => from + i,
    );
    const { targets, assignment } = finish(
      assign({
        image: size,
        resize: { kind: 'fixed', ...size },
        rows,
        lowestIou: null,
        largest: frame,
      }),
    );
    const { foreground, ignored } = assignment;
    this.#anchors ??= anchorTable(assignment.grid as AnchorGrid);
    const deltas = new Float32Array(4 * foreground.count);
    const classes = new Int32Array(foreground.count);
    for (let i = 0; i < foreground.count; i++) {
      const box = foreground.boxes[i] as number;
      classes[i] = boxes.category[targets.rows[box] as number] as number;
      const anchor = { anchors: this.#anchors, anchor: foreground.anchors[i] as number };
      encodeBox(anchor, { corners: targets.corners, box }, { deltas, to: i });
    }
    return {
      foreground: foreground.anchors.slice(0, foreground.count),
      ignored: ignored.anchors.slice(0, ignored.count),
      classes,
      deltas,
    };
  }
}

/** The images as they are, or mirrored. */
interface Side {
  readonly assign: ImageAssigner;
  readonly boxes: BoxColumns;
}

/** Of one image: anchors with a box, with its class and its deltas, and those that no loss sees. */
interface Assigned {
  readonly foreground: Int32Array;
  readonly classes: Int32Array;
  readonly deltas: Float32Array;
  readonly ignored: Int32Array;
}

function mirroredBoxes(data: PilotData): BoxColumns {
  const boxes = data.boxes.boxes.slice();
  for (let image = 0; image < data.images.count; image++)
    for (let row = data.start[image] as number; row < (data.start[image + 1] as number); row++)
      boxes[4 * row] =
        (data.images.width[image] as number) -
        (boxes[4 * row] as number) -
        (boxes[4 * row + 2] as number);
  return { ...data.boxes, boxes };
}
