import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { toJson } from '../../src/analysis/report/export/json/toJson.ts';
import { BOX_READINGS } from '../../src/analysis/contract/records/BoxReading.ts';
import { bytesSource } from '../../src/platform/shared/bytesSource.ts';
import { exploreDataset } from '../../src/tasks/exploreDataset.ts';
import { REPORT, runMain, temporaryFolder } from './helpers/fakeEnvironment.ts';

const RETINANET = `MODEL:
  META_ARCHITECTURE: RetinaNet
  RETINANET: {FOCAL_LOSS_ALPHA: 0.25, FOCAL_LOSS_GAMMA: 2.0}
`;

function folderWith(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  return (name: string) => path.join(folder, name);
}

describe('apply --boxes', () => {
  test.each([[[]], [['--detector', 'retinanet-torchvision']]])(
    'reads the annotations so, also with %j',
    async more => {
      const at = folderWith({ 'train.json': '{}', 'config.yaml': RETINANET });
      const args = ['apply', at('train.json'), '--config', at('config.yaml'), ...more];
      const { code, requests } = await runMain([...args, '--boxes', 'yx-corners']);
      expect(code).toBe(0);
      expect(requests.map(([request]) => request.boxes)).toEqual(['yx-corners']);
    },
  );

  it('is refused for a saved report, whose boxes are counted already', async () => {
    const at = folderWith({ 'report.json': toJson(REPORT), 'config.yaml': RETINANET });
    const args = ['apply', at('report.json'), '--config', at('config.yaml'), '--boxes', 'corners'];
    const { code, err, requests } = await runMain(args);
    expect([code, requests]).toEqual([2, []]);
    expect(err).toContain('is a saved report');
  });

  it('is one of the readings that there are', async () => {
    const at = folderWith({ 'train.json': '{}', 'config.yaml': RETINANET });
    const args = ['apply', at('train.json'), '--config', at('config.yaml'), '--boxes', 'polygons'];
    const { code, err, requests } = await runMain(args);
    expect([code, requests]).toEqual([2, []]);
    for (const reading of BOX_READINGS) expect(err).toContain(reading);
  });
});

describe('explore --boxes', () => {
  /** One box that is 102 pixels wide as written, and 2 pixels as corners. */
  const SET = JSON.stringify({
    images: [{ id: 1, width: 320, height: 320 }],
    annotations: [{ id: 1, image_id: 1, category_id: 1, bbox: [100, 100, 102, 102] }],
    categories: [{ id: 1, name: 'car' }],
  });

  const explored = (...more: readonly string[]) =>
    runMain(['explore', 'train.json', '--detector', 'rtmdet', '--format', 'json', ...more], {
      explore: ({ path: file, boxes }, request) =>
        exploreDataset(bytesSource(file, Buffer.from(SET)), request, { boxes }),
    });

  it('counts the boxes so', async () => {
    const [asWritten, asCorners] = await Promise.all([explored(), explored('--boxes', 'corners')]);
    expect([asWritten.code, asCorners.code]).toEqual([0, 0]);
    // 102 pixels hold many points, 2 pixels hardly any.
    expect(asCorners.out).not.toBe(asWritten.out);
  });
});
