import type { WrittenId } from '../../../dataset/Id.ts';
import type { JsonValue } from '../walk/WalkedRecord.ts';

/** The id of a record as a `Dataset` has it; Python takes a truth value for 0 or 1. */
export function idOf(value: JsonValue | undefined): WrittenId | null {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'bigint') return String(value);
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}
