/** Objects of a log, one a line, with their lines from 1. */
export interface JsonLines {
  readonly objects: readonly {
    readonly line: number;
    readonly value: Readonly<Record<string, unknown>>;
  }[];
  /** The last line, where the file ends within it. */
  readonly cutOff: number | null;
  /** The first line before the last that is no object. */
  readonly broken: number | null;
}

/** NaN and infinities as Python writes them, where a value is. */
const NOT_JSON = /(:\s*)(?:NaN|-?Infinity)(?=\s*[,}])/g;

/** Python's NaN and Infinity are no numbers of a run: null stands for them. */
export function jsonLines(text: string): JsonLines {
  const lines = text
    .split(/\r\n|\n/)
    .map((content, i) => ({ line: i + 1, content: content.trim() }))
    .filter(({ content }) => content !== '');
  const last = lines.at(-1)?.line;
  let cutOff: number | null = null;
  let broken: number | null = null;
  const objects = lines.flatMap(({ line, content }) => {
    const value = objectIn(content);
    if (value !== null) return [{ line, value }];
    if (line === last) cutOff = line;
    else broken ??= line;
    return [];
  });
  return { objects, cutOff, broken };
}

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text.replace(NOT_JSON, '$1null'));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

/** A finite number of an object; null where there is none. */
export function numberIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
