import { printable } from '../../../src/analysis/contract/text/printable.ts';
import type { ConfigBasis } from '../../../src/analysis/dynamic/explore/DynamicDetector.ts';
import type { DynamicReport } from '../../../src/analysis/report/DynamicReport.ts';
import { element } from '../../dom/element.ts';
import type { Page } from '../../kit/Page.ts';
import { type Section, staticSection } from '../../kit/Section.ts';
import type { Wording } from '../../kit/Wording.ts';
import { numberList } from '../kit/numberList.ts';
import { sectionBox } from '../kit/sectionBox.ts';

/** How the numbers came about, for readers who doubt them. */
export function dynamicMethod(report: DynamicReport, page: Page): Section {
  const { text } = page;
  const { detector, exploration } = report;
  const { dynamic, sections } = text;
  const said =
    exploration === null
      ? dynamic.methodData
      : dynamic.method(detector.framework, detector.name, dynamic.rules[detector.rule]);
  return staticSection(
    sectionBox({ id: 'method', text }, [
      element('p', {}, [
        element('span', { class: 'tag' }, [sections.evidence.counted]),
        ` ${printable(said)}`,
      ]),
      numberList(
        [...fileRows(report, page), ...basisRows(report, page)].map(([name, value]) => [
          name,
          printable(value),
        ]),
      ),
    ]),
  );
}

type Row = readonly [string, string];

function fileRows({ source, detector }: DynamicReport, { text, format }: Wording): readonly Row[] {
  const { method } = text.sections;
  return [
    [method.source, source.file],
    [method.format, text.words.source(source, format)],
    [method.detector, [detector.name, detector.framework].filter(name => name !== '').join(', ')],
    [text.dynamic.rule, text.dynamic.rules[detector.rule]],
  ];
}

/** What was read from a config, and what is a preset's instead. */
function basisRows({ detector: { config } }: DynamicReport, wording: Wording): readonly Row[] {
  if (config === undefined) return [];
  const { text } = wording;
  const words = text.dynamic.basis;
  const between = text.dynamic.partsBetween;
  return [
    [words.config, config.file],
    ...(config.preset === null ? [] : [[words.preset, config.preset] as const]),
    ...(config.read.length === 0
      ? []
      : [
          [
            words.stated,
            config.read.map(setting => readWords(setting, wording)).join(between),
          ] as const,
        ]),
    ...(config.assumed.length === 0
      ? []
      : [
          [
            words.assumed,
            config.assumed
              .map(({ setting, value }) => words.is(words.settings[setting], String(value)))
              .join(between),
          ] as const,
        ]),
  ];
}

function readWords(
  { key, value, taken }: ConfigBasis['read'][number],
  { text: { dynamic } }: Wording,
): string {
  const said = dynamic.basis.is(key, String(value));
  return taken === undefined ? said : dynamic.basis.taken(said, String(taken));
}
