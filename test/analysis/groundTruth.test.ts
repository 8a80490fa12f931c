import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analysis/pipeline/analyze.ts';
import { DEFAULT_DETECTOR } from '../../src/analysis/detectors/defaultDetector.ts';
import { readAnnotations } from '../../src/analysis/formats/readAnnotations.ts';
import { presetNamed } from '../helpers/assignment/presetNamed.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { fileSource } from '../../src/platform/node/files/fileSource.ts';
import type { AssignmentReference } from '../helpers/assignment/assignmentReference.ts';
import { readJson } from '../helpers/readJson.ts';
import { describeShared } from '../helpers/shared.ts';

interface Facts {
  readonly images: number;
  readonly annotations: number;
  readonly categories: number;
  readonly iscrowd_1: number;
  readonly annotations_with_unknown_category_id: number;
  readonly per_category: readonly { id: number; annotations: number; images: number }[];
}

type Totals = AssignmentReference['methods'][string]['totals'];

const report = async (file: string): Promise<Report> =>
  analyze(await fileSource(file), { setup: presetNamed(DEFAULT_DETECTOR), startBackend: null });

describeShared('the report of every ground truth among the real files', folder => {
  const data = path.join(folder, 'data');
  const { coco } = readJson<{ coco: Record<string, Facts> }>(path.join(data, 'facts.json'));
  const files = fs.readdirSync(path.join(data, 'coco')).map(name => `coco/${name}`);
  // Lists of detections, a file without any annotation on a known image and one without any size are refused instead.
  const refused = /_results|_dets|coco\.names|\.txt\.gz|broken_ids|all_boxes_derived/;
  const truths = files.filter(file => !refused.test(file) && file in coco);

  it('covers the files of the folder', () => {
    expect(truths.length).toBeGreaterThan(30);
    expect(files.filter(file => !refused.test(file))).toEqual(truths);
  });

  it.each(truths)('counts %s as plain Python does', async file => {
    const facts = coco[file]!;
    const { dataset, assignment } = await report(path.join(data, file));
    expect(dataset.images).toBe(facts.images);
    expect(dataset.annotations).toBe(facts.annotations);
    expect(dataset.crowd).toBe(facts.iscrowd_1);
    expect(dataset.categories.filter(({ name }) => name !== null)).toHaveLength(facts.categories);
    const used = dataset.categories.filter(category => category.annotations > 0);
    expect(new Map(used.map(({ id, annotations }) => [id, annotations]))).toEqual(
      new Map(facts.per_category.map(({ id, annotations }) => [id, annotations])),
    );
    const { anchors, foreground, ignored, background } = assignment;
    expect(foreground + ignored + background).toBe(anchors);
  });

  it('reads as many annotations as plain Python does where no image has a size', async () => {
    const file = 'coco/coco_val2017_all_boxes_derived.json.gz';
    const facts = coco[file]!;
    const { dataset } = await readAnnotations(await fileSource(path.join(data, file)), {});
    expect(dataset.images.count).toBe(facts.images);
    expect(dataset.annotations.count).toBe(facts.annotations);
    expect(dataset.categories).toHaveLength(facts.categories);
    await expect(report(path.join(data, file))).rejects.toThrow('nothing-usable');
  });

  describe('labels every anchor as torchvision 0.14', () => {
    const reference = path.join(folder, 'reference');
    const totals = readJson<{ datasets: Record<string, { retinanet: { totals: Totals } }> }>(
      path.join(reference, 'assign_totals.json'),
    );
    const val2014 = readJson<AssignmentReference>(path.join(reference, 'assign_val2014_100.json'));
    const cases: [string, Totals][] = [
      ['data/coco/instances_val2014_100.json', val2014.methods['retinanet']!.totals],
      ...Object.entries(totals.datasets).map(([file, { retinanet }]): [string, Totals] => [
        file.replace('shared/', ''),
        retinanet.totals,
      ]),
    ];

    it.each(cases)('in %s', async (file, expected) => {
      const { assignment } = await report(path.join(folder, file));
      expect(
        assignment.perLevel.map(level => [level.foreground, level.ignored, level.background]),
      ).toEqual(expected.per_level_fg_ignored_bg);
      expect(assignment.anchors).toBe(expected.anchors);
      expect(assignment.unmatched.count).toBe(expected.gts_without_fg);
      expect(assignment.iouHistogram.counts).toEqual(expected.max_iou_hist10);
      const foreground = assignment.perCategory.filter(category => category.foreground > 0);
      expect(Object.fromEntries(foreground.map(c => [c.id, c.foreground]))).toEqual(
        Object.fromEntries(
          Object.entries(expected.per_category_fg_ignored_gts)
            .map(([id, [number]]) => [id, number])
            .filter(([, number]) => number !== 0),
        ),
      );
    });
  });
});
