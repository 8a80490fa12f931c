/** The last part of a path or URI. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
