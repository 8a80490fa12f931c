/** The folder above the first `*` or `?` of a pattern. */
export function patternRoot(pattern: string): string {
  const plain = pattern.slice(0, pattern.search(/[*?]/));
  return plain.slice(0, Math.max(0, plain.lastIndexOf('/')));
}

/** `*` and `?` are of one name, `**` of any folders. */
export function matchesPattern(pattern: string): (path: string) => boolean {
  const wanted = pattern
    .split('/')
    .filter((part, index, all) => part !== '**' || all[index - 1] !== '**');
  return path => matchParts(wanted, path.split('/'));
}

/** As wildcards are matched without going back more than once: the last `**` takes what is left. */
function matchParts(wanted: readonly string[], parts: readonly string[]): boolean {
  return wild(wanted.length, parts.length, {
    isAny: at => wanted[at] === '**',
    fits: (at, to) => matchName(wanted[at] as string, parts[to] as string),
  });
}

function matchName(wanted: string, name: string): boolean {
  return wild(wanted.length, name.length, {
    isAny: at => wanted[at] === '*',
    fits: (at, to) => wanted[at] === '?' || wanted[at] === name[to],
  });
}

interface Wildcards {
  readonly isAny: (at: number) => boolean;
  readonly fits: (at: number, to: number) => boolean;
}

/** At most the product of both lengths in steps. */
function wild(length: number, count: number, { isAny, fits }: Wildcards): boolean {
  let [at, to, any, resume] = [0, 0, -1, 0];
  while (to < count) {
    if (at < length && isAny(at)) {
      any = at++;
      resume = to;
    } else if (at < length && fits(at, to)) {
      at++;
      to++;
    } else if (any >= 0) {
      at = any + 1;
      to = ++resume;
    } else return false;
  }
  while (at < length && isAny(at)) at++;
  return at === length;
}
