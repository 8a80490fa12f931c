import type { WantedExample } from '../analysis/report/ShownExamples.ts';
import { isNamedRecord } from './isNamedRecord.ts';

const SIZES: ReadonlySet<unknown> = new Set([
  'small',
  'medium',
  'large',
] satisfies WantedExample['size'][]);
/** More are not asked for at once. */
const MOST = 24;

/** Whether a page asks for objects that can be looked for on their images. */
export function areWantedExamples(value: unknown): value is readonly WantedExample[] {
  return (
    Array.isArray(value) && value.length > 0 && value.length <= MOST && value.every(isWantedExample)
  );
}

/** A record by its ids, and the box of a detection where it is of one; or boxes of a size. */
function isWantedExample(value: unknown): value is WantedExample {
  if (typeof value !== 'object' || value === null) return false;
  const { box, size, ...record } = value as WantedExample;
  const isSized = size !== undefined && SIZES.has(size);
  const isNamed = isNamedRecord(record) || (isSized && Object.keys(record).length === 0);
  return isNamed && (size === undefined || isSized) && (box === undefined || isBox(box));
}

function isBox(box: unknown): boolean {
  return Array.isArray(box) && box.length === 4 && box.every(Number.isFinite);
}
