import { lossesIn } from '../../../../src/analysis/configs/findFocalLossSites.ts';
import { leftAlone } from '../../../../src/analysis/configs/leftAlone.ts';
import { mightContainFocalLoss } from '../../../../src/analysis/configs/mightContainFocalLoss.ts';
import { setupFrom } from '../../../../src/analysis/configs/setupFrom.ts';
import { explainNoFocalLoss } from '../../../../src/analysis/configs/explainNoFocalLoss.ts';
import { asFailure } from '../../../../src/analysis/contract/failures/Failure.ts';
import { openAmong } from '../../../helpers/configs/configFiles.ts';

type Files = Readonly<Record<string, string>>;

/**
 * What the first of some files says, a line each: its focal losses with their values, its relatives, what is left alone, and
 * why there is none. `!` and a line: something there decides otherwise.
 */
export async function readAs(files: Files): Promise<string[]> {
  const [file = ''] = Object.keys(files);
  const documents = await openAmong(files, file);
  const { sites, relatives } = lossesIn(documents);
  if (sites.length > 0 && !mightContainFocalLoss(files[file] ?? ''))
    throw new Error(`${file} has a focal loss that the quick look misses`);
  const left = leftAlone(documents).map(({ reason }) =>
    typeof reason === 'string' ? reason : reason.kind,
  );
  return [
    ...sites.map(({ framework, path, alpha, gamma, decided }) =>
      [framework, path, alpha?.text ?? '-', gamma?.text ?? '-', decided && `!${decided.line}`]
        .filter(Boolean)
        .join(' '),
    ),
    ...relatives.map(({ meaning, path }) => `${meaning} ${path}`),
    ...left.map(reason => `left ${reason}`),
    ...(sites.length === 0 ? [whyOf(explainNoFocalLoss(documents))] : []),
  ];
}

function whyOf({ code, reason }: ReturnType<typeof explainNoFocalLoss>): string {
  const told = typeof reason === 'string' ? reason : Object.values(reason).join(' ');
  return `none ${code}: ${told}`;
}

/** The framework whose detector the first of some files describes, or why it describes none. */
export async function detectorOf(files: Files): Promise<string> {
  const [file = ''] = Object.keys(files);
  try {
    return setupFrom(file, await openAmong(files, file)).setup.framework;
  } catch (thrown) {
    const failure = asFailure(thrown);
    return 'rule' in failure ? `${failure.code} ${failure.rule}` : failure.code;
  }
}
