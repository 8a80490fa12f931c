import { shownValue } from '../../../contract/failures/Detail.ts';
import { fail } from '../../../contract/failures/Failure.ts';
import { toPrintable } from '../../../contract/text/toPrintable.ts';
import type { OutputsModel } from './OutputsModel.ts';

/** Pixels; beyond them a grid has more points than anybody trains. */
const SIDES = [32, 8192] as const;

/**
 * What the metadata of a file of outputs say: `detector`, `image_size` and `classes` are needed.
 *
 * @throws FailureError `outputs-unusable`
 */
export function readModel(file: string, metadata: ReadonlyMap<string, string>): OutputsModel {
  const refuse = (key: string) => {
    const text = metadata.get(key);
    const found = text === undefined ? null : shownValue(text);
    return fail({
      code: 'outputs-unusable',
      file,
      reason: { kind: 'metadata-unfit', key, found },
    });
  };
  const said = (key: string) => {
    const text = metadata.get(key);
    return text === undefined || text === '' ? null : toPrintable(text);
  };
  const imageSize = Number(metadata.get('image_size') ?? NaN);
  if (!(Number.isInteger(imageSize) && imageSize >= SIDES[0] && imageSize <= SIDES[1]))
    return refuse('image_size');
  const branch = metadata.get('branch') ?? 'one-to-many';
  if (branch !== 'one-to-many' && branch !== 'one-to-one') return refuse('branch');
  return {
    file,
    detector: said('detector') ?? refuse('detector'),
    framework: said('framework'),
    version: said('version'),
    imageSize,
    branch,
    matchingCosts: costsIn(metadata.get('matching_costs'), () => refuse('matching_costs')),
    classes: classesIn(metadata.get('classes')) ?? refuse('classes'),
  };
}

function costsIn(
  text: string | undefined,
  refuse: () => never,
): readonly [number, number, number] | null {
  if (text === undefined) return null;
  const found = parsed(text);
  const isThree =
    Array.isArray(found) &&
    found.length === 3 &&
    found.every(value => typeof value === 'number' && value >= 0 && value <= 1e6);
  return isThree ? (found as unknown as readonly [number, number, number]) : refuse();
}

function classesIn(text: string | undefined): readonly (string | number)[] | null {
  const found = parsed(text ?? '');
  if (!Array.isArray(found) || found.length === 0) return null;
  return found.every(isName) ? found : null;
}

function isName(value: unknown): value is string | number {
  return typeof value === 'string' || Number.isSafeInteger(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
