import type {
  ShownExample,
  ShownExamples,
  WantedExample,
} from '../../../src/analysis/report/ShownExamples.ts';
import { element } from '../../dom/element.ts';
import { linkButton } from '../../dom/linkButton.ts';
import type { Page } from '../../kit/Page.ts';
import { placeWords } from '../../kit/placesWords.ts';
import { staticSection } from '../../kit/Section.ts';
import { exampleBoxes } from './exampleBoxes.ts';
import { lazyDetails } from './lazyDetails.ts';

/** Each costs the decoding of an image. */
const MOST_SHOWN = 12;

/** Requests of this page, so that an answer finds the one that asked. */
let requests = 0;

/** The first boxes of a class or a size on their images; null in an exported report. */
export function firstExamples(
  id: 'class' | 'size',
  kind: Pick<WantedExample, 'category' | 'size'>,
  page: Page,
): HTMLElement | null {
  return onDemand(id, [kind], page);
}

/**
 * The first objects on their images, which are asked for once they are opened. Null where there is nothing to look at, and in
 * an exported report: it holds no images.
 */
export function exampleDetails(
  id: string,
  examples: readonly WantedExample[],
  page: Page,
): HTMLElement | null {
  const records = examples
    .filter(({ annotation, image }) => annotation !== undefined || image !== undefined)
    .slice(0, MOST_SHOWN);
  return onDemand(id, records, page);
}

function onDemand(id: string, records: readonly WantedExample[], page: Page): HTMLElement | null {
  if (page.host.kind !== 'editor' || records.length === 0) return null;
  const { seeThem } = page.text.sections;
  return lazyDetails(`see-${id}`, seeThem, () => staticSection(asked(id, records, page))).element;
}

function asked(id: string, records: readonly WantedExample[], page: Page): HTMLElement {
  const key = `${id}-${++requests}`;
  const box = element('div', { testId: `examples-${id}`, attributes: { role: 'status' } }, [
    page.text.sections.looking,
  ]);
  const stop = page.examples.watch(answer => {
    if (answer?.key !== key) return;
    stop();
    const { examples } = answer;
    if (typeof examples === 'string') box.replaceChildren(element('p', {}, [examples]));
    else box.replaceChildren(...pictureList(examples, page));
  });
  page.host.post({ type: 'show-examples', key, records });
  return box;
}

function pictureList({ legend, list }: ShownExamples, page: Page): readonly HTMLElement[] {
  const isAnyShown = list.some(({ picture }) => picture !== null);
  return [
    ...(isAnyShown ? [element('p', { class: 'caption' }, [legend])] : []),
    element(
      'ul',
      { class: 'examples' },
      list.map(example =>
        element('li', {}, [
          figureOf(example),
          element('p', {}, [example.caption]),
          recordLink(example.record, page),
        ]),
      ),
    ),
  ];
}

function figureOf({ picture, boxes, alt }: ShownExample): HTMLElement | null {
  if (picture === null) return null;
  const { width, height, pixels } = picture;
  const canvas = element('canvas', {
    attributes: {
      role: 'img',
      'aria-label': alt,
      width: String(width),
      height: String(height),
    },
  });
  canvas.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0);
  const figure = element('div', { class: 'example-picture' }, [canvas]);
  figure.append(exampleBoxes(boxes, { width, height }));
  return figure;
}

function recordLink(record: ShownExample['record'], page: Page): HTMLElement {
  return linkButton(placeWords(record, page.text), () => {
    page.host.post({ type: 'open-record', record });
  });
}
