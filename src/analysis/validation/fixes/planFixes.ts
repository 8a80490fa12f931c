import type { ByteSource } from '../../contract/sources/ByteSource.ts';
import type { Sharing } from '../../contract/steps/TimeSlice.ts';
import { walkRecords } from '../../formats/coco/walk/walkRecords.ts';
import type { FixPlan } from './FixPlan.ts';
import { FixPlanner } from './FixPlanner.ts';
import { ListedIds } from './ListedIds.ts';

/** Takes every key for one of its own. */
class AllKeys extends Set<string> {
  override has(): boolean {
    return true;
  }
}

/**
 * What is safe to change in a COCO file that was read without a failure. Reads it twice; memory grows with its records, by some
 * 100 bytes each.
 *
 * @param most records of each kind that are named
 * @throws FailureError when the file cannot be read, and when it is cancelled
 */
export async function planFixes(
  source: ByteSource,
  most: number,
  sharing: Sharing,
): Promise<FixPlan> {
  const ids = new Set(['id']);
  const listed = new ListedIds();
  const onlyIds = { images: ids, annotations: ids, categories: ids };
  await walkRecords(source, onlyIds, record => listed.take(record), sharing);
  const planner = new FixPlanner(listed, most);
  const all = new AllKeys();
  const wanted = { images: all, annotations: all, categories: all };
  await walkRecords(source, wanted, record => planner.take(record), sharing);
  return { edits: planner.edits, fixes: planner.fixes };
}
