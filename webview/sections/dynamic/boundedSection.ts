import { element } from '../../dom/element.ts';
import type { WhatIf } from '../../exploration/WhatIf.ts';
import type { Page } from '../../kit/Page.ts';
import { combineSections, type Section, staticSection } from '../../kit/Section.ts';
import type { Wording } from '../../kit/Wording.ts';
import { sectionBox } from '../kit/sectionBox.ts';
import type { Explored } from './Explored.ts';
import { followingPart } from './followingPart.ts';
import { leastBackground } from './pointTiles.ts';

/** Limits that no training on these annotations exceeds, each with the argument for it. */
export function boundedSection(explored: Explored | null, page: Page): Section {
  const { bounds } = page.text.dynamic;
  const box = sectionBox(
    { id: 'bounded', evidence: 'bounded', testId: 'bounded', text: page.text },
    [],
  );
  if (explored?.kind === 'points')
    return combineSections(box, [
      followingPart(explored.whatIf, at => [boundList(explored, at, page)]),
    ]);
  box.append(element('p', {}, [explored === null ? bounds.unknown : bounds.exact]));
  return staticSection(box);
}

function boundList(
  { view }: Extract<Explored, { kind: 'points' }>,
  at: WhatIf,
  { format, text: { dynamic } }: Wording,
): HTMLElement {
  const { bounds: words } = dynamic;
  const counts = view.settings[at.setting]?.releases[at.release];
  const claim = format.count(view.detector.releases[at.release]?.rule.mostPerBox ?? 0);
  const ratio = leastBackground(view, at);
  const bounds: readonly (readonly [string, string])[] =
    counts === undefined
      ? []
      : [
          [words.positives(format.count(counts.positivesAtMost)), words.positivesWhy(claim)],
          ...(ratio === null ? [] : [[words.ratio(format.ratio(ratio)), words.ratioWhy] as const]),
          [words.claims(format.count(counts.claimsAtMost.count)), words.claimsWhy(claim)],
        ];
  return element(
    'ul',
    { class: 'advice' },
    bounds.map(([bound, why]) =>
      element('li', {}, [
        element('p', { class: 'strong' }, [bound]),
        element('p', { class: 'caption' }, [why]),
      ]),
    ),
  );
}
