import type { BoxPlace, Report } from '../../../src/analysis/report/Report.ts';
import { element } from '../../dom/element.ts';
import { className } from '../../kit/className.ts';
import type { Page } from '../../kit/Page.ts';
import { boxesByName } from './boxesByName.ts';
import { exampleDetails } from './exampleDetails.ts';
import { placeList } from './placeLinks.ts';

/** Boxes behind a bar. */
export interface BarBoxes {
  /** What the bar stands for. */
  readonly title: string;
  /** All that it counts. */
  readonly count: number;
  /** Those that are known by name. */
  readonly places: readonly BoxPlace[];
  /** Where the bar is that of one class: its name, and how many boxes of all classes are known by name. */
  readonly ofClass: { readonly name: string; readonly kept: number } | null;
}

export interface PickedBoxes {
  /** Where they are shown; empty again, as it is for another class. */
  place(): HTMLElement;
  show(parts: readonly (HTMLElement | null)[]): void;
}

/** A place for what a bar stands for, once it is chosen. */
export function pickedBoxes(): PickedBoxes {
  const box = element('div', { class: 'picked', attributes: { role: 'status' } });
  return {
    place: () => {
      box.replaceChildren();
      return box;
    },
    show: parts => {
      box.replaceChildren(...parts.filter(part => part !== null));
      box.scrollIntoView({ block: 'nearest' });
    },
  };
}

/**
 * What a bar of `shown` is to say of those that the report keeps of all classes; null where these are shown.
 *
 * @param places of the bar in the report
 */
export function keptOfAll(
  report: Report,
  shown: Report,
  places: readonly BoxPlace[],
  { chosenClass, text }: Page,
): BarBoxes['ofClass'] {
  const id = chosenClass.current();
  return id === null || shown === report
    ? null
    : { name: className(report, id, text), kept: places.length };
}

/** The boxes of a bar as links to their places, and on their images; says how many of them these are, and of what. */
export function barBoxes(id: string, boxes: BarBoxes, page: Page): readonly (HTMLElement | null)[] {
  const named = boxesByName(boxes.places);
  return [
    element('p', { class: 'strong', testId: `picked-${id}` }, [
      `${boxes.title} · ${shownWords(boxes, page)}`,
    ]),
    placeList(named, page),
    exampleDetails(
      id,
      named.map(({ record }) => record),
      page,
    ),
  ];
}

function shownWords({ count, places, ofClass }: BarBoxes, { format, text }: Page): string {
  const [shown, all] = [format.count(places.length), format.count(count)];
  // The boxes with the lowest ids are kept, of whatever class: of a rare one, few or none may be among them.
  if (ofClass !== null && ofClass.kept > 0 && places.length < count)
    return text.charts.pickedOfClass({
      shown,
      all,
      kept: format.count(ofClass.kept),
      name: ofClass.name,
    });
  return places.length === 0 ? all : text.charts.picked(shown, all);
}
