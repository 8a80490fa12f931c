import { cellGrid } from '../../anchors/CellGrid.ts';
import type { BoxColumns } from '../../dataset/Dataset.ts';
import type { DetectorSetup, Yolov5Rule } from '../../detectors/DetectorSetup.ts';
import { resizedSize } from '../../detectors/networkSize.ts';
import { arithmeticOf } from '../../detectors/arithmetics.ts';
import { candidatesOf } from '../candidatesOf.ts';
import type { ImageAssigner } from '../ImageAssigner.ts';
import { emptyTargets, fillTargets } from '../TargetBoxes.ts';
import { distinctRows } from './distinctRows.ts';
import { Yolov5Assigner } from './Yolov5Assigner.ts';

/** YOLOv5 on letterboxed images. */
export function yolov5ImageAssigner(
  setup: DetectorSetup,
  annotations: BoxColumns,
  rule: Yolov5Rule,
): ImageAssigner {
  const { levels } = candidatesOf(setup, 'shapes');
  const assigner = new Yolov5Assigner({ ratio: rule.ratio, levels });
  const targets = emptyTargets();
  return function* ({ image, resize, rows }) {
    if (resize.kind !== 'letterbox') throw new TypeError(`${setup.name} needs a letterbox`);
    const { side } = resize;
    const frame = { image, resized: resizedSize(resize, image), resize };
    const place = arithmeticOf(setup.boxes, 'boxes')(frame);
    const distinct = yield* distinctRows(annotations, rows, image);
    yield* fillTargets(targets, annotations, distinct, { place });
    const grid = cellGrid(
      levels.map(({ stride, shapes }) => ({
        rows: Math.ceil(side / stride),
        columns: Math.ceil(side / stride),
        perCell: shapes.length,
      })),
    );
    return { targets, assignment: yield* assigner.assign(grid, targets, side) };
  };
}
