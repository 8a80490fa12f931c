/** What a report is written to files as. */
type FileFormat = 'json' | 'markdown' | 'html' | 'csv';

const FORMAT_OF_EXTENSION: Readonly<Record<string, FileFormat>> = {
  json: 'json',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  csv: 'csv',
};

/** The format that the name of a file asks for; undefined where it says nothing. */
export function formatOf(file: string): FileFormat | undefined {
  const extension = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(FORMAT_OF_EXTENSION, extension) ? FORMAT_OF_EXTENSION[extension] : undefined;
}
