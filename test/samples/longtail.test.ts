import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readJson } from '../helpers/readJson.ts';

interface Sample {
  readonly images: readonly { id: number; width: number; height: number }[];
  readonly annotations: readonly {
    id: number;
    image_id: number;
    category_id: number;
    bbox: readonly [number, number, number, number];
    iscrowd: number;
  }[];
  readonly categories: readonly { id: number; name: string }[];
}

const SAMPLE = path.resolve('samples/longtail.coco.json');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-sample-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('the sample', () => {
  const { images, annotations, categories } = readJson<Sample>(SAMPLE);

  test('is made again byte for byte by its generator', () => {
    const again = path.join(folder, 'again.json');
    execFileSync(process.execPath, ['samples/generate.mjs', again]);
    expect(fs.readFileSync(again).equals(fs.readFileSync(SAMPLE))).toBe(true);
  });

  test('is long-tailed: the commonest class has two hundred times the boxes of the rarest', () => {
    const counts = categories
      .map(({ id }) => annotations.filter(({ category_id }) => category_id === id).length)
      .filter(count => count > 0);
    expect(counts).toHaveLength(12);
    expect(Math.min(...counts)).toBe(6);
    expect(Math.max(...counts)).toBe(1210);
  });

  test('holds crowds, and one of each deliberate problem', () => {
    const sizes = new Map(images.map(image => [image.id, image]));
    const known = new Set(categories.map(({ id }) => id));
    const used = new Set(annotations.map(annotation => annotation.category_id));
    const beyond = annotations.filter(({ image_id, bbox: [x, , width] }) => {
      const image = sizes.get(image_id);
      return image !== undefined && x + width > image.width + 1e-6;
    });
    expect(images).toHaveLength(200);
    expect(annotations.filter(({ iscrowd }) => iscrowd === 1)).toHaveLength(8);
    expect(annotations.filter(({ bbox }) => bbox[2] === 0)).toHaveLength(1);
    expect(beyond).toHaveLength(1);
    expect(annotations.filter(({ image_id }) => !sizes.has(image_id))).toHaveLength(1);
    expect(annotations.filter(({ category_id }) => !known.has(category_id))).toHaveLength(1);
    expect(categories.filter(({ id }) => !used.has(id)).map(({ name }) => name)).toEqual([
      'lighthouse',
    ]);
    expect(annotations.length - new Set(annotations.map(({ id }) => id)).size).toBe(1);
  });
});
