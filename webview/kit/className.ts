import { shownId } from '../../src/analysis/contract/text/shownId.ts';
import { categoryName } from '../../src/analysis/report/derive/categoryName.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import type { PageWords } from '../../src/words/PageWords.ts';

export function className(
  { dataset }: Pick<Report, 'dataset'>,
  id: number | string,
  text: PageWords,
): string {
  const category = dataset.categories.find(row => row.id === id);
  return category === undefined
    ? text.screens.unnamedClass(shownId(id))
    : categoryName(category, text.screens.unnamedClass);
}
