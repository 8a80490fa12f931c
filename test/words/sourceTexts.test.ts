import { expect, it } from 'vitest';
import { readAnnotations } from '../../src/analysis/formats/readAnnotations.ts';
import { memorySource } from '../../src/platform/node/files/memorySource.ts';
import { source as words } from '../../src/words/en/dataset/source.ts';
import { ENGLISH } from '../../src/words/numberFormat.ts';
import { formatTexts } from '../../src/words/say/dataset/sourceTexts.ts';

const SET = {
  images: [{ id: 1, width: 9, height: 9 }],
  annotations: [{ id: 1, image_id: 1, category_id: 1, bbox: [1, 1, 2, 2] }],
  categories: [{ id: 1, name: 'bird' }],
};

it('calls a format what it calls itself, and by its id in reports of older versions', async () => {
  const file = memorySource('a.json', new TextEncoder().encode(JSON.stringify(SET)));
  const { source } = await readAnnotations(file, {});
  expect(formatTexts(source, { source: words }, ENGLISH)).toEqual(['COCO']);
  const { file: name, format, bytes } = source;
  expect(formatTexts({ file: name, format, bytes }, { source: words }, ENGLISH)).toEqual(['coco']);
});
