import type { SplitComparison } from '../../../src/analysis/report/compare/splits/SplitComparison.ts';
import { classRows } from '../../../src/analysis/report/export/splits/splitTables.ts';
import type { SplitWords } from '../../../src/words/dataset/SplitWords.ts';
import type { Page } from '../../kit/Page.ts';
import { type Section, staticSection } from '../../kit/Section.ts';
import { sectionBox } from '../kit/sectionBox.ts';
import { splitTable } from './splitTable.ts';

/** More rows take a browser long to lay out. */
const MOST_CLASSES = 1000;

/** Boxes of each class in each split, with their shares. */
export function splitClassesSection(
  comparison: SplitComparison,
  { table: words }: SplitWords,
  { format, text }: Page,
): Section {
  const { classes: label } = words;
  const rows = classRows(comparison, name => name, { words, format }, MOST_CLASSES);
  return staticSection(
    sectionBox({ id: 'classes', evidence: 'counted', text }, [
      splitTable({ id: 'classes', title: words.class, label, rows }, comparison),
    ]),
  );
}
