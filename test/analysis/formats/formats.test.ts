import { describe, expect, it } from 'vitest';
import { candidateOf } from '../../../src/analysis/formats/candidateOf.ts';
import { coco } from '../../../src/analysis/formats/coco/coco.ts';
import { formatNamed, recognize } from '../../../src/analysis/formats/formats.ts';
import { memorySource } from '../../../src/platform/node/files/memorySource.ts';
import { memoryTree } from '../../helpers/annotations/memoryTree.ts';
import { rejection } from '../../helpers/rejection.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('recognize', () => {
  it.each(['instances.json', 'instances.JSON', 'instances.json.gz', 'a.folder/instances'])(
    'takes %s for COCO',
    async name => {
      expect((await recognize(memorySource(name, bytes('{}')))).format.id).toBe('coco');
    },
  );

  it('refuses a folder of nothing', async () => {
    expect(await rejection(recognize(memoryTree({})))).toMatchObject({
      code: 'folder-not-annotations',
      files: 0,
      endings: [],
      likely: [],
    });
  });

  it('says what a folder holds that is of no format, and what was looked for', async () => {
    const tree = memoryTree({ 'a.png': '', 'b/c.PNG': '', 'b/notes.json': '', Makefile: '' });
    expect(await rejection(recognize(tree))).toEqual({
      code: 'folder-not-annotations',
      file: 'set',
      looked: expect.arrayContaining(['COCO']),
      files: 4,
      isCut: false,
      endings: [
        { ending: 'png', count: 2 },
        { ending: '', count: 1 },
        { ending: 'json', count: 1 },
      ],
      likely: ['b/notes.json'],
    });
  });

  it('finds a format by the name that stands in a report', () => {
    expect(formatNamed('label-studio').id).toBe('label-studio');
  });
});

describe('candidateOf', () => {
  it.each([
    ['a/train.JSON.gz', 'json'],
    ['a.b/labels', ''],
    ['C:\\data\\labels.csv', 'csv'],
    ['.gz', 'gz'],
  ])('says how %s ends: %j', async (name, ending) => {
    expect(await candidateOf(memorySource(name, bytes('x')))).toMatchObject({ ending });
  });

  it('reads UTF-16 where a mark says so, and leaves the mark out', async () => {
    const text = new Uint8Array([0xff, 0xfe, 0x7b, 0, 0xac, 0x20]);
    expect(await candidateOf(memorySource('a', text))).toMatchObject({ text: '{€' });
  });

  it('shows what lies in a folder', async () => {
    const tree = memoryTree({ 'data.yaml': 'x', 'labels/a.txt': '' });
    expect(await candidateOf(tree)).toMatchObject({
      kind: 'folder',
      entries: [
        { name: 'data.yaml', kind: 'file', size: 1 },
        { name: 'labels', kind: 'folder' },
      ],
    });
  });
});

describe('coco.sniff', () => {
  it.each([
    ['{"images": []}', true],
    ['\uFEFF \r\n\t{"info": {}, "categories": [', true],
    ['{"annotations": {"1": ', true],
    ['{"shapes": [], "imagePath": "a.jpg"}', false],
    ['[{"image_id": 1}]', false],
    ['<annotation>', false],
    ['0 .5 .5 .1 .1', false],
    ['', false],
    [' ', false],
  ])('says of %j: %s', async (text, expected) => {
    expect(coco.sniff(await candidateOf(memorySource('a.json', bytes(text))))).toBe(expected);
  });
});
