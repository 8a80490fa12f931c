import { describe, expect, it } from 'vitest';
import { coco } from '../../../src/analysis/formats/coco/coco.ts';
import { formatNamed, formatOf } from '../../../src/analysis/formats/formats.ts';
import { memorySource } from '../../../src/platform/node/files/memorySource.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('formatOf', () => {
  it.each(['instances.json', 'instances.JSON', 'instances.json.gz', 'a.folder/instances', 'x.txt'])(
    'takes %s for COCO, whose reader says what else it is',
    async name => {
      expect((await formatOf(memorySource(name, bytes('[]')))).id).toBe('coco');
    },
  );

  it('finds a format by the name that stands in a report', () => {
    expect(formatNamed('coco').label).toBe('COCO');
  });
});

describe('coco.sniff', () => {
  it.each([
    ['{"images": []}', true],
    ['\uFEFF \r\n\t{', true],
    ['[{"image_id": 1}]', false],
    ['<annotation>', false],
    ['0 .5 .5 .1 .1', false],
    ['', false],
    [' ', false],
  ])('says of %j: %s', (text, expected) => {
    expect(coco.sniff(bytes(text))).toBe(expected);
  });
});
