import fs from 'node:fs';
import path from 'node:path';
import { fail } from '../../../analysis/contract/failures/Failure.ts';
import type { KeptComparison, PilotPlatform } from '../../../tasks/plans/pilot/PilotPlatform.ts';
import { writeFile } from '../writing/writeFile.ts';

const NAME = 'focal-lens-pilot.json';

/**
 * Keeps a comparison in a folder, so that it can go on later. Nothing else is written.
 *
 * @param folder nothing is kept where there is none
 */
export function pilotStore(folder: string | undefined): Pick<PilotPlatform, 'kept' | 'keep'> {
  if (folder === undefined) return { kept: () => null, keep: () => undefined };
  const file = path.join(folder, NAME);
  return {
    kept() {
      if (!fs.existsSync(file)) return null;
      return keptIn(file);
    },
    keep(comparison) {
      fs.mkdirSync(folder, { recursive: true });
      writeFile(file, `${JSON.stringify(comparison)}\n`);
    },
  };
}

/** @throws FailureError `pilot-impossible` where it is no comparison that was kept here */
function keptIn(file: string): KeptComparison {
  const kept = parsed(fs.readFileSync(file, 'utf8'));
  const isKept =
    kept?.schema === 'focal-lens/pilot-state@1' &&
    typeof kept.key === 'string' &&
    [kept.pictures, kept.steps, kept.batch].every(Number.isInteger) &&
    Array.isArray(kept.runs);
  if (isKept) return kept as KeptComparison;
  return fail({ code: 'pilot-impossible', file, reason: { kind: 'other-state' } });
}

function parsed(text: string): Partial<KeptComparison> | null {
  try {
    return JSON.parse(text) as Partial<KeptComparison> | null;
  } catch {
    return null;
  }
}
