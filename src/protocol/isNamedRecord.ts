/** A record of the analyzed file by its ids; those that it does not have are absent. */
export interface NamedRecord {
  readonly annotation?: number | string;
  readonly image?: number | string;
  readonly category?: number | string;
  /** Path in the set, where a whole file is meant. */
  readonly file?: string;
}

const KEYS: readonly string[] = [
  'annotation',
  'image',
  'category',
  'file',
] satisfies readonly (keyof NamedRecord)[];
/** Characters: names of files in a set are among the ids. */
const LONGEST_ID = 4000;

/** Whether a value names a record of a file by ids, and holds nothing else. */
export function isNamedRecord(value: unknown): value is NamedRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const fields = Object.entries(value);
  return fields.length > 0 && fields.every(([key, id]) => KEYS.includes(key) && isId(id));
}

function isId(id: unknown): boolean {
  return (
    (typeof id === 'number' && Number.isFinite(id)) ||
    (typeof id === 'string' && id.length <= LONGEST_ID)
  );
}
