import fs from 'node:fs';
import path from 'node:path';

/** Where frameworks leave their logs in the folder of a training; a star stands for the last of such names. */
const LOGS: readonly (readonly string[])[] = [
  ['metrics.json'],
  ['results.csv'],
  ['vis_data', 'scalars.json'],
  ['*', 'vis_data', 'scalars.json'],
  ['*.log.json'],
  ['*', 'results.csv'],
  ['*', 'metrics.json'],
];

/**
 * The log of a training in its folder; of several of one kind the last by its name, which begins with the time.
 *
 * @returns null where there is none
 */
export function logIn(folder: string): string | null {
  for (const parts of LOGS) {
    const found = resolved(folder, parts);
    if (found !== null) return found;
  }
  return null;
}

/** Files beside a log that a name of a reader's list stands for. */
export function besideLog(log: string, name: string): readonly string[] {
  const place = path.join(path.dirname(log), name);
  const [folder, last] = [path.dirname(place), path.basename(place)];
  return last.includes('*') ? matching(folder, last) : isFile(place) ? [place] : [];
}

function resolved(folder: string, [first = '', ...rest]: readonly string[]): string | null {
  const places = first.includes('*') ? matching(folder, first) : [path.join(folder, first)];
  for (const place of places.toReversed()) {
    const found = rest.length === 0 ? (isFile(place) ? place : null) : resolved(place, rest);
    if (found !== null) return found;
  }
  return null;
}

/** What a folder has whose names end like a pattern with a star in front; none where it cannot be read. */
function matching(folder: string, pattern: string): readonly string[] {
  const end = pattern.slice(1);
  try {
    const names = fs.readdirSync(folder).filter(name => name.endsWith(end));
    return names.toSorted().map(name => path.join(folder, name));
  } catch {
    return [];
  }
}

/** Below a file there is nothing either, which the system says as a failure. */
function isFile(place: string): boolean {
  try {
    return fs.statSync(place).isFile();
  } catch {
    return false;
  }
}
