import { CANDIDATE_DETECTORS } from '../../../src/analysis/dynamic/frameworks/candidateDetectors.ts';
import { ONE_TO_ONE_DETECTORS } from '../../../src/analysis/dynamic/frameworks/oneToOneDetectors.ts';
import { button } from '../../dom/button.ts';
import { element } from '../../dom/element.ts';
import type { Page } from '../../kit/Page.ts';
import { type Section, staticSection } from '../../kit/Section.ts';
import { numberList } from '../kit/numberList.ts';
import { sectionBox } from '../kit/sectionBox.ts';

/** Which detectors can be counted or bounded on the same data, and the way to choose one. */
export function detectorsSection({ text, host }: Page): Section {
  const { dynamic } = text;
  return staticSection(
    sectionBox({ id: 'detectors', testId: 'detectors', text }, [
      element('p', {}, [dynamic.detectors.title]),
      numberList(
        byFramework().map(([framework, names]) => [framework, names.join(dynamic.partsBetween)]),
      ),
      host.kind === 'file'
        ? null
        : element('div', { class: 'actions' }, [
            button(dynamic.detectors.choose, {
              testId: 'choose-detector',
              onClick: () => {
                host.post({ type: 'choose-detector' });
              },
            }),
          ]),
    ]),
  );
}

function byFramework(): readonly (readonly [string, readonly string[]])[] {
  const names = new Map<string, string[]>();
  const add = (framework: string, name: string) => {
    names.set(framework, [...(names.get(framework) ?? []), name]);
  };
  for (const { framework, name } of CANDIDATE_DETECTORS) add(framework, name);
  for (const { source, name } of ONE_TO_ONE_DETECTORS) add(source.framework, name);
  return [...names];
}
