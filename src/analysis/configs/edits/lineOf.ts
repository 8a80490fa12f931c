import type { ConfigDocument } from '../syntax/ConfigNode.ts';
import { lineAt, lineStart } from '../syntax/lineAt.ts';
import type { DecidedElsewhere } from './FocalLossSite.ts';

/** More of a line tells nobody more. */
const LONGEST = 120;

/** The line of an offset, to be named to people. */
export function lineOf(document: ConfigDocument, offset: number): DecidedElsewhere {
  const rest = document.text.slice(lineStart(document, offset));
  const code = (/^[^\r\n]*/.exec(rest)?.[0] ?? '').trim();
  return {
    line: lineAt(document, offset),
    code: code.length > LONGEST ? `${code.slice(0, LONGEST)}…` : code,
  };
}
