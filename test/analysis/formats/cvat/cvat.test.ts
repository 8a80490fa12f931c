import { describe, expect, it } from 'vitest';
import { memorySource } from '../../../../src/platform/node/files/memorySource.ts';
import { memoryTree } from '../../../helpers/annotations/memoryTree.ts';
import { readSet } from '../../../helpers/annotations/readSet.ts';
import { rejection } from '../../../helpers/rejection.ts';

const fileOf = (text: string) => memorySource('annotations.xml', new TextEncoder().encode(text));
const labels = (...names: readonly string[]) =>
  `<labels>${names.map(name => `<label><name>${name}</name><color>#fff</color><attributes><attribute><name>no class</name></attribute></attributes></label>`).join('')}</labels>`;
const exportOf = (content: string, task = labels('car', 'person')) =>
  `<?xml version="1.0" encoding="utf-8"?><annotations><version>1.1</version><meta><task>${task}</task></meta>${content}</annotations>`;
const imageOf = (name: string, content = '', more = '') =>
  `<image id="0" name="${name}" width="640" height="480" ${more}>${content}</image>`;
const box =
  '<box label="person" source="manual" occluded="0" xtl="1.5" ytl="2" xbr="11.5" ybr="22" z_order="0"/>';
const boxesOf = async (shapes: string) => {
  const { boxes, problems } = await readSet(fileOf(exportOf(imageOf('a.jpg', shapes))));
  const rounded = boxes.map(row =>
    (row[3] as number[]).map(value => Math.round(1e6 * value) / 1e6),
  );
  return { boxes: rounded, problems };
};

describe('a file for images', () => {
  it('holds labels, images and boxes', async () => {
    const images = imageOf('b/a.jpg', `${box}<tag label="car"/>`) + imageOf('c.jpg');
    expect(await readSet(fileOf(exportOf(images)))).toEqual({
      format: 'cvat',
      split: undefined,
      classes: ['car', 'person'],
      images: [
        ['b/a.jpg', 640, 480],
        ['c.jpg', 640, 480],
      ],
      boxes: [['annotations.xml:1', 0, 'person', [1.5, 2, 10, 20]]],
      problems: { 'image-without-annotations': 1 },
    });
  });

  it.each([
    [
      'a box that is not turned',
      '<box label="car" xtl="10" ytl="10" xbr="30" ybr="20" rotation="0.00"/>',
      [10, 10, 20, 10],
    ],
    [
      'a box that is turned by a quarter',
      '<box label="car" xtl="10" ytl="10" xbr="30" ybr="20" rotation="90"/>',
      [15, 5, 10, 20],
    ],
    ['a polygon', '<polygon label="car" points="3.5,9;10,2;5,20"/>', [3.5, 2, 6.5, 18]],
    [
      'a mask',
      '<mask label="car" rle="3, 5" left="7" top="8" width="4" height="2"/>',
      [7, 8, 4, 2],
    ],
    ['an ellipse', '<ellipse label="car" cx="50" cy="60" rx="10" ry="5"/>', [40, 55, 20, 10]],
    [
      'an ellipse that is turned',
      '<ellipse label="car" cx="50" cy="60" rx="10" ry="5" rotation="90"/>',
      [45, 50, 10, 20],
    ],
    [
      'a cuboid',
      '<cuboid label="car" xtl1="5" ytl1="6" xbl1="5" ybl1="20" xtr1="15" ytr1="6" xbr1="15" ybr1="20" xtl2="18" ytl2="3" xbl2="18" ybl2="17" xtr2="9" ytr2="3" xbr2="9" ybr2="17"/>',
      [5, 3, 13, 17],
    ],
  ])('has a box around %s', async (_, shape, expected) => {
    expect((await boxesOf(shape)).boxes).toEqual([expected]);
  });

  it('has no box for lines, points and skeletons', async () => {
    const shapes =
      '<polyline label="car" points="1,2;3,4"/><points label="car" points="1,2"/><skeleton label="car"><points label="p" points="1,2"/></skeleton>';
    expect(await boxesOf(shapes + box)).toMatchObject({
      boxes: [[1.5, 2, 10, 20]],
      problems: { 'shape-not-a-box': 3 },
    });
  });

  it('counts boxes that are no boxes', async () => {
    const shapes =
      '<box label="car" xtl="a" ytl="1" xbr="2" ybr="3"/><box label="car" xtl="4" ytl="1" xbr="2" ybr="3"/><polygon label="car" points=""/><box xtl="1" ytl="1" xbr="2" ybr="3"/>';
    expect((await boxesOf(shapes)).problems).toMatchObject({
      'box-missing': 2,
      'box-empty': 1,
      'annotation-no-category': 1,
    });
  });

  it('names a class that its head does not list', async () => {
    const { classes } = await readSet(fileOf(exportOf(imageOf('a', box), '')));
    expect(classes).toEqual(['person']);
  });

  it('tells images of one name apart', async () => {
    const images =
      imageOf('a.jpg', box, 'subset="Test"') +
      imageOf('a.jpg', box, 'subset="Train"') +
      imageOf('a.jpg');
    const { images: found } = await readSet(fileOf(exportOf(images)));
    expect(found.map(([name]) => name)).toEqual(['a.jpg', 'Train/a.jpg', 'a.jpg (2)']);
  });

  it('has the subsets of its tasks for splits', async () => {
    const tasks = `<subset>Validation</subset></task><task><subset>Train</subset>${labels('person')}`;
    const images =
      imageOf('v.jpg', box, 'subset="Validation"') + imageOf('t.jpg', box, 'subset="Train"');
    const text = exportOf(images, tasks);
    expect(await readSet(fileOf(text))).toMatchObject({
      split: 'Train',
      images: [['t.jpg', 640, 480]],
    });
    expect(await readSet(fileOf(text), { split: 'Validation' })).toMatchObject({
      images: [['v.jpg', 640, 480]],
    });
  });

  it.each([
    ['broken', '<annotations><image', { kind: 'xml-broken', line: 1 }],
    ['cut', exportOf(imageOf('a', box)).slice(0, -20), { kind: 'xml-broken' }],
    ['with entities of its own', '<annotations>&a;</annotations>', 'xml-entities'],
    ['with a tag without end', `<annotations a="${'x'.repeat(17e6)}`, 'xml-too-long'],
    ['with a text without end', `<annotations>${'x'.repeat(17e6)}`, 'xml-too-long'],
  ])('that is %s is refused', async (_, text, reason) => {
    expect(await rejection(readSet(fileOf(text)))).toMatchObject({
      code: 'annotations-broken',
      file: 'annotations.xml',
      reason,
    });
  });

  it('ends when it is cancelled', async () => {
    const signal = AbortSignal.abort();
    expect(await rejection(readSet(fileOf(exportOf(imageOf('a', box))), { signal }))).toEqual({
      code: 'cancelled',
    });
  });
});

