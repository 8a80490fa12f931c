import { printable } from '../../../src/analysis/contract/text/printable.ts';
import type { KnobAdvice } from '../../../src/analysis/dynamic/knobs/KnobAdvice.ts';
import type { DynamicReport } from '../../../src/analysis/report/DynamicReport.ts';
import { knobText } from '../../../src/words/say/knobText.ts';
import { button } from '../../dom/button.ts';
import { element } from '../../dom/element.ts';
import { firstSentence } from '../../kit/firstSentence.ts';
import type { Page } from '../../kit/Page.ts';
import { type Section, staticSection } from '../../kit/Section.ts';
import { sectionBox } from '../kit/sectionBox.ts';

/** Advice about settings of the detector's own config, a card each; empty where none is worth it. */
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

/** What to set, why, and the way to set it. The side bar has the first sentence of why. */
function card(advice: KnobAdvice, page: Page): HTMLElement {
  const said = printable(knobText(advice, page.text.knobs, page.format));
  return element('li', {}, [
    element('p', { class: 'strong' }, [titleOf(advice, page)]),
    element('p', {}, [page.kind === 'view' ? firstSentence(said)[0] : said]),
    page.host.kind === 'editor' ? applyButton(advice, page) : null,
  ]);
}

/** `imgsz 640 → 1280`; what is not proposed is only called by its name. */
function titleOf({ code, key, now, proposed }: KnobAdvice, { text }: Page): string {
  const name = key ?? text.dynamic.knobTitles[code];
  if (proposed === null) return name;
  return now === null ? `${name} ${proposed}` : `${name} ${now} → ${proposed}`;
}

function applyButton({ key, proposed }: KnobAdvice, { host, text }: Page): HTMLElement | null {
  if (key === null || proposed === null) return null;
  return element('div', { class: 'actions' }, [
    button(text.screens.apply, {
      testId: `apply-${key}`,
      onClick: () => {
        host.post({ type: 'apply-setting', key, value: proposed });
      },
    }),
  ]);
}
