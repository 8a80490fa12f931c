import type { FindingPlace } from '../../dataset/ValidationWords.ts';
import { amount, plural } from '../plural.ts';

/** What the log of a build says on annotation files; numbers come formatted. */
export const validationReport = {
  headline: (file: string, images: string, annotations: string) =>
    `${file} (${amount(images, 'image')}, ${amount(annotations, 'annotation')})`,
  split: (file: string, split: string) => `${file} (${split})`,
  /** Behind the headline, where images were looked for. */
  imageFiles: (count: string, isNone: boolean) =>
    isNone
      ? 'image files: none found next to the annotations (--images names their folder)'
      : `image files: ${count} looked into`,
  /** In pixels. */
  sizes: (
    record: string,
    [width, height]: readonly [number, number],
    [fileWidth, fileHeight]: readonly [number, number],
  ) =>
    `${record}: ${width} × ${height} in the annotations, ${fileWidth} × ${fileHeight} in its file`,
  nothing: 'nothing found',
  /** Of kinds, not of records. */
  kinds: (errors: number, warnings: number, infos: number) =>
    [
      ...(errors > 0 ? [`${amount(errors, 'kind')} of ${plural(errors, 'error', 'errors')}`] : []),
      ...(warnings > 0
        ? [`${amount(warnings, 'kind')} of ${plural(warnings, 'warning', 'warnings')}`]
        : []),
      ...(infos > 0 ? [amount(infos, 'remark')] : []),
    ].join(', '),
  /** Over the list of what was changed. */
  fixed: (file: string, output: string, isNone: boolean) =>
    isNone
      ? `${file}: nothing that is safe to fix; ${output} is the same`
      : `${file}: fixed in ${output}`,
  /** Over what is still there. */
  left: 'What is left is not fixed, since more than one result could be meant:',
  more: (count: string) => `and ${count} more (--all names them)`,
  /** Parts that are not known are left out. */
  at: (record: string, { archive, file, line, column }: FindingPlace) => {
    const where = [
      ...(file === undefined ? [] : [archive === undefined ? file : `${file} in ${archive}`]),
      ...(line === undefined ? [] : [`line ${line}, column ${column ?? 1}`]),
    ].join(', ');
    return where === '' || where === record ? record : `${record} (${where})`;
  },
};
