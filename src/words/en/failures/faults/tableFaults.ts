import type { TableFault } from '../../../FailureWords.ts';

/** Why a table cannot be read as annotations. */
export const tableFaults: Readonly<Record<TableFault, string>> = {
  'table-row-too-long': 'this row is longer than any annotation',
  'table-quote-open': 'a quotation mark is opened and not closed',
  'table-columns': 'its columns are not those of boxes',
  'table-shares':
    'all its coordinates lie between 0 and 1, as shares of the image do, and its columns are of pixels',
};
