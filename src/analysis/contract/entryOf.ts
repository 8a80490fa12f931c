/** An entry of a table by a key that a file gives: what every object inherits (`toString`, `constructor`) is no entry. */
export function entryOf<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
