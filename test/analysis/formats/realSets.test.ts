import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { annotationSource } from '../../../src/platform/node/files/annotationSource.ts';
import { type PlainSet, readSet } from '../../helpers/annotations/readSet.ts';
import { rejection } from '../../helpers/rejection.ts';
import { describeShared } from '../../helpers/shared.ts';

interface Derived {
  readonly images: readonly {
    readonly id: number;
    readonly file_name: string;
    readonly width: number;
    readonly height: number;
  }[];
  readonly annotations: readonly {
    readonly image_id: number;
    readonly category_id: number;
    readonly bbox: readonly number[];
  }[];
  readonly categories: readonly { readonly id: number; readonly name: string }[];
}

describeShared('sets of the world', shared => {
  const read = async (file: string, split?: string) =>
    readSet(await annotationSource(path.join(shared, 'data', file)), { split });

  it('BCCD has the boxes of its COCO twin', async () => {
    const { images, annotations, categories } = JSON.parse(
      readFileSync(path.join(shared, 'data/coco/bccd_derived.json'), 'utf8'),
    ) as Derived;
    const nameOf = new Map(
      images.map(image => [image.id, `${image.file_name} ${image.width} ${image.height}`]),
    );
    const classOf = new Map(categories.map(({ id, name }) => [id, name]));
    const expected = annotations.map(
      ({ image_id, category_id, bbox }) =>
        `${nameOf.get(image_id)} ${classOf.get(category_id)} ${bbox.join()}`,
    );
    const rows: string[] = [];
    let count = 0;
    for (const split of ['trainval', 'test']) {
      const set = await read('voc/bccd_voc_xml.tar.gz', split);
      count += set.images.length;
      for (const [, image, label, box] of set.boxes)
        rows.push(
          `${set.images[image as number]?.join(' ')} ${String(label)} ${(box as number[]).join()}`,
        );
    }
    expect(count).toBe(364);
    expect(rows.toSorted()).toEqual(expected.toSorted());
  });

  it.each([
    ['voc/raccoon_voc_xml.tar.gz', 'voc', [200, 217, 1]],
    ['voc/voc100_voc_xml.tar.gz', 'voc', [100, 273, 20]],
    ['voc/bccd_test.csv', 'csv', [364, 4888, 3]],
    ['voc/raccoon_labels.csv', 'csv', [200, 217, 1]],
    ['voc/raccoon_train_labels.csv', 'csv', [160, 173, 1]],
    ['voc/raccoon_test_labels.csv', 'csv', [40, 44, 1]],
    ['cvat/voc100_cvat_annotations.xml', 'cvat', [100, 273, 20]],
    ['kitti/kitti_label_2_samples.tar.gz', 'kitti', [3, 10, 6]],
  ])('%s is %s of %j images, boxes and classes', async (file, format, counts) => {
    const set = await read(file);
    expect([set.format, set.images.length, set.boxes.length, set.classes.length]).toEqual([
      format,
      ...counts,
    ]);
  });

  const rowsOf = ({ boxes, images }: PlainSet, withBox: boolean) =>
    boxes
      .map(([, image, label, box]) => {
        const stem = String(images[image as number]?.[0]).replace(/^.*\/|\.\w+$/g, '');
        return `${stem} ${String(label)} ${withBox ? (box as number[]).join() : ''}`;
      })
      .toSorted();

  it('the same boxes are in XML and in a table', async () => {
    const [one, other] = [
      await read('voc/raccoon_voc_xml.tar.gz'),
      await read('voc/raccoon_labels.csv'),
    ];
    expect(rowsOf(one, true)).toEqual(rowsOf(other, true));
  });

  it("the same objects are in VOC's XML and in that of CVAT", async () => {
    const [one, other] = [
      await read('voc/voc100_voc_xml.tar.gz'),
      await read('cvat/voc100_cvat_annotations.xml'),
    ];
    expect(rowsOf(one, false)).toEqual(rowsOf(other, false));
  });

  it('Open Images without its images is refused', async () => {
    expect(await rejection(read('openimages/voc100_openimages_decimal_comma.csv'))).toMatchObject({
      code: 'no-image-sizes',
      seen: { kind: 'shares', images: 100 },
    });
  });
});
