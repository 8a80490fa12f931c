import fs, { type BigIntStats } from 'node:fs';
import { fail } from '../analysis/contract/failures/Failure.ts';

interface Input {
  /** With its article: `the annotation file`. */
  readonly what: string;
  readonly file: string;
  /** As it was when it was named; undefined where it could not be found. */
  readonly stats: BigIntStats | undefined;
}

/** The files that a run reads, over none of which it may write. */
export class Inputs {
  readonly #inputs: Input[] = [];

  add(what: string, file: string): void {
    this.#inputs.push({ what, file, stats: statsOf(file) });
  }

  /**
   * Whether an output is one of them, by whatever name: through links, in another spelling, as another name of the same
   * file. Looks afresh each time, since names may lead elsewhere by the time of writing.
   *
   * @param option that names the output
   * @throws FailureError `arguments`
   */
  refuse(output: string, option: string): void {
    const found = statsOf(output);
    if (found === undefined) return;
    for (const { what, file, stats } of this.#inputs)
      if (isSame(found, stats) || isSame(found, statsOf(file)))
        fail({
          code: 'arguments',
          message: `${option} names ${what} itself (${file}): name another file.`,
        });
  }
}

function isSame(a: BigIntStats, b: BigIntStats | undefined): boolean {
  return a.dev === b?.dev && a.ino === b.ino;
}

/** Undefined where nothing is found, for whatever reason: reading or writing it will say which. */
function statsOf(file: string): BigIntStats | undefined {
  try {
    return fs.statSync(file, { bigint: true });
  } catch {
    return undefined;
  }
}
