/**
 * A name of an archive as a path of its tree: absolute ones begin at its root, as unpacking puts them there.
 *
 * @returns '' for the root; null for one that leads out of the archive, or that no file can have
 */
export function entryPath(name: string): string | null {
  if (isPlain(name)) return name;
  const parts = name
    .replaceAll('\\', '/')
    .split('/')
    .filter(part => part !== '' && part !== '.');
  if (name.includes('\0') || parts.includes('..')) return null;
  return parts.join('/');
}

/** Most names of a million are a path already. */
function isPlain(name: string): boolean {
  return (
    name !== '' &&
    !/[\\\0]|\/\/|(?:^|\/)\.\.?(?:\/|$)/.test(name) &&
    !name.startsWith('/') &&
    !name.endsWith('/')
  );
}

/** A path that is asked for, which may go up and down; null where it leads out. */
export function resolvedPath(path: string): string | null {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return path.startsWith('/') ? null : parts.join('/');
}
