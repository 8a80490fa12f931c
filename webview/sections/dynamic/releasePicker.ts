import type { PointView } from '../../exploration/PointView.ts';
import { element } from '../../dom/element.ts';
import type { Wording } from '../../kit/Wording.ts';

/** A list of the versions of a framework that count differently; null where all count the same. */
export function releasePicker(
  { detector, groups }: PointView,
  chosen: number,
  onChange: (release: number) => void,
  { text: { dynamic } }: Wording,
): HTMLElement | null {
  if (groups.length < 2) return null;
  const choice = element(
    'select',
    { testId: 'release', attributes: { id: 'release' } },
    groups.map(({ release, versions }) => {
      const option = element('option', { attributes: { value: String(release) } }, [
        dynamic.versions(versions),
      ]);
      option.selected = release === chosen;
      return option;
    }),
  );
  choice.addEventListener('change', () => {
    onChange(Number(choice.value));
  });
  return element('p', { class: 'field' }, [
    element('label', { attributes: { for: choice.id } }, [
      dynamic.whatIf.version(detector.framework),
    ]),
    choice,
  ]);
}
