import { fail } from '../../analysis/contract/failures/Failure.ts';
import type { DynamicDetector } from '../../analysis/dynamic/explore/DynamicDetector.ts';
import type { DynamicQuestions } from '../../analysis/dynamic/explore/exploreDynamic.ts';
import { type AskedDetector, detectorAsked } from '../../tasks/detectorAsked.ts';
import { queryList, sideList } from './settingLists.ts';

/** Settings of one run: each counts the whole dataset. */
const MOST_SETTINGS = 64;

interface Lists {
  readonly 'image-size'?: string | undefined;
  readonly queries?: string | undefined;
}

/**
 * The other settings that a report is to look at; undefined for the usual ones.
 *
 * @throws FailureError `arguments` for lists that the detector has no use for
 */
export function askedSettings(values: Lists, asked: AskedDetector): DynamicQuestions | undefined {
  const { 'image-size': sizes, queries } = values;
  if (sizes === undefined && queries === undefined) return undefined;
  const { counts, name } = countsOf(asked);
  if (sizes !== undefined && counts?.kind !== 'points') refuse('image-size', name, 'image size');
  if (queries !== undefined && counts?.kind !== 'queries') refuse('queries', name, 'queries');
  const questions = {
    ...(sizes !== undefined && { sides: sideList(sizes, counts, name) }),
    ...(queries !== undefined && { queries: queryList(queries) }),
  };
  if (Object.values(questions).some(({ length }) => length > MOST_SETTINGS))
    fail({ code: 'arguments', message: `At most ${MOST_SETTINGS} settings in one run.` });
  return questions;
}

function countsOf(asked: AskedDetector): Pick<DynamicDetector, 'counts' | 'name'> {
  const found = detectorAsked(asked);
  return 'dynamic' in found ? found.dynamic : { counts: null, name: found.counted.name };
}

function refuse(option: string, name: string, what: string): never {
  const message = `--${option} is for detectors whose report has what-ifs of ${what}; ${name} has none ("focal-lens detectors" lists them).`;
  return fail({ code: 'arguments', message });
}
