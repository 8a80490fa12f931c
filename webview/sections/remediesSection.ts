import type { RecommendationReport } from '../../src/analysis/report/Report.ts';
import { element } from '../dom/element.ts';
import { adviceParts } from '../findings/adviceParts.ts';
import { inert, type Page, type Section } from '../pages/Page.ts';
import { adviceItem } from './adviceItem.ts';
import { sectionBox } from './sectionBox.ts';

/** What else would help where α and γ are not the cure; nothing where nothing is advised. */
export function remediesSection(
  found: RecommendationReport | undefined,
  page: Page,
): readonly Section[] {
  const { remedies } = adviceParts(found?.advice ?? []);
  if (found === undefined || remedies.length === 0) return [];
  return [
    inert(
      sectionBox({ id: 'remedies', evidence: 'simulated', text: page.text }, [
        element(
          'ul',
          { class: 'advice' },
          remedies.map(piece => adviceItem(piece, found, page)),
        ),
      ]),
    ),
  ];
}
