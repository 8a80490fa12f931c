import type { BoxPlace } from '../../../src/analysis/report/Report.ts';
import { element } from '../../dom/element.ts';
import type { Page } from '../../kit/Page.ts';
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
}

export interface PickedBoxes {
  /** Where they are shown; asks for a bar again, as it does for another class. */
  place(): HTMLElement;
  show(parts: readonly (HTMLElement | null)[]): void;
}

/** A place for what a bar stands for, once it is chosen. */
export function pickedBoxes({ text }: Page): PickedBoxes {
  const box = element('div', { class: 'picked', attributes: { role: 'status' } });
  return {
    place: () => {
      box.replaceChildren(element('p', { class: 'caption' }, [text.charts.pickBar]));
      return box;
    },
    show: parts => {
      box.replaceChildren(...parts.filter(part => part !== null));
      box.scrollIntoView({ block: 'nearest' });
    },
  };
}

/** The boxes of a bar as links to their places, and on their images; says how many of them these are. */
export function barBoxes(id: string, boxes: BarBoxes, page: Page): readonly (HTMLElement | null)[] {
  const { format, text } = page;
  const { title, count } = boxes;
  const places = boxes.places.map(({ annotation, image }) => ({
    ...(annotation !== undefined && { annotation }),
    ...(image !== undefined && { image }),
  }));
  // Of a class, none may be among those that are kept of all.
  const shown =
    places.length === 0
      ? format.count(count)
      : text.charts.picked(format.count(places.length), format.count(count));
  return [
    element('p', { class: 'strong', testId: `picked-${id}` }, [`${title} · ${shown}`]),
    placeList(places, page),
    exampleDetails(id, places, page),
  ];
}
