import type { KnobAdvice } from '../../../src/analysis/knobs/KnobAdvice.ts';
import type { DynamicReport } from '../../../src/analysis/report/DynamicReport.ts';
import { element } from '../../dom/element.ts';
import type { Page } from '../../kit/Page.ts';
import { type Section, staticSection } from '../../kit/Section.ts';
import { sectionBox } from '../kit/sectionBox.ts';

/** Advice about settings of the detector's own config; empty where none is worth it. */
export function knobsSection({ knobs }: DynamicReport, page: Page): readonly Section[] {
  if (knobs.length === 0) return [];
  return [
    staticSection(
      sectionBox({ id: 'knobs', testId: 'knobs', text: page.text }, [
        element(
          'ul',
          { class: 'advice' },
          knobs.map(knob => card(knob, page)),
        ),
      ]),
    ),
  ];
}

function card({ key, code, now, proposed }: KnobAdvice, { format }: Page): HTMLElement {
  const change = [now, proposed].filter(value => value !== null).map(format.precise);
  return element('li', {}, [
    element('p', { class: 'strong' }, [`${key ?? code} ${change.join(' → ')}`]),
  ]);
}
