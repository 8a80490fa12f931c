import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { REPORT, runMain, temporaryFolder } from './helpers/fakeEnvironment.ts';

test('focal-lens snippet prints given values for a framework', async () => {
  const args = ['snippet', '--alpha', '0.4', '--gamma', '1.5', '--for', 'detectron2'];
  const { code, out, requests } = await runMain(args);
  expect({ code, requests }).toEqual({ code: 0, requests: [] });
  expect(out.replace(/^#.*\n/, '')).toBe(
    'MODEL:\n  RETINANET:\n    FOCAL_LOSS_ALPHA: 0.4\n    FOCAL_LOSS_GAMMA: 1.5\n',
  );
});

test.each([
  ['torchvision', 'FCOSHead'],
  ['detectron2', 'MODEL.FCOS.LOSS_ALPHA'],
])('the snippet for %s says where FCOS has its loss', async (framework, place) => {
  const { out } = await runMain([
    'snippet',
    '--alpha',
    '0.4',
    '--gamma',
    '1.5',
    '--for',
    framework,
  ]);
  expect(out).toContain(place);
});

test('focal-lens snippet analyzes where values are left open', async () => {
  const annotations = path.join(temporaryFolder(), 'train.json');
  fs.writeFileSync(annotations, '{"images": []}');
  const { out } = await runMain(['snippet', annotations, '--gamma', '3']);
  expect(out).toContain(`alpha=${REPORT.recommendation!.alpha}`);
  expect(out).toContain('gamma=3.0');
});

test('focal-lens snippet names what it can write', async () => {
  const { code, err } = await runMain(['snippet', '--alpha=1', '--gamma=1', '--for', 'caffe']);
  expect(code).toBe(2);
  expect(err).toContain('torchvision, fvcore, keras');
});
