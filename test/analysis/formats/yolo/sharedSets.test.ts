import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Dataset } from '../../../../src/analysis/dataset/Dataset.ts';
import { readAnnotations } from '../../../../src/analysis/formats/readAnnotations.ts';
import { annotationSource } from '../../../../src/platform/node/files/annotationSource.ts';
import { pngHeader } from '../../../helpers/annotations/pngHeader.ts';
import { readJson } from '../../../helpers/readJson.ts';
import { describeShared } from '../../../helpers/shared.ts';

interface Coco {
  readonly images: readonly { file_name: string; width: number; height: number }[];
}

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-yolo-'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

function unpack(archive: string): string {
  execFileSync('tar', ['xzf', archive, '-C', scratch]);
  return scratch;
}

/** Boxes of all images, by the name of the image and of the class. */
function boxesOf({ images, annotations, categories }: Dataset, nameOf: (row: number) => string) {
  const boxes = Array.from({ length: annotations.count }, (_, row) => {
    const image = nameOf(annotations.image[row] as number);
    const name = categories[annotations.category[row] as number]?.name ?? '';
    return { key: `${image} ${name}`, box: annotations.boxes.slice(4 * row, 4 * row + 4) };
  });
  expect(images.count).toBe(100);
  return boxes.toSorted(
    (one, other) =>
      one.key.localeCompare(other.key) || (one.box[0] as number) - (other.box[0] as number),
  );
}

describeShared('sets of YOLO labels', shared => {
  test('a set of Darknet has the boxes of its COCO twin', async () => {
    const folder = path.join(
      unpack(path.join(shared, 'data/yolo/voc100_yolo_txt.tar.gz')),
      'yolo_format',
    );
    const twin = path.join(shared, 'data/coco/voc100_cvat_coco_v1.json');
    const { images } = readJson<Coco>(twin);
    for (const { file_name: name, width, height } of images)
      fs.writeFileSync(path.join(folder, 'obj_train_data', name), pngHeader(width, height));
    const yolo = await readAnnotations(await annotationSource(folder), {});
    const coco = await readAnnotations(await annotationSource(twin), {});
    expect(yolo.source).toMatchObject({ format: 'yolo', split: 'train' });
    const ours = boxesOf(yolo.dataset, row =>
      path.basename(String(yolo.dataset.images.ids.at(row))),
    );
    const theirs = boxesOf(coco.dataset, row => images[row]?.file_name ?? '');
    expect(ours.map(({ key }) => key)).toEqual(theirs.map(({ key }) => key));
    const furthest = ours.map(({ box }, at) =>
      Math.max(...box.map((side, i) => Math.abs(side - (theirs[at]?.box[i] as number)))),
    );
    // Six digits of a share, of 500 pixels.
    expect(Math.max(...furthest)).toBeLessThan(0.002);
    expect(yolo.dataset.problems.map(({ code }) => code)).not.toContain('set-moved');
  });
});
