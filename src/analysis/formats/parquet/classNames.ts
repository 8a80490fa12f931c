import type { FileMetaData } from 'hyparquet';
import type { Columns } from './columnsOf.ts';

/** The names that `datasets` has written for the numbers of the class column; empty where there are none. */
export function classNames(metadata: FileMetaData, columns: Columns): readonly string[] {
  const text = metadata.key_value_metadata?.find(({ key }) => key === 'huggingface')?.value;
  const features = at(at(parsed(text), 'info'), 'features');
  const objects = columns.objects === null ? features : at(features, columns.objects);
  const label = columns.category === null ? null : findKey(objects, columns.category);
  const names = findKey(label, 'names');
  return Array.isArray(names) ? names.map(String) : [];
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/** How many `feature` may stand inside each other. */
const DEEPEST = 6;

/** The value of a key, however many lists stand around it. */
function findKey(value: unknown, key: string, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return undefined;
  return at(value, key) ?? findKey(at(value, 'feature') ?? at(value, '0'), key, depth + 1);
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
