import { sharedName } from './sharedName.ts';

/** A report, or a comparison of splits, for others: its file goes by the name that they may see. */
export function shareable<R extends { readonly source: { readonly file: string } }>(report: R): R {
  const { source } = report;
  return { ...report, source: { ...source, file: sharedName(source.file) } };
}
