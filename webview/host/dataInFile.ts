import { REPORT_ELEMENT_ID } from '../../src/analysis/report/export/html/htmlPage.ts';

/** What an exported page shows, as JSON; '' in the editor. */
export interface DataInFile {
  readonly text: string;
  /** BCP 47 tag of the language that it was exported in; the command line has none. */
  readonly language: string | undefined;
}

export function dataInFile(): DataInFile {
  const found = document.querySelector<HTMLElement>(`#${REPORT_ELEMENT_ID}`);
  return { text: found?.textContent ?? '', language: found?.dataset['language'] };
}
