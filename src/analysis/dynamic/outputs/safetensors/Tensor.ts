/** What safetensors calls numbers that are read here. */
export type TensorType = 'I64' | 'F16' | 'F32';

export const BYTES: Readonly<Record<TensorType, number>> = { I64: 8, F16: 2, F32: 4 };

/** A tensor of a file, as its header describes it. */
export interface Tensor {
  readonly name: string;
  /** Also types that nothing here reads. */
  readonly type: string;
  readonly shape: readonly number[];
  /** Bytes of the file: from, and up to. */
  readonly begin: number;
  readonly end: number;
}
