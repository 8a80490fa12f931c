import { splitRank } from '../../formats/kit/splitNames.ts';

/** A path without the folders that only say which split it is: `train/images/1.jpg` becomes `images/1.jpg`. */
export function withoutSplit(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/');
  return parts.filter((part, at) => at === parts.length - 1 || splitRank(part) < 0).join('/');
}
