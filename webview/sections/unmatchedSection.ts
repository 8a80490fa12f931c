import { csvText } from '../../src/analysis/report/export/csv/csvText.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { unmatchedChart } from '../charts/unmatched/chart.ts';
import { element } from '../dom/element.ts';
import { linkButton } from '../dom/linkButton.ts';
import { offerText } from '../host/exportFigure.ts';
import type { Page } from '../kit/Page.ts';
import type { Section } from '../kit/Section.ts';
import { boxesByName } from './kit/boxesByName.ts';
import { exampleDetails } from './kit/exampleDetails.ts';
import { filteredSection } from './kit/filteredSection.ts';
import { barBoxes, keptOfAll, pickedBoxes } from './kit/pickedBoxes.ts';
import { placeLinks } from './kit/placeLinks.ts';

/** Boxes without a foreground anchor, or with weak ones only: how many, why, and where the first ones are. */
export function unmatchedSection(report: Report, page: Page): Section {
  const picked = pickedBoxes();
  return filteredSection(
    report,
    {
      id: 'unmatched',
      models: shown => [
        unmatchedChart(
          shown.assignment,
          page,
          // Reports of older versions name no boxes.
          report.assignment.bars && (code => picked.show(boxesOfReason(report, shown, code, page))),
        ),
      ],
      below: shown => [
        picked.place(),
        weakWords(shown, page),
        places(shown, page),
        pictures(shown, page),
      ],
    },
    page,
  );
}

/** Boxes of the bars of a reason: those without a foreground anchor, and those with weak ones. */
function boxesOfReason(
  report: Report,
  shown: Report,
  code: string,
  page: Page,
): readonly (HTMLElement | null)[] {
  const { assignment } = shown;
  const { columns } = page.text.charts;
  const reason = page.text.words.reason(code);
  return (['unmatched', 'weak'] as const).flatMap(kind => {
    const count = assignment[kind].reasons.find(one => one.code === code)?.count ?? 0;
    if (count === 0) return [];
    const placesIn = ({ bars }: Report['assignment']) =>
      bars?.[kind].find(one => one.code === code)?.examples ?? [];
    const boxes = {
      title: `${reason} · ${columns[kind]}`,
      count,
      places: placesIn(assignment),
      ofClass: keptOfAll(report, shown, placesIn(report.assignment), page),
    };
    return barBoxes(`reason-${kind}`, boxes, page);
  });
}

function weakWords(
  { assignment: { weak, boxes } }: Report,
  { format, text }: Page,
): HTMLElement | null {
  if (weak.count === 0) return null;
  return element('p', {}, [
    text.charts.unmatched.weak(
      weak.count,
      format.count(weak.count),
      format.share(boxes === 0 ? 0 : weak.count / boxes),
    ),
  ]);
}

function places({ assignment: { unmatched } }: Report, page: Page): HTMLElement | null {
  const { text } = page;
  if (unmatched.examples.length === 0) return null;
  const links = placeLinks(boxesByName(unmatched.examples), 5, page);
  return element('p', {}, [
    links,
    links === null ? null : ' ',
    linkButton(text.charts.unmatched.copyPlaces, () => {
      const rows = unmatched.examples.map(({ annotation = null, image = null }) => [
        annotation,
        image,
      ]);
      offerText(page.host, 'unmatched-places.csv', csvText([['annotation', 'image'], ...rows]));
    }),
  ]);
}

function pictures({ assignment: { unmatched } }: Report, page: Page): HTMLElement | null {
  const records = boxesByName(unmatched.examples).map(({ record }) => record);
  return exampleDetails('unmatched', records, page);
}
