import { categoryName, plainName } from '../../src/analysis/report/plainName.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import type { Messages } from '../l10n/messages.ts';

export function className({ dataset }: Report, id: number | string, text: Messages): string {
  const category = dataset.categories.find(row => row.id === id);
  return category === undefined
    ? text.screens.unnamedClass(plainName(String(id)))
    : categoryName(category, text.screens.unnamedClass);
}
