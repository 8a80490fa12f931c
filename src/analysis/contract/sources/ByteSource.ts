/** A file as the analysis sees it: bytes in order, read once where all is well. The shells (Node, editor) implement it. */
export interface ByteSource {
  /** What to call it in messages and in the report; a path or a URI. */
  readonly name: string;
  /** Bytes that `position` of the chunks runs over; NaN where unknown. */
  readonly size: number;
  /**
   * The content, uncompressed, in chunks of any size. A chunk may be reused by the source after the next one is asked for.
   * Each call reads from the beginning; a second one only happens to find the line of a failure.
   *
   * @param room memory that a source may read into and hand out, where it has none of its own
   * @throws FailureError when the file cannot be read or has changed meanwhile
   */
  chunks(signal?: AbortSignal, room?: Uint8Array): AsyncIterable<Chunk>;
}

export interface Chunk {
  readonly bytes: Uint8Array;
  /** How far the source has been consumed, in the unit of `size` (compressed bytes for a compressed file). */
  readonly position: number;
}
