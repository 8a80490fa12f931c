import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Dataset, ProblemCode } from '../../../../src/analysis/dataset/Dataset.ts';
import { readCoco } from '../../../../src/analysis/formats/coco/readCoco.ts';
import type { RecordEngine } from '../../../../src/analysis/bytes/records/RecordReader.ts';
import { asFailure } from '../../../../src/analysis/contract/failures/Failure.ts';
import { fileSource } from '../../../../src/platform/node/files/fileSource.ts';
import { ENGINES } from '../../../helpers/assignment/engines.ts';
import { chunkedSource } from '../../../helpers/annotations/chunkedSource.ts';
import { problemsIn } from '../../../helpers/annotations/problemsIn.ts';
import { valuesOf } from '../../../helpers/configs/valuesOf.ts';
import { describeShared } from '../../../helpers/shared.ts';

/** What a plain Python script counted in a file (facts.json); some files have only some of it. */
interface Facts {
  readonly bytes: number;
  readonly kind: string | null;
  readonly images: number;
  readonly annotations: number;
  readonly categories: number;
  readonly iscrowd_1: number;
  readonly per_category: readonly {
    readonly id: number;
    readonly name: string | null;
    readonly annotations: number;
    readonly images: number;
  }[];
  readonly size_by_area_field: Record<'small' | 'medium' | 'large', number>;
  readonly size_by_bbox_w_times_h: Record<'small' | 'medium' | 'large', number>;
  readonly [count: string]: unknown;
}

/** Python prototypes and scripts of others stumbled over these; each is named with its reason. */
const STUMBLING_BLOCKS: Readonly<Record<string, string>> = {
  'ignore_test_gt.json': 'its image id is the text "2299"',
  'vinbig_chest_broken_ids.json': 'its image ids are hashes in the annotations',
  'airbus_ships_train.json': 'its annotations have a width and height of their own',
  'instances_val2014_100.json': 'its annotations come before the images',
  'voc100_coco_v2_bigids.json': 'its image ids are above 2^31',
};

const PROBLEM_FACTS: Readonly<Record<string, ProblemCode>> = {
  annotations_with_unknown_image_id: 'annotation-unknown-image',
  annotations_with_unknown_category_id: 'annotation-unknown-category',
  duplicate_image_ids: 'duplicate-image-id',
  duplicate_annotation_ids: 'duplicate-annotation-id',
  duplicate_category_ids: 'duplicate-category-id',
  bbox_nonfinite: 'box-not-finite',
  boxes_nonpositive_wh: 'box-empty',
  images_without_annotations: 'image-without-annotations',
};

describeShared('readCoco on real files', shared => {
  describe.each(ENGINES)('by records in %s', (_, engine) => realFiles(shared, engine));
});

