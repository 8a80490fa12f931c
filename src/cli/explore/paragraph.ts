import { wrapText } from '../../analysis/report/export/text/textTable.ts';

const WIDTH = 96;

/** Sentences under a title of the terminal. */
export function paragraph(text: string): string[] {
  return wrapText(text, '  ', WIDTH);
}
