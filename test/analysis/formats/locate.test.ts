import { describe, expect, it } from 'vitest';
import { recognize } from '../../../src/analysis/formats/formats.ts';
import { memorySource } from '../../../src/platform/node/files/memorySource.ts';
import { locateRecord } from '../../../src/tasks/validation/locateRecord.ts';
import { zipOf } from '../../helpers/annotations/archives.ts';
import { memoryTree } from '../../helpers/annotations/memoryTree.ts';

const VOC = `<annotation>\r
  <filename>a.jpg</filename><size><width>9</width><height>9</height></size>\r
  <!-- <object><name>no</name></object> -->
  <object><name>gone</name><deleted>1</deleted></object>
  <object>
    <name>x</name><part><name>head</name></part>
    <bndbox><xmin>1</xmin><ymin>1</ymin><xmax>2</xmax><ymax>2</ymax></bndbox>
  </object><object ><name>y</name></object>
</annotation>`;

const CVAT = `<annotations><version>1.1</version>
<image id="0" name="a.jpg" width="9" height="9">
  <tag label="t"/>
  <box label="x" xtl="1" ytl="1" xbr="2" ybr="2"><attribute name="box">a > b</attribute></box>
  <skeleton label="s"><points label="p" points="1,1"/></skeleton>
  <polygon label="x" points="1,1;2,2;1,2"></polygon>
</image></annotations>`;

const KITTI =
  'Car 0 0 0 1.0 1.0 2.0 2.0 1 1 1 1 1 1 0\n\nVan 0 0 0 1.0 1.0 2.0 2.0 1 1 1 1 1 1 0\n';
const CSV =
  'filename,width,height,class,xmin,ymin,xmax,ymax\r\na.jpg,9,9,"x\r\ny",1,1,2,2\r\nb.jpg,9,9,x,1,1,2,2';

/** The text that a place selects, with its file. */
async function selected(
  files: Readonly<Record<string, string>>,
  id: string,
  split?: string,
): Promise<string | null> {
  const { format, source } = await recognize(memoryTree(files));
  const place = await format.locate?.(source, { section: 'annotations', id }, { split });
  if (place === null || place === undefined) return null;
  const bytes = new TextEncoder().encode(files[place.file ?? '']);
  const before = new TextDecoder().decode(bytes.subarray(0, place.start.byte));
  const lines = before.split(/\r\n|\r|\n/);
  expect(place.start).toMatchObject({ line: lines.length - 1, character: lines.at(-1)?.length });
  return new TextDecoder().decode(bytes.subarray(place.start.byte, place.end.byte));
}

describe('a record that goes by its file and place', () => {
  it.each([
    ['Pascal VOC', { 'Annotations/a.xml': VOC }, 'Annotations/a.xml:1', '<object>'],
    ['Pascal VOC', { 'Annotations/a.xml': VOC }, 'Annotations/a.xml:2', '<object >'],
    ['Pascal VOC', { 'Annotations/a.xml': VOC }, 'Annotations/a.xml:3', null],
    [
      'CVAT',
      { 'annotations.xml': CVAT },
      'annotations.xml:1',
      '<box label="x" xtl="1" ytl="1" xbr="2" ybr="2">',
    ],
    ['CVAT', { 'annotations.xml': CVAT }, 'annotations.xml:2', '<skeleton label="s">'],
    [
      'CVAT',
      { 'annotations.xml': CVAT },
      'annotations.xml:3',
      '<polygon label="x" points="1,1;2,2;1,2">',
    ],
    ['CVAT', { 'annotations.xml': CVAT }, 'annotations.xml:4', null],
    ['KITTI', { 'label_2/1.txt': KITTI }, 'label_2/1.txt:3', KITTI.split('\n')[2] as string],
    ['KITTI', { 'label_2/1.txt': KITTI }, 'label_2/1.txt:4', null],
    ['KITTI', { 'label_2/1.txt': KITTI }, 'label_2/2.txt:1', null],
  ])('%s: %o %s', async (_, files, id, expected) => {
    expect(await selected(files, id)).toBe(expected);
  });

  it('of a table, in the split that was read', async () => {
    const files = { 'train/_annotations.csv': CSV, 'valid/_annotations.csv': `${CSV}\n` };
    for (const split of ['train', 'valid']) {
      expect(await selected(files, '_annotations.csv:2', split)).toBe('a.jpg,9,9,"x');
      expect(await selected(files, '_annotations.csv:4', split)).toBe('b.jpg,9,9,x,1,1,2,2');
      expect(await selected(files, '_annotations.csv:5', split)).toBeNull();
    }
  });

  it('is in the file alone that is named', async () => {
    const source = memorySource('data/a.csv', new TextEncoder().encode(CSV));
    const { format } = await recognize(source);
    const at = (id: string) => format.locate?.(source, { section: 'annotations', id });
    expect(await at('a.csv:4')).toMatchObject({ start: { line: 3, character: 0 } });
    expect(await at('b.csv:4')).toBeNull();
    expect(await at('a.csv')).toBeNull();
  });
});

describe('in an archive', () => {
  const zip = (files: Readonly<Record<string, string>>) => memorySource('x.zip', zipOf(files));
  const record = (id: string | number) => ({ section: 'annotations', id }) as const;

  it('a record has the path of its file there', async () => {
    const archive = zip({
      'set/Annotations/a.xml': VOC,
      'set/JPEGImages/readme': '',
    });
    const found = await locateRecord(archive, {
      format: 'voc',
      record: record('Annotations/a.xml:1'),
    });
    expect(found).toMatchObject({ entry: 'set/Annotations/a.xml', start: { line: 4 } });
  });

  it('also where it is the only file', async () => {
    const text = '{"images":[{"id":1}],\n"annotations":[{"id":7,"image_id":1}],"categories":[]}';
    const found = await locateRecord(zip({ 'x/train.json': text }), {
      format: 'coco',
      record: record(7),
    });
    expect(found).toMatchObject({ entry: 'x/train.json', start: { line: 1, character: 15 } });
  });

  it('outside of one there is no such path', async () => {
    const found = await locateRecord(memoryTree({ 'a.xml': VOC }), {
      format: 'voc',
      record: record('a.xml:1'),
    });
    expect(found).toMatchObject({ file: 'a.xml' });
    expect(found).not.toHaveProperty('entry');
  });
});