function realFiles(shared: string, engine: () => RecordEngine): void {
  const folder = path.join(shared, 'data/coco');
  const facts = (
    JSON.parse(readFileSync(path.join(shared, 'data/facts.json'), 'utf8')) as {
      coco: Record<string, Facts>;
    }
  ).coco;
  const files = readdirSync(folder).filter(name => /\.json(\.gz)?$/.test(name));
  const factsOf = (name: string) => facts[`coco/${name}`] as Facts;
  const isResults = (name: string) => /results|scored/.test(factsOf(name).kind ?? '');
  const read = async (name: string) =>
    readCoco(await fileSource(path.join(folder, name)), { engine });
  const groundTruth = files.filter(name => !isResults(name));

  test('finds the files', () => expect(groundTruth.length).toBeGreaterThan(30));

  test.each(files.filter(isResults))('%s is refused as results', async name => {
    const failure = await read(name).catch(asFailure);
    expect(failure).toMatchObject({ code: 'results-not-ground-truth' });
  });

  test.each(groundTruth.map(name => [name, STUMBLING_BLOCKS[name] ?? 'plain']))(
    '%s has the counts of the facts (%s)',
    async name => {
      const expected = factsOf(name);
      const dataset = await read(name);
      const listed = dataset.categories.filter(category => category.name !== null);
      expect({
        images: dataset.images.count,
        annotations: dataset.annotations.count,
        categories: listed.length,
        iscrowd_1: dataset.annotations.crowd.reduce((sum, crowd) => sum + crowd, 0),
      }).toEqual({
        images: expected.images,
        annotations: expected.annotations,
        categories: expected.categories,
        iscrowd_1: expected.iscrowd_1,
      });
      expect(perCategory(dataset)).toEqual(factsPerCategory(expected));
      const { boxes, area } = dataset.annotations;
      const sides = Array.from(area, (_, i) => Number(boxes[4 * i + 2]) * Number(boxes[4 * i + 3]));
      expect(sizes(Array.from(area))).toEqual(expected.size_by_area_field);
      expect(sizes(sides)).toEqual(expected.size_by_bbox_w_times_h);
    },
  );

  test.each(groundTruth)('%s has the problems of the facts', async name => {
    const expected = factsOf(name);
    const dataset = await read(name);
    const problems = problemsIn(dataset);
    const count = (code: ProblemCode) => problems.find(p => p.code === code)?.count ?? 0;
    const known = Object.keys(PROBLEM_FACTS).filter(key => expected[key] !== undefined);
    expect(Object.fromEntries(known.map(key => [key, count(PROBLEM_FACTS[key]!)]))).toEqual(
      Object.fromEntries(known.map(key => [key, expected[key]])),
    );
    const beyond = expected['boxes_beyond_image_by_more_than_1px'] ?? 0;
    expect(count('box-beyond-image') + count('box-outside-image')).toBe(beyond);
  });

  test.each(groundTruth)('%s has the values that JSON.parse gives', async name => {
    const packed = readFileSync(path.join(folder, name));
    const bytes = name.endsWith('.gz') ? gunzipSync(packed) : packed;
    const parsed = JSON.parse(bytes.toString('utf8')) as {
      images: { id: number | string; width?: number; height?: number }[];
      annotations: { id: number; bbox: number[]; area?: number }[];
    };
    const { images, annotations } = valuesOf(await read(name));
    expect(images.ids).toEqual(parsed.images.map(image => image.id));
    expect(images.width).toEqual(parsed.images.map(image => image.width ?? Number.NaN));
    expect(annotations.ids).toEqual(parsed.annotations.map(annotation => annotation.id));
    expect(annotations.boxes).toEqual(parsed.annotations.flatMap(annotation => annotation.bbox));
    expect(annotations.area).toEqual(
      parsed.annotations.map(annotation => annotation.area ?? Number.NaN),
    );
  });

  test.each(groundTruth.filter(name => factsOf(name).bytes < 20_000))(
    '%s reads the same at every chunk size from 1 to 64',
    async name => {
      const bytes = readFileSync(path.join(folder, name));
      const whole = valuesOf(await read(name));
      for (let size = 1; size <= 64; size++)
        expect(valuesOf(await readCoco(chunkedSource(bytes, size), { engine }))).toEqual(whole);
    },
  );

  test.each(['instances_val2014_100.json', 'lvis_v0.5_val_100.json', 'kitti_val_as_coco.json'])(
    '%s reads the same in chunks of odd sizes',
    async name => {
      const bytes = readFileSync(path.join(folder, name));
      const whole = valuesOf(await read(name));
      for (const size of [37, 1009, 65_521])
        expect(valuesOf(await readCoco(chunkedSource(bytes, size), { engine }))).toEqual(whole);
    },
  );
}

/** Boxes and images of each category that has boxes; images only where every box is on a known one. */
function perCategory({ annotations, images, categories }: Dataset) {
  const known = !annotations.image.includes(-1);
  const found = categories.map(({ id, name }, row) => {
    const rows = Array.from(annotations.category.keys()).filter(
      i => annotations.category[i] === row,
    );
    const on = new Set(rows.map(i => String(images.ids.at(annotations.image[i]!))));
    return { id, name, annotations: rows.length, images: known ? on.size : null };
  });
  return byId(found.filter(category => category.annotations > 0));
}

function factsPerCategory(facts: Facts) {
  const known = facts['annotations_with_unknown_image_id'] === 0;
  return byId(facts.per_category.map(row => ({ ...row, images: known ? row.images : null })));
}

function byId<T extends { readonly id: number | string }>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => Number(a.id) - Number(b.id));
}

function sizes(areas: readonly number[]) {
  const known = areas.filter(area => Number.isFinite(area));
  const small = known.filter(area => area < 32 ** 2).length;
  const large = known.filter(area => area >= 96 ** 2).length;
  return { small, medium: known.length - small - large, large };
}
