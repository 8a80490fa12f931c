import { printable, printableLines } from '../../analysis/contract/text/printable.ts';
import type { Environment } from '../Environment.ts';

/** The two streams of a process, as they are. */
export interface Streams {
  readonly out: (text: string) => Promise<void>;
  readonly err: (text: string) => void;
  /** Whether somebody reads standard output off a terminal, which obeys what is in it. */
  readonly outIsTerminal: boolean;
}

const ERASE_LINE = '\r\u001B[K';

/**
 * The only way for text to leave the program. Names, keys and values come from files, and a terminal would obey an escape
 * sequence in one: move the cursor, rename the window, hide a line. So standard error never holds one, whoever reads it.
 * Standard output holds none on a terminal; a pipe or file gets it as it is, because a patch whose context is not exactly
 * the file's does not apply. The formats for people have none in either case.
 */
export function terminalOutput({
  out,
  err,
  outIsTerminal,
}: Streams): Pick<Environment, 'print' | 'logError' | 'redraw'> {
  return {
    print: text => out(outIsTerminal ? printableLines(text) : text),
    logError: line => err(`${printable(line)}\n`),
    redraw: line => err(ERASE_LINE + printable(line)),
  };
}
