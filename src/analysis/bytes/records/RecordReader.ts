import type { ByteWindow } from '../ByteWindow.ts';
import type { RecordSink } from './RecordColumns.ts';
import type { RecordLayout } from './RecordLayout.ts';

/**
 * Reads whole objects of numbers from one window. Anything out of the ordinary (the window ends, a string where a number
 * is wanted, exponents, escapes in keys, a mistake) is declined without a trace, and the scanner reads the object token
 * by token: so a reader can only be faster, never different.
 */
export interface RecordReader {
  /**
   * Reads objects that follow each other with commas between them, as far as they can be read.
   *
   * @param start index of the first opening brace
   * @returns the index after the last closing brace, or −1 where the first object is declined
   */
  read(window: ByteWindow, start: number): number;
}

/** The readers of one scan, and the window that they read. */
export interface RecordEngine {
  readonly window: ByteWindow;
  reader(layout: RecordLayout, sink: RecordSink): RecordReader;
}
