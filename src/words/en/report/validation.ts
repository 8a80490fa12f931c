import { plural } from '../plural.ts';

const kinds = (count: number, name: string) => `${count} ${plural(count, name, `${name}s`)}`;

/** What the log of a build says on annotation files; numbers come formatted. */
export const validationReport = {
  headline: (file: string, images: string, annotations: string) =>
    `${file} (${images} images, ${annotations} annotations)`,
  nothing: 'nothing found',
  /** Of kinds, not of records. */
  kinds: (errors: number, warnings: number, infos: number) =>
    [
      ...(errors > 0 ? [`${kinds(errors, 'kind')} of ${plural(errors, 'error', 'errors')}`] : []),
      ...(warnings > 0
        ? [`${kinds(warnings, 'kind')} of ${plural(warnings, 'warning', 'warnings')}`]
        : []),
      ...(infos > 0 ? [kinds(infos, 'remark')] : []),
    ].join(', '),
  more: (count: string) => `and ${count} more (--all names them)`,
  at: (record: string, line: number, column: number) =>
    `${record} (line ${line}, column ${column})`,
};
