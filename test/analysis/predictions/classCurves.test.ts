import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import type { Dataset } from '../../../src/analysis/dataset/Dataset.ts';
import { rowsByImage } from '../../../src/analysis/dataset/rowsByImage.ts';
import { readCoco } from '../../../src/analysis/formats/coco/readCoco.ts';
import { readPredictions } from '../../../src/analysis/formats/predictions/readPredictions.ts';
import { classCurves } from '../../../src/analysis/predictions/classCurves.ts';
import { matchPredictions } from '../../../src/analysis/predictions/matchPredictions.ts';
import { OUTCOMES } from '../../../src/analysis/predictions/Matching.ts';
import { confusionSums } from '../../../src/analysis/report/derive/confusionSums.ts';
import { curvesReport } from '../../../src/analysis/report/build/curvesReport.ts';
import { fileSource } from '../../../src/platform/node/files/fileSource.ts';
import { memorySource } from '../../../src/platform/node/files/memorySource.ts';
import { plainDataset } from '../../helpers/annotations/plainDataset.ts';
import { readJson } from '../../helpers/readJson.ts';

const FOLDER = 'test/fixtures/precisions';

async function curvesOf(dataset: Dataset, results: Parameters<typeof readPredictions>[0]) {
  const predictions = await readPredictions(results, dataset);
  const groups = finish(rowsByImage(dataset));
  const matching = finish(matchPredictions(dataset, groups, predictions));
  const curves = finish(classCurves(dataset, groups, predictions, matching));
  return { curves, matching, predictions };
}

describe('precision at 101 recalls', () => {
  it('is that of pycocotools for every class, and none for a class without boxes', async () => {
    const dataset = await readCoco(await fileSource(`${FOLDER}/truth.json`), {});
    const { curves } = await curvesOf(dataset, await fileSource(`${FOLDER}/results.json`));
    const expected = readJson<Readonly<Record<string, readonly number[]>>>(
      'precisions/precisions.json',
    );
    for (const [at, { id }] of dataset.categories.entries()) {
      const theirs = expected[String(id)] as readonly number[];
      const ours = curves.classes[at]?.precision ?? theirs.map(() => -1);
      expect(ours).toHaveLength(101);
      for (const [recall, value] of theirs.entries()) expect(ours[recall]).toBeCloseTo(value, 10);
    }
    expect(curves.classes.map(({ precision }) => precision === null)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('adds up to what was matched at the score with the best F1', async () => {
    const dataset = await readCoco(await fileSource(`${FOLDER}/truth.json`), {});
    const { curves, matching, predictions } = await curvesOf(
      dataset,
      await fileSource(`${FOLDER}/results.json`),
    );
    const { cut, confused, classes } = curves;
    const boxes = classes.reduce((sum, one) => sum + one.boxes, 0);
    // F1 at every score, by its definition.
    const scores = [...new Set(predictions.scores)].toSorted((a, b) => b - a);
    const at = (score: number) => {
      const kept = [...predictions.scores].map(
        (one, row) => one >= score && OUTCOMES[matching.outcome[row]!],
      );
      const hits = kept.filter(kind => kind === 'true').length;
      const all = kept.filter(kind => kind !== false && kind !== 'ignored').length;
      return { f1: (2 * hits) / (all + boxes), hits, all };
    };
    const best = Math.max(...scores.map(score => at(score).f1));
    expect(cut?.score).toBe(scores.find(score => at(score).f1 === best));
    const { hits, all } = at(cut!.score);
    expect(cut).toMatchObject({ f1: best, precision: hits / all, recall: hits / boxes });
    const sum = (some: typeof confused) => some.reduce((total, { count }) => total + count, 0);
    expect(sum(confused.filter(({ truth, found }) => truth === found))).toBe(hits);
    expect(sum(confused.filter(({ found }) => found !== null))).toBe(all);
    expect(sum(confused.filter(({ truth }) => truth !== null))).toBe(boxes);
    expect(sum(confused.filter(({ truth, found }) => truth === null && found === null))).toBe(0);
  });
});

const box = (x: number) => [x, 0, 10, 10];
const results = (rows: readonly (readonly [number, number[], number])[]) =>
  memorySource(
    'results.json',
    new TextEncoder().encode(
      JSON.stringify(
        rows.map(([category_id, bbox, score]) => ({ image_id: 7, category_id, bbox, score })),
      ),
    ),
  );
const three = plainDataset({
  images: [{ id: 7, width: 200, height: 100 }],
  categories: [
    { id: 1, name: 'a' },
    { id: 2, name: 'b' },
    { id: 3, name: 'c' },
  ],
  annotations: [
    { id: 1, image_id: 7, category_id: 1, bbox: box(0) },
    { id: 2, image_id: 7, category_id: 1, bbox: box(50) },
    { id: 3, image_id: 7, category_id: 2, bbox: box(100) },
  ],
});

describe('what a model takes for what', () => {
  it('is what a person counts: found, taken for another class, made up, and missed', async () => {
    const { curves } = await curvesOf(
      three,
      results([
        [1, box(0), 0.9],
        // On a box that is found already, so on background; and on one that is left.
        [2, box(1), 0.9],
        [1, box(101), 0.9],
        [3, box(180), 0.9],
      ]),
    );
    expect(curves.cut).toEqual({ score: 0.9, f1: 2 / 7, precision: 1 / 4, recall: 1 / 3 });
    const text = curves.confused.map(({ truth, found, count }) => `${truth} ${found} ${count}`);
    expect(text.toSorted()).toEqual(['0 0 1', '0 null 1', '1 0 1', 'null 1 1', 'null 2 1']);
    expect(curvesReport(three, curves).confusion).toMatchObject({
      classes: [1, 2],
      others: 1,
      counts: [
        [1, 0, 0, 1],
        [1, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 1, 1, 0],
      ],
    });
  });

  it('adds up what is confused among the classes that share a row', () => {
    const categories = Array.from({ length: 22 }, (_, id) => ({ id, name: `${id}` }));
    const { confusion } = curvesReport(plainDataset({ images: [], annotations: [], categories }), {
      classes: categories.map(() => ({ boxes: 9, precision: [] })),
      cut: { score: 0.5, f1: 0.5, precision: 0.5, recall: 0.5 },
      confused: [
        { truth: 20, found: 20, count: 7 },
        { truth: 20, found: 21, count: 3 },
        { truth: 0, found: 21, count: 2 },
        { truth: 0, found: 0, count: 9 },
        { truth: 21, found: null, count: 1 },
        { truth: null, found: 20, count: 4 },
      ],
    });
    expect(confusion).toMatchObject({ others: 2, confusedOthers: 3 });
    expect(confusionSums(confusion!)).toEqual({ missed: 1, invented: 4, confused: 5, most: null });
  });

  it('has no cut where nothing is found', async () => {
    const { curves } = await curvesOf(three, results([[3, box(180), 0.9]]));
    expect(curves.cut).toBeNull();
    const report = curvesReport(three, curves);
    expect(report.confusion).toBeUndefined();
    expect(report.curves?.mean).toEqual(Array.from({ length: 101 }, () => 0));
  });
});
