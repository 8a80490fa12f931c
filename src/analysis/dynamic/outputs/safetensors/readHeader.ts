import { shownValue, type Detail } from '../../../contract/failures/Detail.ts';
import { fail } from '../../../contract/failures/Failure.ts';
import type { RangeSource } from '../../../contract/sources/RangeSource.ts';
import { toPrintable } from '../../../contract/text/toPrintable.ts';
import type { Tensor } from './Tensor.ts';

/** Three tensors and some texts are kilobytes; a list of thousands of class names is less than this. */
const MOST_HEADER_BYTES = 4_000_000;
/** As many dimensions have the tensors of any framework. */
const MOST_DIMENSIONS = 8;
const LENGTH_BYTES = 8;

export interface SafetensorsHeader {
  readonly metadata: ReadonlyMap<string, string>;
  readonly tensors: ReadonlyMap<string, Tensor>;
}

/**
 * The header of a safetensors file: eight bytes that say how long it is, then JSON. Every tensor has to lie within the file,
 * and no two may share bytes.
 *
 * @throws FailureError `outputs-unusable`
 */
export async function readHeader(source: RangeSource): Promise<SafetensorsHeader> {
  const refuse = (reason: Detail) => fail({ code: 'outputs-unusable', file: source.name, reason });
  const length = await headerLength(source);
  if (length === null) return refuse('not-safetensors');
  if (length > MOST_HEADER_BYTES)
    return refuse({ kind: 'more-than-megabytes', megabytes: MOST_HEADER_BYTES / 1e6 });
  const entries = headerEntries(await source.read(LENGTH_BYTES, length));
  if (entries === null) return refuse('not-safetensors');
  const start = LENGTH_BYTES + length;
  const tensors = new Map<string, Tensor>();
  let metadata: ReadonlyMap<string, string> = new Map();
  for (const [name, described] of entries) {
    if (name === '__metadata__') {
      metadata = textsOf(described) ?? refuse('not-safetensors');
      continue;
    }
    const tensor = tensorOf(name, described, start);
    if (tensor === null)
      return refuse({
        kind: 'tensor-broken',
        tensor: toPrintable(name),
        found: shownValue(described),
      });
    if (tensor.end > source.size)
      return refuse({
        kind: 'tensor-cut',
        tensor: toPrintable(name),
        end: tensor.end,
        size: source.size,
      });
    tensors.set(name, tensor);
  }
  const shared = overlapping([...tensors.values()]);
  if (shared !== null) return refuse({ kind: 'tensors-overlap', ...shared });
  return { metadata, tensors };
}

/** Null where the file cannot be one of these. */
async function headerLength(source: RangeSource): Promise<number | null> {
  if (source.size < LENGTH_BYTES) return null;
  const bytes = await source.read(0, LENGTH_BYTES);
  const view = new DataView(bytes.buffer, bytes.byteOffset, LENGTH_BYTES);
  const length = Number(view.getBigUint64(0, true));
  return LENGTH_BYTES + length <= source.size ? length : null;
}

function headerEntries(bytes: Uint8Array): [string, unknown][] | null {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
    return isObject ? Object.entries(parsed) : null;
  } catch {
    return null;
  }
}

function textsOf(described: unknown): ReadonlyMap<string, string> | null {
  if (typeof described !== 'object' || described === null) return null;
  const entries = Object.entries(described);
  return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')
    ? new Map(entries)
    : null;
}

/** @param start where the bytes of tensors begin */
function tensorOf(name: string, described: unknown, start: number): Tensor | null {
  const { dtype, shape, data_offsets } = (described ?? {}) as Record<string, unknown>;
  if (typeof dtype !== 'string' || !areCounts(shape) || !areCounts(data_offsets)) return null;
  const [from, to, ...more] = data_offsets;
  if (from === undefined || to === undefined || more.length > 0 || from > to) return null;
  if (shape.length > MOST_DIMENSIONS) return null;
  return { name, type: dtype, shape, begin: start + from, end: start + to };
}

function areCounts(value: unknown): value is readonly number[] {
  return (
    Array.isArray(value) &&
    value.every(entry => Number.isSafeInteger(entry) && (entry as number) >= 0)
  );
}

/** Two tensors with bytes in common. */
function overlapping(tensors: readonly Tensor[]): { first: string; second: string } | null {
  const inOrder = tensors
    .filter(({ begin, end }) => begin < end)
    .toSorted((a, b) => a.begin - b.begin || a.end - b.end);
  for (const [at, tensor] of inOrder.entries()) {
    const before = inOrder[at - 1];
    if (before !== undefined && before.end > tensor.begin)
      return { first: toPrintable(before.name), second: toPrintable(tensor.name) };
  }
  return null;
}
