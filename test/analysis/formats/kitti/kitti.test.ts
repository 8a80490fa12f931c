import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../../src/platform/node/files/memorySource.ts';
import { memoryTree } from '../../../helpers/annotations/memoryTree.ts';
import { readSet } from '../../../helpers/annotations/readSet.ts';
import { rejection } from '../../../helpers/rejection.ts';

const car = 'Car 0.00 0 1.85 387.63 181.54 423.81 203.12 1.67 1.87 3.69 -16.53 2.39 58.49 1.57';
const unlabelled = 'DontCare -1 -1 -10 10 20 110 70 -1 -1 -1 -1000 -1000 -1000 -10';
const gif = Uint8Array.from('GIF89a\u0040\u0001\u00f0\u0000\u0000\u0000\u0000', c =>
  c.charCodeAt(0),
);

describe('KITTI labels', () => {
  it('lie in a folder beside the images', async () => {
    const tree = memoryTree({
      'training/label_2/000000.txt': `${car}\r\n${unlabelled}\n`,
      'training/label_2/000001.txt': '',
      'training/label_2/000002.txt': `${car} 0.9\nCar 1 2\n`,
      'training/image_2/000000.gif': gif,
      'training/image_2/000001.gif': 'x',
      'training/calib/000000.txt': 'P0: 1',
    });
    const { boxes, ...set } = await readSet(tree);
    expect(set).toEqual({
      format: 'kitti',
      split: undefined,
      classes: ['Car', 'DontCare'],
      images: [
        ['training/image_2/000000.gif', 320, 240],
        ['training/image_2/000001.gif', Number.NaN, Number.NaN],
        ['000002.png', Number.NaN, Number.NaN],
      ],
      problems: {
        'row-invalid': 1,
        'image-unreadable': 1,
        'labels-without-image': 1,
        'image-no-size': 2,
        'image-without-annotations': 1,
        'box-outside-image': 1,
      },
    });
    expect(boxes.map(([name, , label, , crowd]) => [name, label, crowd])).toEqual([
      ['training/label_2/000000.txt:1', 'Car', undefined],
      ['training/label_2/000000.txt:2', 'DontCare', true],
      ['training/label_2/000002.txt:1', 'Car', undefined],
    ]);
    expect(boxes[1]?.[3]).toEqual([10, 20, 100, 50]);
  });

  it('may lie in folders below, as their images do', async () => {
    const tree = memoryTree({
      'label_2/a.txt': car,
      'label_2/day 1/a.txt': car,
      'image_2/a.gif': gif,
      'image_2/day 1/a.gif': gif,
    });
    expect(await readSet(tree)).toMatchObject({
      images: [
        ['image_2/a.gif', 320, 240],
        ['image_2/day 1/a.gif', 320, 240],
      ],
    });
  });

  it('may be one file', async () => {
    const source = memorySource('a.txt', new TextEncoder().encode(car));
    expect(await readSet(source)).toMatchObject({
      format: 'kitti',
      images: [['a.png', Number.NaN, Number.NaN]],
    });
  });

  it('may have the score 1 throughout, as Datumaro writes them, and classes in any script', async () => {
    const tree = memoryTree({ 'label_2/a.txt': `${car} 1.0\n${car.replace('Car', '自行车')} 1.0` });
    expect(await readSet(tree)).toMatchObject({ classes: ['Car', '自行车'], problems: {} });
  });

  it('are no results', async () => {
    const sure = memoryTree({ 'a.txt': `${car} 1.00\n${car} 0.9` });
    expect(await rejection(readSet(sure))).toMatchObject({ code: 'results-not-ground-truth' });
    expect(await rejection(readSet(memoryTree({ 'a.txt': `${car} 0.9` })))).toEqual({
      code: 'results-not-ground-truth',
      file: 'set',
    });
  });

  it('are not those of others', async () => {
    expect(await rejection(readSet(memoryTree({ 'a.txt': '0 .5 .5 .1 .1\n' })))).not.toMatchObject({
      code: 'internal',
    });
  });
});
