import { csvText } from '../../src/analysis/report/csvText.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { unmatchedChart } from '../charts/unmatchedChart.ts';
import { element } from '../dom/element.ts';
import { linkButton } from '../dom/linkButton.ts';
import { placeWords } from '../findings/places.ts';
import { giveText } from '../host/takeAway.ts';
import type { Page, Section } from '../pages/Page.ts';
import { chartSection } from './chartSection.ts';

/** Boxes that no anchor learns from, or only weak ones: how many, why, and where the first few are. */
export function unmatchedSection(report: Report, page: Page): Section {
  const { format, text } = page;
  const { weak, boxes } = report.assignment;
  const words = text.charts.unmatched;
  return chartSection(
    {
      id: 'unmatched',
      models: [unmatchedChart(report.assignment, page)],
      below: element('div', { class: 'places' }, [
        element('p', {}, [
          words.weak(
            weak.count,
            format.count(weak.count),
            format.share(boxes === 0 ? 0 : weak.count / boxes),
          ),
        ]),
        places(report, page),
      ]),
    },
    page,
  );
}

function places({ assignment: { unmatched } }: Report, page: Page): HTMLElement | null {
  const { text } = page;
  if (unmatched.examples.length === 0) return null;
  const shown = unmatched.examples.slice(0, 5).map(example => placeWords(example, text));
  return element('p', { class: 'evidence' }, [
    `${text.sections.forExample(shown.join(text.words.place.between))} `,
    linkButton(text.charts.unmatched.copyPlaces, () => {
      const rows = unmatched.examples.map(({ annotation, image }) => [annotation, image]);
      giveText(page.host, 'unmatched-places.csv', csvText([['annotation', 'image'], ...rows]));
    }),
  ]);
}
