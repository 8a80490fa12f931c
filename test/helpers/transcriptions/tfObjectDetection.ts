import {
  columnMaxima,
  type Labelled,
  NumberList,
  type PlainImage,
  rowMaximum,
  unlabelled,
} from './Labelled.ts';

/**
 * TF Object Detection API (TF 2 models of 2020), written down from its sources in their own order of operations and with the
 * whole matrix of IoUs: dataset_tools/create_coco_tf_record.py, inputs.py (pad_input_data_to_static_shapes),
 * anchor_generators/multiscale_grid_anchor_generator.py and grid_anchor_generator.py, core/box_list_ops.py,
 * matchers/argmax_matcher.py. Boxes are ymin, xmin, ymax, xmax as shares of the image in float32.
 */
export interface TfConfig {
  readonly height: number;
  readonly width: number;
  readonly minLevel: number;
  readonly maxLevel: number;
  readonly anchorScale: number;
  /** Width over height. */
  readonly aspectRatios: readonly number[];
  readonly scalesPerOctave: number;
  readonly matchedThreshold: number;
  readonly maxNumberOfBoxes: number;
  /** In place of the multi-scale ones. */
  readonly anchors?: Float32Array;
}

const f = Math.fround;

export function tfObjectDetection(image: PlainImage, config: TfConfig): Labelled {
  let kept: number[] = [];
  const boxes: Float32Array[] = [];
  for (const { id, bbox } of image.annotations) {
    const [x, y, width, height] = bbox as [number, number, number, number];
    if (width <= 0 || height <= 0) continue;
    if (x + width > image.width || y + height > image.height) continue;
    kept.push(id);
    boxes.push(
      new Float32Array([
        y / image.height,
        x / image.width,
        (y + height) / image.height,
        (x + width) / image.width,
      ]),
    );
  }
  kept = kept.slice(0, config.maxNumberOfBoxes);
  return argmaxMatched(
    kept,
    boxes.slice(0, config.maxNumberOfBoxes),
    config.anchors ?? normalizedAnchors(config),
    config,
  );
}

function normalizedAnchors(config: TfConfig): Float32Array {
  const all = new NumberList();
  for (let level = config.minLevel; level <= config.maxLevel; level++) {
    const stride = 2 ** level;
    const offsetY = config.height % stride === 0 ? stride / 2 : 0;
    const offsetX = config.width % stride === 0 ? stride / 2 : 0;
    const sizes: [number, number][] = [];
    for (const ratio of config.aspectRatios) {
      const root = f(Math.sqrt(f(ratio)));
      for (let i = 0; i < config.scalesPerOctave; i++) {
        const scale = f(2 ** (i / config.scalesPerOctave));
        const base = stride * config.anchorScale;
        sizes.push([f(f(scale / root) * base), f(f(scale * root) * base)]);
      }
    }
    for (let row = 0; row < Math.ceil(config.height / stride); row++) {
      for (let column = 0; column < Math.ceil(config.width / stride); column++) {
        const y = f(f(row * stride) + offsetY);
        const x = f(f(column * stride) + offsetX);
        for (const [h, w] of sizes) {
          const corners = [y - f(0.5 * h), x - f(0.5 * w), y + f(0.5 * h), x + f(0.5 * w)].map(f);
          const scaleY = f(1 / config.height);
          const scaleX = f(1 / config.width);
          all.push(
            f(scaleY * corners[0]!),
            f(scaleX * corners[1]!),
            f(scaleY * corners[2]!),
            f(scaleX * corners[3]!),
          );
        }
      }
    }
  }
  return new Float32Array(all.numbers);
}

function iou(box: Float32Array, anchors: Float32Array): Float32Array {
  const [ymin1, xmin1, ymax1, xmax1] = box as unknown as [number, number, number, number];
  const area1 = f(f(ymax1 - ymin1) * f(xmax1 - xmin1));
  const ious = new Float32Array(anchors.length / 4);
  for (let i = 0; i < ious.length; i++) {
    const ymin2 = anchors[4 * i]!;
    const xmin2 = anchors[4 * i + 1]!;
    const ymax2 = anchors[4 * i + 2]!;
    const xmax2 = anchors[4 * i + 3]!;
    const area2 = f(f(ymax2 - ymin2) * f(xmax2 - xmin2));
    const heights = Math.max(0, f(Math.min(ymax1, ymax2) - Math.max(ymin1, ymin2)));
    const widths = Math.max(0, f(Math.min(xmax1, xmax2) - Math.max(xmin1, xmin2)));
    const intersection = f(heights * widths);
    const union = f(f(area1 + area2) - intersection);
    ious[i] = intersection === 0 ? 0 : intersection / union;
  }
  return ious;
}

function argmaxMatched(
  kept: readonly number[],
  boxes: readonly Float32Array[],
  anchors: Float32Array,
  { matchedThreshold }: TfConfig,
): Labelled {
  const answer = unlabelled(kept, anchors.length / 4);
  if (boxes.length === 0) return answer;
  const similarity = boxes.map(box => iou(box, anchors));
  columnMaxima(similarity, answer);
  // The unmatched threshold is the same, so nothing is ignored; −1 is a negative.
  const matches = Int32Array.from(answer.nearest, (row, i) =>
    f(matchedThreshold) > answer.highest[i]! ? -1 : row,
  );
  // force_match_for_each_row: of the rows that want a column the first one gets it.
  const forced = similarity.map(row => row.indexOf(rowMaximum(row)));
  for (let row = forced.length - 1; row >= 0; row--) matches[forced[row]!] = row;
  matches.forEach((row, i) => {
    if (row === -1) return;
    answer.labels[i] = 1;
    answer.owners[i] = row;
    answer.ious[i] = similarity[row]![i]!;
  });
  return answer;
}
