import type { AnchorAdviceReport } from '../../src/analysis/report/AnchorAdviceReport.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { element } from '../dom/element.ts';
import { linkButton } from '../dom/linkButton.ts';
import { giveText } from '../host/takeAway.ts';
import { inert, type Page, type Section } from '../pages/Page.ts';
import { adviceItem } from './adviceItem.ts';
import { sectionBox } from './sectionBox.ts';

/** What else would help where α and γ are not the cure; nothing where nothing is advised. */
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
    inert(
      sectionBox({ id: 'remedies', text: page.text }, [element('ul', { class: 'advice' }, items)]),
    ),
  ];
}

/** Anchors that would cover more boxes, ready for the framework's config. */
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
      giveText(page.host, 'anchors.txt', advice.text);
    }),
  ]);
}
