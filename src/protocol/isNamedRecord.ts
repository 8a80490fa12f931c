import type { ProblemExample } from '../analysis/dataset/Dataset.ts';

const KEYS: readonly string[] = [
  'annotation',
  'image',
  'category',
  'file',
] satisfies readonly (keyof ProblemExample)[];
/** Characters: names of files in a set are among the ids. */
const LONGEST_ID = 4000;

/** Whether a value names a record of a file by ids, and holds nothing else. */
export function isNamedRecord(value: unknown): value is ProblemExample {
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
