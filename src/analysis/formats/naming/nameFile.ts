import type { FileKind } from '../../contract/failures/FileKind.ts';
import type { FileCandidate } from '../Format.ts';
import { jsonHead } from '../kit/json/jsonHead.ts';
import { BYTE_KINDS } from './byteKinds.ts';
import { JSON_KINDS } from './jsonKinds.ts';
import { TEXT_KINDS } from './textKinds.ts';

/**
 * What a file is that no format takes, where its first bytes say so clearly.
 *
 * @returns null for an empty file, and for JSON whose keys say nothing: its reader says more
 */
export function nameFile(candidate: FileCandidate): FileKind | null {
  const { text } = candidate;
  for (const [kind, isKind] of BYTE_KINDS) if (isKind(candidate)) return kind;
  for (const [kind, isKind] of TEXT_KINDS) if (isKind(text, candidate)) return kind;
  if (text.trim() === '') return null;
  if (!/^\s*(?:[[{"]|-?\d|true|false|null|NaN)/.test(text)) return 'text';
  const head = jsonHead(candidate) ?? null;
  return JSON_KINDS.find(([, isKind]) => isKind(head))?.[0] ?? null;
}
