/** A report, or a comparison of splits, for others: its file goes by its name where it was named by a whole path, which tells the folders of a machine. */
export function shareable<R extends { readonly source: { readonly file: string } }>(report: R): R {
  const { source } = report;
  if (!/^(?:[a-z]:)?[\\/]/i.test(source.file)) return report;
  return {
    ...report,
    source: { ...source, file: source.file.split(/[\\/]/).at(-1) ?? source.file },
  };
}
