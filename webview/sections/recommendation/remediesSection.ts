import type { AnchorAdviceReport } from '../../../src/analysis/report/AnchorAdviceReport.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { element } from '../../dom/element.ts';
import { linkButton } from '../../dom/linkButton.ts';
import { offerText } from '../../host/exportFigure.ts';
import type { Page } from '../../kit/Page.ts';
import { type Section, staticSection } from '../../kit/Section.ts';
import { sectionBox } from '../kit/sectionBox.ts';
import { adviceItem } from './adviceItem.ts';

/** What helps besides α and γ, which the card has; empty if there is no such advice. */
export function remediesSection(
  { recommendation: found, anchorAdvice, advice = [] }: Report,
  page: Page,
): readonly Section[] {
  const remedies =
    found === undefined ? advice : found.advice.filter(({ group }) => group === 'remedy');
  const items = [
    ...remedies.map(piece => adviceItem(piece, page)),
    ...(anchorAdvice === undefined ? [] : [anchorItem(anchorAdvice, page)]),
  ];
  if (items.length === 0) return [];
  return [
    staticSection(
      sectionBox({ id: 'remedies', text: page.text }, [element('ul', { class: 'advice' }, items)]),
    ),
  ];
}

/** Anchors that would cover more boxes, as text for the framework's config. */
function anchorItem(advice: AnchorAdviceReport, page: Page): HTMLElement {
  const { format, text } = page;
  const { before, after, images } = advice;
  const share = ({ covered, boxes }: typeof before) =>
    format.share(boxes === 0 ? 0 : covered / boxes);
  const sum = ({ foreground }: typeof before) =>
    format.count(foreground.reduce((total, count) => total + count, 0));
  return element('li', {}, [
    element('p', { class: 'strong' }, [
      text.recommendation.anchors({
        after: share(after),
        before: share(before),
        foregroundAfter: sum(after),
        foregroundBefore: sum(before),
        images: format.count(images),
      }),
    ]),
    element('pre', { class: 'code', attributes: { tabindex: '0' } }, [advice.text]),
    linkButton(text.recommendation.copyAnchors, () => {
      offerText(page.host, 'anchors.txt', advice.text);
    }),
  ]);
}