describe('a file for video', () => {
  const boxAt = (frame: number, outside = 0) =>
    `<box frame="${frame}" keyframe="1" outside="${outside}" occluded="0" xtl="1" ytl="2" xbr="4" ybr="6"/>`;
  const video = exportOf(
    `<track id="0" label="car">${boxAt(3)}${boxAt(12)}${boxAt(13, 1)}</track><track id="1" label="person">${boxAt(12)}<points frame="14" outside="0" points="1,2"/></track>`,
    `${labels('car', 'person')}<original_size><width>64</width><height>48</height></original_size>`,
  );

  it('has the boxes that it writes, an image for each of their frames', async () => {
    expect(await readSet(fileOf(video))).toEqual({
      format: 'cvat',
      split: undefined,
      classes: ['car', 'person'],
      images: [3, 12, 13, 14].map(frame => [`frame_0000${String(frame).padStart(2, '0')}`, 64, 48]),
      boxes: [
        ['annotations.xml:1', 0, 'car', [1, 2, 3, 4]],
        ['annotations.xml:2', 1, 'car', [1, 2, 3, 4]],
        ['annotations.xml:4', 1, 'person', [1, 2, 3, 4]],
      ],
      problems: { 'shape-not-a-box': 1, 'image-without-annotations': 2 },
    });
  });
});

describe('a folder', () => {
  it('is that of an export', async () => {
    const tree = memoryTree({
      'annotations.xml': exportOf(imageOf('a.jpg', box)),
      'images/a.jpg': '',
    });
    expect(await readSet(tree)).toMatchObject({ format: 'cvat', images: [['a.jpg', 640, 480]] });
  });

  it('may hold several files', async () => {
    const tree = memoryTree({
      'a.xml': exportOf(imageOf('a.jpg', box)),
      'b.xml': exportOf(imageOf('a.jpg', box)),
      'c.xml': '<x/>',
    });
    expect(await readSet(tree)).toMatchObject({
      images: [
        ['a.jpg', 640, 480],
        ['a.jpg (2)', 640, 480],
      ],
      boxes: [
        ['a.xml:1', 0, 'person', [1.5, 2, 10, 20]],
        ['b.xml:1', 1, 'person', [1.5, 2, 10, 20]],
      ],
    });
  });
});
