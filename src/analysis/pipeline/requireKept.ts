import { fail } from '../contract/failures/Failure.ts';
import type { FaultyRecords } from '../contract/records/RecordFault.ts';
import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import { recordRuleOf } from '../detectors/arithmetics.ts';
import { faultyRecords } from '../summary/records/faultyRecords.ts';
import type { Summary } from '../summary/Summary.ts';

/** What was counted for a detector. */
export interface Counted {
  readonly summary: Summary;
  readonly setup: DetectorSetup;
}

/**
 * To be asked where a detector trains on no box.
 *
 * @throws FailureError `all-left-out` where the loader of its framework leaves boxes out
 */
export function requireKept({ summary, setup }: Counted, file: string): void {
  const { annotations, records } = summary;
  const rule = recordRuleOf(setup.boxes);
  const faults = rule === null ? [] : faultyRecords(rule, records).filter(leavesOut);
  if (faults.length === 0) return;
  const { framework } = setup;
  const classIds = classIdsOfTwoTypes(summary);
  fail({ code: 'all-left-out', file, framework, annotations, faults, classIds });
}

/** Such as "2" in the annotations, and 2 where classes are listed. */
function classIdsOfTwoTypes({ categories }: Summary) {
  const listed = new Map(
    categories.filter(({ listings }) => listings > 0).map(({ id }) => [String(id), id]),
  );
  for (const { id, listings } of categories) {
    const other = listings === 0 ? listed.get(String(id)) : undefined;
    if (other !== undefined) return { given: JSON.stringify(id), listed: JSON.stringify(other) };
  }
  return null;
}

function leavesOut({ outcome }: FaultyRecords): boolean {
  return outcome === 'box-out' || outcome === 'record-out' || outcome === 'crowd';
}
