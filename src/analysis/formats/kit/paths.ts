/**
 * A path of a tree, from a folder of it and what is written there: `.` and `..` are taken out, `\` counts as `/`.
 *
 * @param base '' is the root
 */
export function joinPath(base: string, written: string): string {
  const path = written.replaceAll('\\', '/');
  if (isAbsolute(path)) return path;
  const parts: string[] = [];
  for (const part of `${base}/${path}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return (base.startsWith('/') ? '/' : '') + parts.join('/');
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:[/\\]/.test(path);
}

/** The folder of a path; '' for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Without its ending. */
export function stemOf(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/') ? path.slice(0, dot) : path;
}

/** In lower case, without the dot; '' where there is none. */
export function endingOf(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/') ? path.slice(dot + 1).toLowerCase() : '';
}
