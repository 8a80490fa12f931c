import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DetectorSetup } from '../../../src/analysis/detectors/DetectorSetup.ts';
import {
  type AssignmentReference,
  assignmentRows,
} from '../../helpers/assignment/assignmentReference.ts';
import { type PlainCoco, plainDataset } from '../../helpers/annotations/plainDataset.ts';
import { readJson } from '../../helpers/readJson.ts';
import { describeShared } from '../../helpers/shared.ts';
import { SWEEPS } from '../../helpers/assignment/sweeps.ts';
import { TORCHVISION } from '../../helpers/assignment/torchvisionSetups.ts';

const METHODS = Object.entries(TORCHVISION.thresholds);
const CASES = METHODS.flatMap(([method, setup]) =>
  SWEEPS.map(([sweep, module]) => [method, sweep, setup, module] as const),
);

/** Every row of the reference, and for the images it tells in detail every anchor, its box and its IoU. */
function comparesWith(reference: AssignmentReference, coco: PlainCoco): void {
  const dataset = plainDataset(coco);
  describe.each(CASES)('%s in %s', (method, _sweep, setup: DetectorSetup, module) => {
    const { rows, detail } = reference.methods[method]!;
    const found = [...assignmentRows(dataset, setup, module)];

    it.each(rows.map((row, i) => [row[0], row, found[i]] as const))(
      'labels every anchor of image %i as torchvision 0.14 does',
      (_, row, ours) => {
        expect(ours?.row).toEqual(row);
      },
    );

    it.each(Object.entries(detail))(
      'gives each anchor of image %s to the same box',
      (id, expected) => {
        const ours = found.find(({ row }) => row[0] === Number(id));
        expect(ours?.foreground.map(({ anchor }) => anchor)).toEqual(expected.fg_index);
        expect(ours?.foreground.map(({ box }) => box)).toEqual(expected.fg_gt);
        expect(ours?.foreground.map(({ iou }) => iou)).toEqual(
          expected.fg_iou_float32.map(Math.fround),
        );
        expect(ours?.ignored.map(({ anchor }) => anchor)).toEqual(expected.ignored_index);
      },
    );
  });
}

describe('48 synthetic images', () => {
  comparesWith(
    readJson<AssignmentReference>('torchvision/assign_synth48.json'),
    readJson<PlainCoco>('torchvision/synth48.coco.json'),
  );
});

describeShared('100 images of COCO', folder => {
  comparesWith(
    readJson(path.join(folder, 'reference/assign_val2014_100.json')),
    readJson(path.join(folder, 'data/coco/instances_val2014_100.json')),
  );
});
