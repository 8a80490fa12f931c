/** Rows of a chunk: growing by chunks never copies, doubling would hold three times the rows while it does. */
export const CHUNK_ROWS = 1 << 15;

/** Columns of a stretch of annotations. */
export class AnnotationChunk {
  rows = 0;
  readonly ids = new Float64Array(CHUNK_ROWS);
  readonly imageIndex = new Int32Array(CHUNK_ROWS);
  readonly categoryIndex = new Int32Array(CHUNK_ROWS);
  readonly boxes = new Float64Array(4 * CHUNK_ROWS);
  readonly area = new Float64Array(CHUNK_ROWS);
  readonly crowd = new Uint8Array(CHUNK_ROWS);
}

type Column = Float64Array | Int32Array | Uint8Array;

/**
 * One column of all chunks in one piece.
 *
 * @param whole  an array of the right length
 * @param column picks the column of a chunk
 */
export function joined<T extends Column>(
  whole: T,
  chunks: readonly AnnotationChunk[],
  column: (chunk: AnnotationChunk) => T,
): T {
  let at = 0;
  for (const chunk of chunks) {
    const part = column(chunk);
    const used = (part.length / CHUNK_ROWS) * chunk.rows;
    whole.set(part.subarray(0, used), at);
    at += used;
  }
  return whole;
}
