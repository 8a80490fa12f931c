/** English needs two forms; the number itself is written by the caller, in the reader's locale. */
export function plural(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}
