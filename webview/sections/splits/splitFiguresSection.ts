import { toPrintable } from '../../../src/analysis/contract/text/toPrintable.ts';
import type { SplitComparison } from '../../../src/analysis/report/compare/splits/SplitComparison.ts';
import { figureRows } from '../../../src/analysis/report/export/splits/splitTables.ts';
import type { SplitWords } from '../../../src/words/dataset/SplitWords.ts';
import { failureWordsFor } from '../../../src/words/choose/failureWordsFor.ts';
import { splitTexts } from '../../../src/words/say/dataset/splitTexts.ts';
import { element } from '../../dom/element.ts';
import type { Page } from '../../kit/Page.ts';
import { type Section, staticSection } from '../../kit/Section.ts';
import { sectionBox } from '../kit/sectionBox.ts';
import { splitTable } from './splitTable.ts';

/** What the splits say of each other, a sentence each, and what each of them holds. */
export function splitFiguresSection(
  comparison: SplitComparison,
  words: SplitWords,
  { format, text }: Page,
): Section {
  const { failures } = failureWordsFor(text.language);
  const rows = figureRows(comparison, { words: words.table, format });
  return staticSection(
    sectionBox({ id: 'overview', evidence: 'counted', text }, [
      ...splitTexts(comparison, { splits: words, failures }, format).map(sentence =>
        element('p', {}, [toPrintable(sentence)]),
      ),
      splitTable(
        { id: 'figures', title: '', label: text.sections.titles.overview, rows },
        comparison,
      ),
    ]),
  );
}
