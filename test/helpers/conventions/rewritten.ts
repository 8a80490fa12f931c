/** The parts of a COCO document that a convention changes. */
export interface BoxDocument {
  readonly images: readonly {
    readonly id: unknown;
    readonly width: number;
    readonly height: number;
  }[];
  readonly annotations: readonly {
    readonly image_id: unknown;
    readonly bbox: readonly number[];
    readonly area?: unknown;
  }[];
}

type Numbers = readonly [number, number, number, number];
type Size = readonly [width: number, height: number];

/** How a person writes the box x, y, w, h wrongly, by the code of what should be found. */
export const MISTAKES: Readonly<Record<string, (box: Numbers, size: Size) => Numbers>> = {
  corners: ([x, y, w, h]) => [x, y, x + w, y + h],
  'yx-corners': ([x, y, w, h]) => [y, x, y + h, x + w],
  centres: ([x, y, w, h]) => [x + w / 2, y + h / 2, w, h],
  normalized: ([x, y, w, h], [W, H]) => [x / W, y / H, w / W, h / H],
  'normalized-corners': ([x, y, w, h], [W, H]) => [x / W, y / H, (x + w) / W, (y + h) / H],
  'normalized-centres': ([x, y, w, h], [W, H]) => [(x + w / 2) / W, (y + h / 2) / H, w / W, h / H],
  percent: ([x, y, w, h], [W, H]) => [(100 * x) / W, (100 * y) / H, (100 * w) / W, (100 * h) / H],
  axes: ([x, y, w, h]) => [y, x, h, w],
};

/** The document with its boxes written in another way. @param keepArea false where nothing else may tell */
export function rewritten(
  document: BoxDocument,
  mistake: keyof typeof MISTAKES,
  keepArea: boolean,
): BoxDocument {
  const sizes = new Map(
    document.images.map(({ id, width, height }) => [id, [width, height] as const]),
  );
  return {
    ...document,
    annotations: document.annotations.map(({ area, ...annotation }) => ({
      ...annotation,
      ...(keepArea && area !== undefined && { area }),
      bbox: MISTAKES[mistake]!(
        annotation.bbox as unknown as Numbers,
        sizes.get(annotation.image_id) ?? [Number.NaN, Number.NaN],
      ),
    })),
  };
}

/** The document with other image sizes. */
export function resized(document: BoxDocument, size: (size: Size) => Size): BoxDocument {
  return {
    ...document,
    images: document.images.map(image => {
      const [width, height] = size([image.width, image.height]);
      return { ...image, width, height };
    }),
  };
}
