import { printable } from '../../../src/analysis/contract/text/printable.ts';
import type { PilotReport } from '../../../src/analysis/report/PilotReport.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { pilotRemarks, pilotText } from '../../../src/words/say/pilotText.ts';
import { unbrokenPairs } from '../../../src/words/say/unbrokenPairs.ts';
import { chartFigure } from '../../charts/kit/chartFigure.ts';
import { pilotChart } from '../../charts/pilot/chart.ts';
import { element } from '../../dom/element.ts';
import type { Page } from '../../kit/Page.ts';
import type { Section } from '../../kit/Section.ts';
import { sectionBox } from '../kit/sectionBox.ts';
import { pairTable } from './pairTable.ts';
import { pilotActions } from './pilotActions.ts';

/** What small detectors said that were trained on the user's images: differences first, then what follows. Empty without any. */
export function pilotSection({ pilot }: Report, page: Page): readonly Section[] {
  if (pilot === undefined) return [];
  const { format, text } = page;
  const words = text.pilot.said;
  const [finding = '', ...rest] = pilotText(pilot, words, format).map(sentence =>
    unbrokenPairs(printable(sentence)),
  );
  const figure = chartFigure(pilotChart(pointsOf(pilot), page), page);
  return [
    {
      element: sectionBox({ id: 'pilot', testId: 'pilot-result', evidence: 'piloted', text }, [
        element('h3', { class: 'finding', testId: 'pilot-finding' }, [finding]),
        element('p', {}, [text.words.sentences(rest)]),
        pairTable(pilot, page),
        figure.element,
        page.kind === 'report' ? remarkList(pilot, page) : null,
        pilotActions(pilot, page),
      ]),
      dispose: figure.dispose,
    },
  ];
}

function pointsOf({ pairs }: PilotReport) {
  return pairs.flatMap(({ runs }) =>
    runs.flatMap(({ gamma, alpha, seed, curve }) =>
      curve.map(({ step, ap50 }) => ({ gamma, alpha, seed, step, ap50 })),
    ),
  );
}

function remarkList(pilot: PilotReport, { format, text }: Page): HTMLElement {
  const remarks = pilotRemarks(pilot, text.pilot.said, format);
  return element(
    'ul',
    { class: 'caption remarks' },
    remarks.map(remark => element('li', {}, [printable(remark)])),
  );
}
