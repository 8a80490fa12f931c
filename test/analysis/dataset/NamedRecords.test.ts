import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import { NamedRecords } from '../../../src/analysis/dataset/builder/NamedRecords.ts';

const BOX = { x: 1, y: 2, width: 3, height: 4 };

describe('NamedRecords', () => {
  it('names images by their files, annotations by file and place', () => {
    const records = new NamedRecords();
    const cat = records.addClass('cat');
    const dog = records.addClass('dog', 7);
    const first = records.addImage('a.jpg', 100, 50);
    const second = records.addImage('b.jpg', 20, 10);
    const file = records.addFile('labels.csv');
    records.addBox({ image: second, category: dog, ...BOX, place: 3, crowd: true, area: 6 });
    records.addBox({ image: first, category: cat, ...BOX, place: 9, file });
    records.addBox({ image: first, category: -1, ...BOX, x: Number.NaN, place: 10, file });
    const { images, annotations, categories, problems } = finish(records.build());
    expect([0, 1].map(row => images.ids.at(row))).toEqual(['a.jpg', 'b.jpg']);
    expect([...images.width]).toEqual([100, 20]);
    expect([...images.height]).toEqual([50, 10]);
    expect([0, 1, 2].map(row => annotations.ids.at(row))).toEqual([
      'b.jpg:3',
      'labels.csv:9',
      'labels.csv:10',
    ]);
    expect([...annotations.image]).toEqual([1, 0, 0]);
    expect([...annotations.category]).toEqual([1, 0, -1]);
    expect([...annotations.boxes.subarray(0, 4)]).toEqual([1, 2, 3, 4]);
    expect([...annotations.crowd]).toEqual([1, 0, 0]);
    expect([...annotations.area]).toEqual([6, Number.NaN, Number.NaN]);
    expect(categories.map(({ id, name }) => [id, name])).toEqual([
      [0, 'cat'],
      [7, 'dog'],
    ]);
    expect(problems).toEqual([
      { code: 'annotation-no-category', count: 1, examples: [{ annotation: 'labels.csv:10' }] },
      {
        code: 'box-missing',
        count: 1,
        examples: [{ annotation: 'labels.csv:10', image: 'a.jpg' }],
      },
    ]);
  });

  it('hands over more boxes than it keeps waiting, none lost and none twice', () => {
    const records = new NamedRecords();
    const only = records.addClass('only');
    const image = records.addImage('a.jpg', 10_000, 10);
    for (let at = 0; at < 10_000; at++)
      records.addBox({ image, category: only, x: at, y: 0, width: 1, height: 1, place: at });
    const { annotations, problems } = finish(records.build());
    expect(annotations.count).toBe(10_000);
    expect(Array.from({ length: 10_000 }, (_, row) => annotations.boxes[4 * row])).toEqual([
      ...Array(10_000).keys(),
    ]);
    expect(problems).toEqual([]);
  });

  it('says what was read, and what was wrong with whole files', () => {
    const records = new NamedRecords();
    records.addImage('a.jpg', 10, 10);
    records.addRead(12);
    records.addRead(30);
    records.addProblem('file-invalid', { file: 'b.txt' });
    const { files, problems } = finish(records.build());
    expect(files).toEqual({ count: 2, bytes: 42 });
    expect(problems).toContainEqual({
      code: 'file-invalid',
      count: 1,
      examples: [{ file: 'b.txt' }],
    });
  });
});
