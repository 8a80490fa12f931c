import { fail } from '../../../contract/failures/Failure.ts';
import type { RangeSource } from '../../../contract/sources/RangeSource.ts';
import type { ImageOutputs } from '../rules/ImageOutputs.ts';
import { readHeader } from '../safetensors/readHeader.ts';
import type { TensorType } from '../safetensors/Tensor.ts';
import { TensorRows } from '../safetensors/TensorRows.ts';
import type { OutputsModel } from './OutputsModel.ts';
import { readModel } from './readModel.ts';
import { requireSensible } from './requireSensible.ts';

/** A model's raw outputs for some images, read image by image. */
export interface Outputs {
  readonly model: OutputsModel;
  /** Ids of the images, as decimal digits. */
  readonly images: readonly string[];
  /** Points or queries of an image. */
  readonly perImage: number;
  /**
   * What the model makes of an image, in memory that the next call uses again.
   *
   * @param row of `images`
   * @throws FailureError where the file cannot be read, and `outputs-unusable` where a value is none that it can be
   */
  read(row: number): Promise<ImageOutputs>;
}

const FLOATS: readonly TensorType[] = ['F32', 'F16'];

/**
 * Opens a safetensors file with the tensors `image_id` (int64, N), `scores` (float16 or float32, N × P × C) and `boxes`
 * (N × P × 4), and looks at all that its header says.
 *
 * @throws FailureError `outputs-unusable`, and where the file cannot be read
 */
export async function openOutputs(source: RangeSource): Promise<Outputs> {
  const file = source.name;
  const { metadata, tensors } = await readHeader(source);
  const rowsOf = (name: string, types: readonly TensorType[], dimensions: number) => {
    const tensor = tensors.get(name);
    if (tensor === undefined)
      return fail({ code: 'outputs-unusable', file, reason: { kind: 'missing', what: name } });
    return new TensorRows(source, tensor, { types, dimensions });
  };
  const ids = rowsOf('image_id', ['I64'], 1);
  const scores = rowsOf('scores', FLOATS, 3);
  const boxes = rowsOf('boxes', FLOATS, 3);
  const model = readModel(file, metadata);
  const [count = 0] = ids.shape;
  const [, perImage = 0] = boxes.shape;
  const classes = model.classes.length;
  const expected = { scores: [count, perImage, classes], boxes: [count, perImage, 4] };
  for (const [tensor, rows] of Object.entries({ scores, boxes })) {
    const wanted = expected[tensor as keyof typeof expected];
    if (wanted.some((length, axis) => length !== rows.shape[axis]))
      return fail({
        code: 'outputs-unusable',
        file,
        reason: {
          kind: 'tensor-unfit',
          tensor,
          found: shapeText(rows.shape),
          wanted: shapeText(wanted),
        },
      });
  }
  if (count === 0 || perImage === 0)
    return fail({ code: 'outputs-unusable', file, reason: 'no-outputs' });
  const images = await ids.readIntegers();
  const image: ImageOutputs = {
    count: perImage,
    classes,
    scores: new Float32Array(perImage * classes),
    boxes: new Float32Array(4 * perImage),
  };
  return {
    model,
    images,
    perImage,
    read: async row => {
      await scores.read(row, image.scores);
      await boxes.read(row, image.boxes);
      requireSensible(image, { file, image: images[row] ?? '' });
      return image;
    },
  };
}

function shapeText(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`;
}
