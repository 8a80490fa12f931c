import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { documentOf, fileIn, readSet } from '../../../helpers/annotations/readDocument.ts';
import { describeShared } from '../../../helpers/shared.ts';

const setOf = (category: object, annotation: object = {}) =>
  documentOf({
    annotations: [{ id: 1, image_id: 1, category_id: 1, bbox: [1, 1, 2, 2], ...annotation }],
    images: [
      { id: 1, width: 9, height: 9, neg_category_ids: [2], not_exhaustive_category_ids: [] },
    ],
    categories: [{ id: 1, name: 'a', ...category }],
  });

it('says of a set whose classes have frequencies that it is not labeled exhaustively', async () => {
  const { problems, examples } = await readSet(setOf({ frequency: 'r', synset: 'a.n.01' }));
  expect(problems).toEqual({ 'labels-not-exhaustive': 1 });
  expect(examples['labels-not-exhaustive']).toEqual([]);
});

it('does not take a key of another section for it', async () => {
  expect((await readSet(setOf({}, { frequency: 'r', note: '"' }))).problems).toEqual({});
});

describeShared('LVIS', folder => {
  const data = path.join(folder, 'data/coco');
  const names = fs.readdirSync(data).filter(name => name.endsWith('.json'));

  it.each(names.filter(name => /lvis/.test(name)))('is recognized: %s', async name => {
    const bytes = new Uint8Array(fs.readFileSync(path.join(data, name)));
    const { problems } = await readSet(fileIn({ [name]: bytes }, name));
    expect(problems['labels-not-exhaustive']).toBe(1);
  });

  it('is not seen in COCO', async () => {
    const name = 'instances_val2014_100.json';
    const bytes = new Uint8Array(fs.readFileSync(path.join(data, name)));
    const { problems } = await readSet(fileIn({ [name]: bytes }, name));
    expect(problems['labels-not-exhaustive']).toBeUndefined();
  });
});
