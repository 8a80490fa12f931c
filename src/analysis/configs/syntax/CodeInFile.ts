/** Where code stands that a file holds in pieces, as a notebook does: each UTF-16 unit of it in the text of the file. */
export interface CodeInFile {
  /** Of the file. */
  readonly text: string;
  /** Where each unit begins and, an escape being longer than a unit, where it ends. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** How the file writes text between two units of code, the second one at this offset: with escapes, one line an entry. */
  readonly written: (code: string, offset: number) => string;
}

interface Document {
  readonly within?: CodeInFile;
}

/** Where the file has what begins at an offset of a document. */
export function startInFile({ within }: Document, offset: number): number {
  if (within === undefined) return offset;
  const last = within.ends.at(-1) ?? 0;
  return within.starts[offset] ?? last;
}

/** Where the file has the end of what ends at an offset of a document, and takes what is inserted there. */
export function endInFile({ within }: Document, offset: number): number {
  if (within === undefined) return offset;
  return offset === 0 ? (within.starts[0] ?? 0) : (within.ends[offset - 1] ?? 0);
}
