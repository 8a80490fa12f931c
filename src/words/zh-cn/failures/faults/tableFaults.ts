import type { TableFault } from '../../../FailureWords.ts';

/** Why a table cannot be read as annotations. */
export const tableFaults: Readonly<Record<TableFault, string>> = {
  'table-row-too-long': '这一行比任何标注都长',
  'table-quote-open': '引号有开无闭',
  'table-columns': '它的列不是目标框的列',
  'table-shares': '所有坐标都在 0 到 1 之间，像是图像的比例，而它的列应为像素',
};
