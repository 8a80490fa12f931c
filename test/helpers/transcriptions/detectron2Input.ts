import { f, type PlainImage } from './Transcription.ts';

/**
 * Detectron2 0.6: `DatasetMapper` with `ResizeShortestEdge(800, 1333)`, `transform_instance_annotations`,
 * `filter_empty_instances`, `ImageList.from_tensors` with a size divisibility of 32. A batch of one image.
 */
export function detectron2Input({ width, height, annotations }: PlainImage) {
  let scale = 800 / Math.min(height, width);
  let [newHeight, newWidth] = height < width ? [800, scale * width] : [scale * height, 800];
  if (Math.max(newHeight, newWidth) > 1333) {
    scale = 1333 / Math.max(newHeight, newWidth);
    newHeight *= scale;
    newWidth *= scale;
  }
  newWidth = Math.trunc(newWidth + 0.5);
  newHeight = Math.trunc(newHeight + 0.5);
  const boxes: number[][] = [];
  for (const annotation of annotations) {
    if (annotation.iscrowd === 1) continue;
    // BoxMode.convert works on a float32 tensor; apply_box on doubles again.
    const [x, y, w, h] = annotation.bbox.map(f) as [number, number, number, number];
    const corners = [x, y, f(x + w), f(y + h)];
    const xs = [corners[0]! * (newWidth / width), corners[2]! * (newWidth / width)];
    const ys = [corners[1]! * (newHeight / height), corners[3]! * (newHeight / height)];
    const box = [
      Math.min(Math.max(Math.min(...xs), 0), newWidth),
      Math.min(Math.max(Math.min(...ys), 0), newHeight),
      Math.min(Math.max(Math.max(...xs), 0), newWidth),
      Math.min(Math.max(Math.max(...ys), 0), newHeight),
    ].map(f);
    if (f(box[2]! - box[0]!) > f(1e-5) && f(box[3]! - box[1]!) > f(1e-5)) boxes.push(box);
  }
  return {
    boxes,
    paddedHeight: Math.ceil(newHeight / 32) * 32,
    paddedWidth: Math.ceil(newWidth / 32) * 32,
  };
}

/** Feature maps of an FPN with strides 8, 16, 32 and two more convolutions of stride 2. */
export function fpnSizes(paddedHeight: number, paddedWidth: number): [number, number][] {
  const sizes: [number, number][] = [8, 16, 32].map(stride => [
    paddedHeight / stride,
    paddedWidth / stride,
  ]);
  for (let extra = 0; extra < 2; extra++) {
    const [rows, columns] = sizes.at(-1)!;
    sizes.push([Math.floor((rows + 1) / 2), Math.floor((columns + 1) / 2)]);
  }
  return sizes;
}
