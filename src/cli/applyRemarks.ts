import { currentValue } from '../analysis/configs/edits/currentValue.ts';
import type { FocalLossSite } from '../analysis/configs/edits/FocalLossSite.ts';
import type { NoFocalLoss } from '../analysis/configs/reading/LossSign.ts';
import { detail } from '../words/en/failures/detail.ts';
import { site as words } from '../words/en/site.ts';
import { describeValue } from '../words/say/describeValue.ts';
import type { ValuesForSite } from './values/valuesForSite.ts';

/** The focal losses of a config: those that are written, all that could be, and those that are left alone. */
interface Losses {
  readonly chosen: readonly FocalLossSite[];
  readonly sites: readonly FocalLossSite[];
  readonly left: readonly NoFocalLoss[];
}

/** What to know before values are written: of the loss itself, of a value that code fixes, of losses that keep theirs. */
export function remarks(
  { chosen, sites, left }: Losses,
  { values, nearest }: ValuesForSite,
): string[] {
  const others = sites.filter(site => !chosen.includes(site));
  return [
    ...chosen.flatMap(({ path, note }) => (note ? [`${path}: ${words.notes[note]}`] : [])),
    ...(nearest === undefined ? [] : chosen.map(site => besideFixed(site, values, nearest))),
    ...(others.length === 0 ? [] : [`Left as they are: ${others.map(named).join('; ')}.`]),
    ...left.map(({ reason }) => `Left as it is: ${detail(reason)}.`),
  ];
}

function besideFixed(
  { path, fixed }: FocalLossSite,
  { alpha, gamma }: ValuesForSite['values'],
  nearest: number,
): string {
  const [name, value, other] =
    fixed?.gamma === undefined
      ? ['alpha', alpha, `gamma ${gamma}`]
      : ['gamma', gamma, `alpha ${alpha}`];
  const line =
    nearest === value ? '' : ` (simulated for ${name} ${nearest}, the nearest of the grid)`;
  return `${path}: ${name} is ${value} in the code; with that, ${other} is best${line}.`;
}

function named({ path, alpha, gamma }: FocalLossSite): string {
  const line = (alpha ?? gamma)?.line;
  // Where several losses go by one path, the path says its line.
  return line === undefined || path.endsWith(`(line ${line})`) ? path : `${path} (line ${line})`;
}

/** What a focal loss has now: `alpha 0.25 and gamma 2 (fixed in the code)`. */
export function currentText(site: FocalLossSite): string {
  const text = (name: 'alpha' | 'gamma') => {
    const now = site[name];
    return `${name} ${now ? now.value : describeValue(currentValue(site, name), words)}`;
  };
  return `${text('alpha')} and ${text('gamma')}`;
}
