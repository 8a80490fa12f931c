import { describe, expect, it } from 'vitest';
import { retinanetTorchvision } from '../../../src/analysis/detectors/retinanetTorchvision.ts';
import { type AssignmentReference, assignmentRows } from '../../helpers/assignmentReference.ts';
import { type PlainCoco, plainDataset } from '../../helpers/plainDataset.ts';
import { readJson } from '../../helpers/readJson.ts';

const reference = readJson<AssignmentReference>('torchvision/assign_synth48.json');
const dataset = plainDataset(readJson<PlainCoco>('torchvision/synth48.coco.json'));

describe('retinanet-torchvision on 48 synthetic images', () => {
  const { rows, detail } = reference.methods['retinanet']!;
  const found = [...assignmentRows(dataset, retinanetTorchvision)];

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
