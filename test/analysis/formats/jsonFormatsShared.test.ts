import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { annotationSource } from '../../../src/platform/node/files/annotationSource.ts';
import { png } from '../../helpers/annotations/png.ts';
import { readSet } from '../../helpers/annotations/readDocument.ts';
import { rejection } from '../../helpers/rejection.ts';
import { describeShared } from '../../helpers/shared.ts';

describeShared('real files', folder => {
  let unpacked = '';

  beforeAll(() => {
    unpacked = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-json-'));
    const archive = path.join(folder, 'data/labelme/labelme_json.tar.gz');
    execFileSync('tar', ['xzf', archive, '-C', unpacked]);
  });

  afterAll(() => {
    fs.rmSync(unpacked, { recursive: true });
  });

  const read = async (...parts: string[]) => readSet(await annotationSource(path.join(...parts)));

  it('LabelMe: the 20 files from the VOC set hold the boxes that its XML files hold', async () => {
    const set = await read(unpacked, 'voc100_first20');
    expect(set).toMatchObject({ format: 'labelme', problems: {} });
    expect(set.images.length).toBe(20);
    expect(set.boxes.length).toBe(43);
    expect(set.boxes).toContain('2007_000027.json:1 person 174,101,175,250');
  });

  it('LabelMe: all 38 files hold 115 shapes; three are points or lines, and two groups are one box each', async () => {
    const set = await read(unpacked);
    expect(set.images.length).toBe(38);
    expect(set.problems['shape-not-a-box']).toBe(3);
    // Two shapes of a person, four of a sofa.
    expect(set.boxes.length).toBe(115 - 3 - 1 - 3);
  });

  it('Create ML: 5 images, 78 boxes of one class, which say no sizes', async () => {
    const file = path.join(folder, 'data/createml/goat_parasite_createml.json');
    expect(await rejection(read(file))).toEqual({
      code: 'no-image-sizes',
      file,
      seen: { kind: 'names', example: 'medium_test.jpeg' },
    });
    // Beside an image; the others are missed.
    fs.copyFileSync(file, path.join(unpacked, 'createml.json'));
    fs.writeFileSync(path.join(unpacked, 'medium_test.jpeg'), png(1024, 768));
    const set = await read(unpacked, 'createml.json');
    expect(set).toMatchObject({ format: 'createml', problems: { 'image-no-size': 4 } });
    expect(set.images.length).toBe(5);
    expect(set.boxes.length).toBe(78);
    expect(set.dataset.categories.map(({ name }) => name)).toEqual(['Barber']);
    // 105.96 − 60.55 / 2, 368.01 − 35.95 / 2
    expect(set.boxes[0]).toBe('medium_test.jpeg:1 Barber 75.685,350.035,60.55,35.95');
  });

  it('Datumaro: 10 items, 67 boxes of 6 classes', async () => {
    const set = await read(folder, 'data/formats-samples/datumaro_json_detection_noisy.json');
    expect(set).toMatchObject({ format: 'datumaro', problems: {} });
    expect(set.images.length).toBe(10);
    expect(set.images[0]).toEqual(['img_20191208_112010', 2736, 2736]);
    expect(set.boxes.length).toBe(67);
    expect(set.boxes[0]).toBe('img_20191208_112010:1 dice6 584,654,152,158');
  });
});
