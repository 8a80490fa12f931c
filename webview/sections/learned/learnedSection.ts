import { printable } from '../../../src/analysis/contract/text/printable.ts';
import type { LearnedReport } from '../../../src/analysis/report/LearnedReport.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { learnedText } from '../../../src/words/say/learnedText.ts';
import { remarkText } from '../../../src/words/say/remarkText.ts';
import { unbrokenPairs } from '../../../src/words/say/unbrokenPairs.ts';
import { element } from '../../dom/element.ts';
import type { Page } from '../../kit/Page.ts';
import { type Section, staticSection } from '../../kit/Section.ts';
import { sectionBox } from '../kit/sectionBox.ts';
import { tileList } from '../kit/tileList.ts';
import { choiceTiles } from './choiceTiles.ts';
import { learnedActions } from './learnedActions.ts';
import { runTable } from './runTable.ts';

/** What the user's own runs say: the gain first, then the choice, what to train next, and every run. Empty without any. */
export function learnedSection({ learned }: Report, page: Page): readonly Section[] {
  if (learned === undefined || !hasRuns(learned)) return [];
  const { format, text } = page;
  const [finding = '', ...rest] = learnedText(learned, text.learned, format).map(sentence =>
    unbrokenPairs(printable(sentence)),
  );
  const isWhole = page.kind === 'report';
  return [
    staticSection(
      sectionBox({ id: 'learned', testId: 'learned', evidence: 'trained', text }, [
        element('h3', { class: 'finding', testId: 'learned-finding' }, [finding]),
        learned.runs === 0 ? null : tileList(choiceTiles(learned, page)),
        ...paragraphsOf(learned, rest).map(sentences =>
          element('p', {}, [text.words.sentences(sentences)]),
        ),
        isWhole ? runTable(learned, page) : null,
        isWhole ? remarkList(learned, page) : null,
        learnedActions(learned, page),
      ]),
    ),
  ];
}

/** What was believed and what is now; then what to train next. */
function paragraphsOf(
  { runs }: LearnedReport,
  sentences: readonly string[],
): readonly (readonly string[])[] {
  const about = runs === 0 ? 1 : 2;
  return [sentences.slice(0, about), sentences.slice(about)].filter(some => some.length > 0);
}

function hasRuns({ runs, rows = [] }: LearnedReport): boolean {
  return runs > 0 || rows.length > 0;
}

function remarkList({ remarks = [] }: LearnedReport, { text }: Page): HTMLElement | null {
  if (remarks.length === 0) return null;
  return element(
    'ul',
    { class: 'caption remarks' },
    remarks.map(remark => element('li', {}, [printable(remarkText(remark, text.learned))])),
  );
}
