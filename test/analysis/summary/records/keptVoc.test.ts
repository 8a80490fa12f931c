import { expect, test } from 'vitest';
import { finish } from '../../../../src/analysis/contract/steps/Steps.ts';
import { recordRuleOf } from '../../../../src/analysis/detectors/arithmetics.ts';
import { readVoc } from '../../../../src/analysis/formats/voc/readVoc.ts';
import { faultyRecords } from '../../../../src/analysis/summary/records/faultyRecords.ts';
import { keptRecords } from '../../../../src/analysis/summary/records/keptRecords.ts';
import { bytesSource } from '../../../../src/platform/shared/bytesSource.ts';

const object = (name: string, corners: readonly number[], more = '') => {
  const [xmin, ymin, xmax, ymax] = corners;
  return `<object><name>${name}</name>${more}<bndbox><xmin>${xmin}</xmin><ymin>${ymin}</ymin>
    <xmax>${xmax}</xmax><ymax>${ymax}</ymax></bndbox></object>`;
};

const XML = `<annotation><size><width>640</width><height>480</height></size>
  ${object('bolt', [1, 1, 640, 480])}
  ${object('nut', [10.2, 20.7, 110.9, 90.1], '<difficult>1</difficult>')}
</annotation>`;

const read = (xml = XML) => readVoc(bytesSource('a.xml', new TextEncoder().encode(xml)), {});

// Boxes as x, y, width, height, by hand from the code of each loader.
test.each([
  ['mmdetection', [0, 0, 639, 479], [9, 19, 100, 70], true],
  ['detectron2', [0, 0, 640, 480], [9.2, 19.7, 101.7, 70.4], false],
  ['keras-retinanet', [0, 0, 639, 479], [9.2, 19.7, 100.7, 69.4], false],
  ['tf-object-detection', [1, 1, 639, 479], [10.2, 20.7, 100.7, 69.4], false],
  ['yolov5', [0, 0, 639, 479], [9.2, 19.7, 100.7, 69.4], true],
  ['torchvision', [1, 1, 639, 479], [10.2, 20.7, 100.7, 69.4], true],
] as const)('%s has its own corners of Pascal VOC', async (framework, first, second, leavesOut) => {
  const { dataset } = finish(keptRecords(await read(), recordRuleOf(framework)));
  const { boxes, crowd } = dataset.annotations;
  const rounded = [...boxes].map(value => Math.round(1e9 * value) / 1e9);
  expect([rounded.slice(0, 4), rounded.slice(4)]).toEqual([first, second]);
  expect([...crowd]).toEqual([0, Number(leavesOut)]);
});

test('what is done is counted, and classes that the config does not name are left out', async () => {
  const rule = recordRuleOf('mmdetection');
  const { dataset, faults } = finish(keptRecords(await read(), rule, ['nut']));
  expect(rule && faultyRecords(rule, faults)).toEqual([
    { code: 'class-not-trained', outcome: 'record-out', count: 1 },
    { code: 'voc-corners', outcome: 'corners-cut-less-one', count: 2 },
  ]);
  expect([...dataset.annotations.image]).toEqual([-1, 0]);
});

test('turned boxes and polygons have no corners that count from 1', async () => {
  const turned = `<annotation><size><width>64</width><height>48</height></size><object><name>a</name>
    <robndbox><cx>20</cx><cy>20</cy><w>10</w><h>8</h><angle>0</angle></robndbox></object></annotation>`;
  const written = await read(turned);
  const { dataset } = finish(keptRecords(written, recordRuleOf('mmdetection')));
  expect(dataset).toBe(written);
});
