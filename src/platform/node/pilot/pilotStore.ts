import fs from 'node:fs';
import path from 'node:path';
import type { KeptComparison, PilotPlatform } from '../../../tasks/pilot/PilotPlatform.ts';
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
      return keptIn(fs.readFileSync(file, 'utf8'));
    },
    keep(comparison) {
      fs.mkdirSync(folder, { recursive: true });
      writeFile(file, `${JSON.stringify(comparison)}\n`);
    },
  };
}

/** What is no comparison that was kept here is none that goes on: its key fits nothing. */
function keptIn(text: string): KeptComparison {
  const none = {
    schema: 'focal-lens/pilot-state@1',
    key: '',
    steps: 0,
    batch: 0,
    runs: [],
  } as const;
  try {
    const kept = JSON.parse(text) as Partial<KeptComparison> | null;
    const isKept =
      kept !== null &&
      kept.schema === none.schema &&
      typeof kept.key === 'string' &&
      Number.isInteger(kept.steps) &&
      Number.isInteger(kept.batch) &&
      Array.isArray(kept.runs);
    return isKept ? (kept as KeptComparison) : none;
  } catch {
    return none;
  }
}
