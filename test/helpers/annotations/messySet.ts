import { seededRandom } from '../../../src/analysis/geometry/seededRandom.ts';

/** A COCO document as anyone may write it. */
export interface MessySet {
  readonly images: readonly Readonly<Record<string, unknown>>[];
  readonly annotations: readonly Readonly<Record<string, unknown>>[];
  readonly categories: readonly Readonly<Record<string, unknown>>[];
}

interface MessySetOptions {
  readonly seed: number;
  readonly images: number;
  /** Pixels of the longer side. */
  readonly side: number;
  readonly categories: number;
}

/** What is odd about some annotations of an image. */
function oddities(image: number, side: number): readonly Readonly<Record<string, unknown>>[] {
  return [
    { id: undefined },
    { image_id: -5 },
    { category_id: undefined },
    { category_id: 900 - (image % 4) },
    { bbox: [1, 2, 0, 5] },
    { bbox: [1, 2, 3] },
    { bbox: [side, 1, 5, 5] },
    { area: 1e9 },
    { area: undefined },
    { iscrowd: 1 },
    // Repeated within the image.
    { id: `of-${image}` },
    { id: `of-${image}` },
  ];
}

/** A set with all kinds of odd records, and ids of every kind in no order. */
export function messySet({
  seed,
  images: count,
  side,
  categories: classes,
}: MessySetOptions): MessySet {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const idOf = (n: number) => (n % 7 === 0 ? `name-${n}` : n % 11 === 0 ? 2 ** 40 + n : 3 * n);
  const images = Array.from({ length: count }, (_, n) => ({
    id: n % 29 === 28 ? undefined : idOf(count - n),
    width: n % 31 === 30 ? undefined : side - below(side / 2),
    height: side - below(side / 2),
  }));
  const annotations = images.flatMap(({ id }, n) => {
    if (id === undefined) return [];
    return Array.from({ length: below(5) }, (_, at) => {
      const box = [below(side / 2), below(side / 2), 2 + below(side / 2), 2 + below(side / 3)];
      return {
        id: 7919 * (count - n) + at,
        image_id: id,
        category_id: 2 * below(classes),
        bbox: box,
        area: (box[2] as number) * (box[3] as number),
        iscrowd: 0,
        ...oddities(n, side)[below(60)],
      };
    });
  });
  return {
    images,
    annotations,
    // Every second is unused, one stands twice, and the order is none.
    categories: [
      ...Array.from({ length: 2 * classes }, (_, n) => ({
        id: (n * 5) % (2 * classes),
        name: `class ${n}`,
      })),
      { id: 0, name: 'again' },
    ],
  };
}

interface Part {
  readonly images: MessySet['images'][number][];
  readonly annotations: MessySet['images'][number][];
}

/** The parts of a set, cut by image: annotations go with their image, and every part has all categories. */
export function cutByImage(
  { images, annotations, categories }: MessySet,
  partOf: (image: number) => number,
): MessySet[] {
  const parts: Part[] = [];
  const places = images.map((_, n) => partOf(n));
  const placeOf = new Map(images.map((image, n) => [image['id'], places[n]]));
  const part = (at = 0) => (parts[at] ??= { images: [], annotations: [] });
  for (const [n, image] of images.entries()) part(places[n]).images.push(image);
  for (const annotation of annotations)
    part(placeOf.get(annotation['image_id']) ?? places[0]).annotations.push(annotation);
  return parts.filter(found => found !== undefined).map(found => ({ ...found, categories }));
}
