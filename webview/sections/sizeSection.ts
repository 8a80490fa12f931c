import type { Report } from '../../src/analysis/report/Report.ts';
import { groupChart } from '../charts/groups/chart.ts';
import { shapeChart } from '../charts/shapes/chart.ts';
import { rangeWords, sizeChart } from '../charts/sizes/chart.ts';
import { element } from '../dom/element.ts';
import type { Page } from '../kit/Page.ts';
import type { Section } from '../kit/Section.ts';
import { firstExamples } from './kit/exampleDetails.ts';
import { filteredSection } from './kit/filteredSection.ts';
import { barBoxes, keptOfAll, type PickedBoxes, pickedBoxes } from './kit/pickedBoxes.ts';

/** Pixels of the network input; the preselected threshold. */
const DEFAULT_THRESHOLD = 8;

/** Sizes and aspect ratios compared with the anchors, and what training leaves out. */
export function sizeSection(report: Report, page: Page): Section {
  const tiny = tinyBoxes(report, page);
  const { boxShapes } = report.assignment;
  // Made once: no class has shapes of its own.
  const shapes =
    boxShapes === undefined ? [] : [shapeChart(boxShapes, report.detector.levels, page)];
  const picked = pickedBoxes();
  // Reports of older versions name no boxes.
  const pickBin = (shown: Report) =>
    report.assignment.bars && ((bin: number) => picked.show(boxesOfBin(report, shown, bin, page)));
  return filteredSection(
    report,
    page.kind === 'view'
      ? {
          id: 'sizes',
          models: shown => [sizeChart(shown, page, pickBin(shown))],
          below: () => [picked.place()],
        }
      : {
          id: 'sizes',
          models: shown => [
            sizeChart(shown, page, pickBin(shown)),
            ...shapes,
            groupChart('by-size', shown.assignment.perSize, page, pickSize(picked, page)),
            groupChart('by-aspect', shown.assignment.perAspect, page),
          ],
          below: shown => [
            picked.place(),
            tiny(shown),
            ...(shown === report ? leftOutText(report, page) : []),
          ],
        },
    page,
  );
}

/** Boxes of the bar of a size. */
function boxesOfBin(
  report: Report,
  shown: Report,
  bin: number,
  page: Page,
): readonly (HTMLElement | null)[] {
  const { bars, boxSizes } = shown.assignment;
  const { edges, counts } = boxSizes;
  const [low = 0, high = low] = edges.slice(bin, bin + 2);
  const title = `${rangeWords({ low, high }, page)} px`;
  const boxes = {
    title,
    count: counts[bin] ?? 0,
    places: bars?.sizes[bin] ?? [],
    ofClass: keptOfAll(report, shown, report.assignment.bars?.sizes[bin] ?? [], page),
  };
  return barBoxes('bin', boxes, page);
}

/** The boxes of the size class whose bar was chosen, of the chosen class where there is one. */
function pickSize(picked: PickedBoxes, page: Page): ((index: number) => void) | undefined {
  if (page.host.kind !== 'editor') return undefined;
  return index => {
    const size = SIZE_CLASSES[index];
    if (size === undefined) return;
    const category = page.chosenClass.current();
    const kind = { size, ...(category !== null && { category }) };
    const name = page.text.words.groups[size] ?? size;
    picked.show([element('p', { class: 'strong' }, [name]), firstExamples('size', kind, page)]);
  };
}

/** COCO's, in the order of the bars. */
const SIZE_CLASSES = ['small', 'medium', 'large'] as const;

/** How many boxes are smaller than a chosen size after the resize; the size stays when the class changes. */
function tinyBoxes(report: Report, { format, text }: Page): (shown: Report) => HTMLElement {
  const words = text.charts.sizes;
  const { edges } = report.assignment.boxSizes;
  const answer = element('output', { class: 'answer', testId: 'tiny' });
  const choice = element(
    'select',
    { attributes: { id: 'tiny-size' } },
    edges.slice(1).map((edge, bin) => {
      const option = element('option', { attributes: { value: String(bin + 1) } }, [
        `${format.ratio(edge)} px`,
      ]);
      option.selected = edge === DEFAULT_THRESHOLD;
      return option;
    }),
  );
  let { assignment } = report;
  const show = () => {
    const bin = Number(choice.value);
    const boxes = assignment.boxSizes.counts.slice(0, bin).reduce((sum, count) => sum + count, 0);
    answer.textContent = words.tiny({
      boxes,
      count: format.count(boxes),
      share: format.share(assignment.boxes === 0 ? 0 : boxes / assignment.boxes),
      size: format.ratio(edges[bin] ?? 0),
    });
  };
  choice.addEventListener('change', show);
  const part = element('div', { class: 'lost' }, [
    element('p', { class: 'field' }, [
      element('label', { attributes: { for: choice.id } }, [words.tinyLabel]),
      choice,
    ]),
    answer,
  ]);
  return shown => {
    ({ assignment } = shown);
    show();
    return part;
  };
}

/** Annotations and images that training does not use. */
function leftOutText({ assignment, dataset }: Report, { format, text }: Page): HTMLElement[] {
  const words = text.charts.sizes;
  const lost = dataset.annotations - assignment.boxes;
  const { leftOutImages: leftOut = [], imagesWithoutPixels: refused = 0 } = assignment;
  const countOf = (code: string) => leftOut.find(reason => reason.code === code)?.count ?? 0;
  return [
    ...(lost > 0 ? [words.lost(format.count(lost))] : []),
    ...(leftOut.length > 0
      ? [words.leftOut(countOf('no-boxes'), countOf('too-small'), format.count)]
      : []),
    ...(refused > 0 ? [words.refused(format.count(refused))] : []),
  ].map(line => element('p', {}, [line]));
}
