import { fail } from '../../../contract/failures/Failure.ts';
import type { RangeSource } from '../../../contract/sources/RangeSource.ts';
import { toPrintable } from '../../../contract/text/toPrintable.ts';
import { fromHalf } from './fromHalf.ts';
import { BYTES, type Tensor, type TensorType } from './Tensor.ts';

/** Of one image; a head of 1,203 classes with 33,600 points in float32 has 162 MB. */
const MOST_ROW_BYTES = 1 << 29;

/** What a reader takes. */
export interface Wanted {
  readonly types: readonly TensorType[];
  /** Of the shape. */
  readonly dimensions: number;
}

/**
 * The entries of a tensor along its first dimension, read one by one. Little-endian, as the format says.
 */
export class TensorRows {
  readonly shape: readonly number[];
  readonly #source: RangeSource;
  readonly #begin: number;
  readonly #type: TensorType;
  /** Numbers of a row. */
  readonly #numbers: number;

  /** @throws FailureError `outputs-unusable` for another type or shape, and where the bytes are not those of the shape */
  constructor(source: RangeSource, tensor: Tensor, wanted: Wanted) {
    const { type, numbers } = fitting(source.name, tensor, wanted);
    this.#source = source;
    this.#begin = tensor.begin;
    this.#type = type;
    this.#numbers = numbers;
    this.shape = tensor.shape;
  }

  /** Writes a row as float32. @param into as many numbers as a row has */
  async read(row: number, into: Float32Array): Promise<void> {
    const length = this.#numbers * BYTES[this.#type];
    const bytes = await this.#source.read(this.#begin + row * length, length);
    const view = new DataView(bytes.buffer, bytes.byteOffset, length);
    if (this.#type === 'F16')
      for (let at = 0; at < this.#numbers; at++) into[at] = fromHalf(view.getUint16(2 * at, true));
    else for (let at = 0; at < this.#numbers; at++) into[at] = view.getFloat32(4 * at, true);
  }

  /** All rows of a tensor of one dimension, by their digits. */
  async readIntegers(): Promise<readonly string[]> {
    const [count = 0] = this.shape;
    const found: string[] = [];
    for (let from = 0; from < count; from += PIECE) {
      const rows = Math.min(PIECE, count - from);
      const bytes = await this.#source.read(this.#begin + BYTES.I64 * from, BYTES.I64 * rows);
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      for (let row = 0; row < rows; row++)
        found.push(view.getBigInt64(BYTES.I64 * row, true).toString());
    }
    return found;
  }
}

/** Integers of one read. */
const PIECE = 1 << 16;

/** @returns the type, and how many numbers a row has */
function fitting(
  file: string,
  { name, type: found, shape, begin, end }: Tensor,
  { types, dimensions }: Wanted,
): { type: TensorType; numbers: number } {
  const refuse = (has: string, wanted: string) =>
    fail({
      code: 'outputs-unusable',
      file,
      reason: { kind: 'tensor-unfit', tensor: name, found: has, wanted },
    });
  const type = types.find(known => known === found);
  if (type === undefined) return refuse(toPrintable(found), types.join(' / '));
  if (shape.length !== dimensions) return refuse(`[${shape.join(', ')}]`, `${dimensions}-D`);
  const bytes = shape.reduce((product, count) => product * count, BYTES[type]);
  if (bytes !== end - begin) return refuse(`${end - begin} B`, `${bytes} B`);
  const numbers = shape.slice(1).reduce((product, count) => product * count, 1);
  const row = numbers * BYTES[type];
  return row > MOST_ROW_BYTES ? refuse(`${row} B`, `≤ ${MOST_ROW_BYTES} B`) : { type, numbers };
}
