/** A file of which parts are read, wherever they lie: for files that are larger than memory and are no stream. */
export interface RangeSource {
  /** What to call it in messages and in the report. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /**
   * Exactly these bytes, in memory that the next call may use again.
   *
   * @param offset from 0; offset + length is at most `size`
   * @throws FailureError when the file cannot be read or has changed meanwhile
   */
  read(offset: number, length: number): Promise<Uint8Array>;
  /** Nothing is read afterwards. */
  close(): void;
}
