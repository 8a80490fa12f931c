/**
 * A path that stands in a file of the set, as a path of the set: taken from the file's folder. Of an absolute path its last part
 * alone is kept, since it is of another machine.
 */
export function pathBeside(file: string, path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const isAbsolute = /^(?:\/|[A-Za-z]:\/)/.test(slashed);
  const relative = isAbsolute ? slashed.slice(slashed.lastIndexOf('/') + 1) : slashed;
  const parts = file.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
