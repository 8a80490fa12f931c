import { expect, test } from 'vitest';
import { detectorFrom } from '../../../../src/analysis/configs/detectorFrom.ts';
import { openAmong } from '../../../helpers/configs/configFiles.ts';

/** As a run of 8.3.253 writes it, in part. */
const RUN =
  'task: detect\nmode: train\nmodel: yolo11n.pt\nimgsz: 640\npose: 12.0\nkobj: 1.0\nnbs: 64\nsave_dir: runs/detect/train\n';

async function detectorIn(text: string) {
  const found = detectorFrom('args.yaml', await openAmong({ 'args.yaml': text }, 'args.yaml'));
  return 'dynamic' in found ? found.dynamic : null;
}

test('the settings of a run tell the release by the keys that it does not have', async () => {
  expect(await detectorIn(RUN)).toMatchObject({ lastRelease: '8.3.253' });
  expect(await detectorIn(`${RUN}rle: 1.0\nangle: 1.0\n`)).not.toHaveProperty('lastRelease');
});

test('a file by hand has what its author wrote, and tells no release', async () => {
  const byHand = RUN.replace('save_dir: runs/detect/train\n', '');
  expect(await detectorIn(byHand)).not.toHaveProperty('lastRelease');
});

test('the settings of a config go with its detector', async () => {
  expect((await detectorIn(RUN))?.settings).toEqual([
    { setting: 'image-size', key: 'imgsz', value: 640 },
    { setting: 'class-power', key: 'cls_pw', value: 0 },
    { setting: 'max-detections', key: 'max_det', value: 300 },
  ]);
});

test('of a setting in two places that differ, nobody can tell the value', async () => {
  const text = (second: number) =>
    `from ultralytics import YOLO\nm = YOLO("yolo11n.pt")\nm.train(imgsz=640)\nm.train(imgsz=${second})\n`;
  const valueIn = async (code: string) => {
    const found = detectorFrom('a.py', await openAmong({ 'a.py': code }, 'a.py'));
    return 'dynamic' in found ? found.dynamic.settings?.[0]?.value : undefined;
  };
  expect(await valueIn(text(320))).toBeNull();
  expect(await valueIn(text(640))).toBe(640);
});
