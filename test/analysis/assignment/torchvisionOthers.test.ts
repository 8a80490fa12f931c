import { describe, expect, it } from 'vitest';
import {
  type AssignmentReference,
  assignmentRows,
} from '../../helpers/assignment/assignmentReference.ts';
import { type PlainCoco, plainDataset } from '../../helpers/annotations/plainDataset.ts';
import { readJson } from '../../helpers/readJson.ts';
import { describeShared } from '../../helpers/shared.ts';
import { TORCHVISION } from '../../helpers/assignment/torchvisionSetups.ts';

const methods = Object.entries(TORCHVISION.others).map(([method, setup]) => ({ method, setup }));

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** Every row of a reference file, and every anchor of the images it gives in detail. */
function compareWith(reference: AssignmentReference, coco: PlainCoco): void {
  it.each(methods)('labels every candidate as torchvision 0.14 does: $method', test => {
    const { rows, detail } = reference.methods[test.method]!;
    const found = [...assignmentRows(plainDataset(coco), test.setup)];
    expect(found.map(({ row }) => row)).toEqual(rows);
    expect(rows.some(row => row[5].some(foreground => foreground > 0))).toBe(true);
    for (const [id, expected] of Object.entries(detail)) {
      const ours = found.find(({ row }) => row[0] === Number(id))!;
      expect(ours.foreground.map(({ anchor }) => anchor)).toEqual(expected.fg_index);
      expect(ours.foreground.map(({ box }) => box)).toEqual(expected.fg_gt);
      const ious = expected.fg_iou_float32?.map(Math.fround) ?? expected.fg_index.map(() => NaN);
      expect(ours.foreground.map(({ iou }) => iou)).toEqual(ious);
    }
  });
}

describe('SSD300 and FCOS of torchvision on 48 synthetic images', () => {
  compareWith(
    readJson<AssignmentReference>('torchvision/assign_synth48.json'),
    readJson<PlainCoco>('torchvision/synth48.coco.json'),
  );
});

describeShared('SSD300 and FCOS of torchvision on 100 real images', folder => {
  compareWith(
    readJson<AssignmentReference>(`${folder}/reference/assign_val2014_100.json`),
    readJson<PlainCoco>(`${folder}/data/coco/instances_val2014_100.json`),
  );
});

describeShared('SSD300 and FCOS of torchvision on 519 more real images', folder => {
  type Totals = AssignmentReference['methods'][string]['totals'];
  const { datasets } = readJson<{
    datasets: Record<string, Record<string, { totals: Totals & { gts: number } }>>;
  }>(`${folder}/reference/assign_totals.json`);
  const cases = Object.keys(datasets).flatMap(file =>
    methods.map(({ method, setup }) => ({ file, method, setup })),
  );

  it.each(cases)('has the totals of torchvision 0.14: $method on $file', ({ file, ...test }) => {
    const { totals } = datasets[file]![test.method]!;
    const coco = readJson<PlainCoco>(`${folder}/${file.replace('shared/', '')}`);
    const rows = [...assignmentRows(plainDataset(coco), test.setup)].map(({ row }) => row);
    const perBox = rows.flatMap(row => row[5]);
    expect(rows).toHaveLength(coco.images.length);
    expect({
      anchors: sum(rows.map(row => row[2])),
      gts: sum(rows.map(row => row[1])),
      gts_without_fg: perBox.filter(foreground => foreground === 0).length,
      foreground: totals.per_level_fg_ignored_bg.map((_, level) =>
        sum(rows.map(row => row[3][level]!)),
      ),
    }).toEqual({
      anchors: totals.anchors,
      gts: totals.gts,
      gts_without_fg: totals.gts_without_fg,
      foreground: totals.per_level_fg_ignored_bg.map(([foreground]) => foreground),
    });
  });
});
