/** What one part of a set is called by different tools. */
const ALIKE: readonly (readonly string[])[] = [
  ['train', 'training', 'trainval'],
  ['val', 'valid', 'validation', 'dev', 'minival'],
  ['test', 'testing'],
];

/** Which part it is, whatever its year; −1 where the name says none. */
export function splitRank(name: string): number {
  const plain = name.toLowerCase().replace(/[-_]?\d+$/, '');
  return ALIKE.findIndex(names => names.includes(plain));
}

/**
 * The name that is meant: as it is written, else the only one that means the same part (`valid` for `val2017`).
 *
 * @returns undefined where there is none, or more than one
 */
export function namedSplit(names: readonly string[], asked: string): string | undefined {
  if (names.includes(asked)) return asked;
  const alike = names.filter(name => splitRank(name) >= 0 && splitRank(name) === splitRank(asked));
  return alike.length === 1 ? alike[0] : undefined;
}
