import type { RunFiles } from './RunFiles.ts';

type Folders<P> = Pick<RunFiles<P>, 'join' | 'kindOf' | 'namesIn'>;

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
export async function logIn<P>(folder: P, files: Folders<P>): Promise<P | null> {
  for (const parts of LOGS) {
    const found = await resolved(folder, parts, files);
    if (found !== null) return found;
  }
  return null;
}

/** Files beside a log that a name of a reader's list stands for. */
export async function besideLog<P>(log: P, name: string, files: Folders<P>): Promise<readonly P[]> {
  const parts = name.split('/');
  const last = parts.at(-1) ?? name;
  const folder = files.join(log, '..', ...parts.slice(0, -1));
  if (last.includes('*')) return matching(folder, last, files);
  const place = files.join(folder, last);
  return (await files.kindOf(place)) === 'file' ? [place] : [];
}

async function resolved<P>(
  folder: P,
  [first = '', ...rest]: readonly string[],
  files: Folders<P>,
): Promise<P | null> {
  const places = first.includes('*')
    ? await matching(folder, first, files)
    : [files.join(folder, first)];
  for (const place of places.toReversed()) {
    const isLog = rest.length === 0 && (await files.kindOf(place)) === 'file';
    const found = rest.length > 0 ? await resolved(place, rest, files) : isLog ? place : null;
    if (found !== null) return found;
  }
  return null;
}

/** What a folder has whose names end like a pattern with a star in front. */
async function matching<P>(folder: P, pattern: string, files: Folders<P>): Promise<readonly P[]> {
  const end = pattern.slice(1);
  const names = (await files.namesIn(folder)).filter(name => name.endsWith(end));
  return names.toSorted().map(name => files.join(folder, name));
}
