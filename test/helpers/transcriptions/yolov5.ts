import { byCandidate, f, type PlainImage, type Transcription } from './Transcription.ts';

type Label = [cls: number, x: number, y: number, w: number, h: number];

const roundPython = (value: number) => {
  const low = Math.floor(value);
  if (value - low !== 0.5) return Math.round(value);
  return low % 2 === 0 ? low : low + 1;
};

/**
 * Labels as text files hold them (but with all their digits): crowds and empty boxes out, cut at the image, float32.
 * `verify_image_label` of YOLOv5 7.0 takes duplicates out and then leaves the rows sorted, as `np.unique` does.
 */
function labels({ width, height, annotations }: PlainImage): Label[] {
  const rows: Label[] = [];
  for (const { bbox, category_id: cls, iscrowd } of annotations) {
    const [x, y, w, h] = bbox as unknown as [number, number, number, number];
    if (iscrowd === 1 || !(w > 0 && h > 0)) continue;
    if (!(x < width && y < height && x + w > 0 && y + h > 0)) continue;
    const x1 = Math.max(0, x);
    const y1 = Math.max(0, y);
    const x2 = Math.min(width, x + w);
    const y2 = Math.min(height, y + h);
    const xywh = [
      (x1 + x2) / 2 / width,
      (y1 + y2) / 2 / height,
      (x2 - x1) / width,
      (y2 - y1) / height,
    ];
    rows.push([cls, ...xywh.map(f)] as Label);
  }
  const unique = [...new Map(rows.map(row => [row.join(), row])).values()];
  if (unique.length === rows.length) return rows;
  return unique.toSorted((a, b) => {
    const i = a.findIndex((value, at) => value !== b[at]);
    return a[i]! - b[i]!;
  });
}

const clip = (value: number) => Math.min(Math.max(value, 0), f(640 - 1e-3));

/** `LoadImagesAndLabels.__getitem__` without mosaic: `load_image`, `letterbox`, `xywhn2xyxy`, `xyxy2xywhn(clip=True)`. */
function letterboxed(image: PlainImage): Label[] {
  const r = 640 / Math.max(image.height, image.width);
  const w = r === 1 ? image.width : Math.trunc(image.width * r);
  const h = r === 1 ? image.height : Math.trunc(image.height * r);
  const ratio = Math.min(640 / h, 640 / w);
  const padW = (640 - roundPython(w * ratio)) / 2;
  const padH = (640 - roundPython(h * ratio)) / 2;
  return labels(image).map(([cls, bx, by, bw, bh]) => {
    const x1 = clip(f(f(f(ratio * w) * f(bx - f(bw / 2))) + padW));
    const y1 = clip(f(f(f(ratio * h) * f(by - f(bh / 2))) + padH));
    const x2 = clip(f(f(f(ratio * w) * f(bx + f(bw / 2))) + padW));
    const y2 = clip(f(f(f(ratio * h) * f(by + f(bh / 2))) + padH));
    return [
      cls,
      f(f(f(x1 + x2) / 2) / 640),
      f(f(f(y1 + y2) / 2) / 640),
      f(f(x2 - x1) / 640),
      f(f(y2 - y1) / 640),
    ];
  });
}

const ANCHORS = [
  [10, 13, 16, 30, 33, 23],
  [30, 61, 62, 45, 59, 119],
  [116, 90, 156, 198, 373, 326],
];

/**
 * YOLOv5 7.0 `ComputeLoss.build_targets`, then `tobj[b, a, gj, gi] = iou`, where the last of equal indices stays. Our index
 * of a candidate counts anchors within cells.
 */
export const yolov5: Transcription = image => {
  const targets = letterboxed(image);
  const objectness = new Map<number, number>();
  let first = 0;
  for (const [level, sides] of ANCHORS.entries()) {
    const stride = 8 * 2 ** level;
    const cells = 640 / stride;
    const anchors = [0, 1, 2].map(a => [sides[2 * a]! / stride, sides[2 * a + 1]! / stride]);
    // t = targets repeated for each anchor, times gain; then filtered by the ratio of sides
    const t = anchors.flatMap(([aw, ah], a) =>
      targets
        .map(([, x, y, w, h], target) => ({
          a,
          target,
          x: f(x * cells),
          y: f(y * cells),
          w: f(w * cells),
          h: f(h * cells),
        }))
        .filter(({ w, h }) => {
          const rw = f(w / aw!);
          const rh = f(h / ah!);
          return Math.max(rw, f(1 / rw), rh, f(1 / rh)) < 4;
        }),
    );
    const g = 0.5;
    const j = t.filter(({ x }) => x % 1 < g && x > 1);
    const k = t.filter(({ y }) => y % 1 < g && y > 1);
    const l = t.filter(({ x }) => f(cells - x) % 1 < g && f(cells - x) > 1);
    const m = t.filter(({ y }) => f(cells - y) % 1 < g && f(cells - y) > 1);
    const moved = [
      ...t.map(row => ({ ...row, dx: 0, dy: 0 })),
      ...j.map(row => ({ ...row, dx: g, dy: 0 })),
      ...k.map(row => ({ ...row, dx: 0, dy: g })),
      ...l.map(row => ({ ...row, dx: -g, dy: 0 })),
      ...m.map(row => ({ ...row, dx: 0, dy: -g })),
    ];
    for (const { a, target, x, y, dx, dy } of moved) {
      const gi = Math.min(Math.max(Math.trunc(f(x - dx)), 0), cells - 1);
      const gj = Math.min(Math.max(Math.trunc(f(y - dy)), 0), cells - 1);
      objectness.set(first + (gj * cells + gi) * 3 + a, target);
    }
    first += cells * cells * 3;
  }
  return {
    boxes: targets.length,
    candidates: first,
    foreground: byCandidate([...objectness]),
  };
};
