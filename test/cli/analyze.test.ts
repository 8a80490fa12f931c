import { pageAssets } from '../../src/platform/node/pageAssets.ts';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { toJson } from '../../src/analysis/report/export/json/toJson.ts';
import { REPORT, runMain, temporaryFolder } from './helpers/fakeEnvironment.ts';

describe('focal-lens analyze', () => {
  test('asks for the default detector with a simulation', async () => {
    const { requests } = await runMain(['analyze', 'a.json']);
    expect(requests).toEqual([
      [
        {
          file: { path: 'a.json' },
          detector: 'retinanet-torchvision',
          strict: false,
          labelsOnly: false,
          exactHistogram: false,
          simulation: { backend: 'auto', inputs: expect.any(Object) as object },
        },
        { progress: expect.any(Function), threads: undefined, onStage: undefined },
      ],
    ]);
  });

  test('leaves the simulation out and limits the threads when told to', async () => {
    const { requests } = await runMain(['analyze', 'a.json', '--no-simulation', '--threads=3']);
    expect(requests[0]).toMatchObject([{ simulation: null }, { threads: 3 }]);
  });

  test('leaves out IoUs, and the simulation that needs them, when told to', async () => {
    const { requests } = await runMain(['analyze', 'a.json', '--no-histogram']);
    expect(requests[0]).toMatchObject([{ labelsOnly: true, simulation: null }, {}]);
  });

  test('tells the simulation about the training', async () => {
    const { requests } = await runMain(
      'analyze a.json --schedule 544x8 --from-scratch --score-threshold 0 --prior 0.001'.split(' '),
    );
    const schedule = { kind: 'iterations', iterations: 544, batch: 8 };
    expect(requests[0]).toMatchObject([
      { simulation: { inputs: { schedule, fromScratch: true, scoreThreshold: 0, prior: 0.001 } } },
      {},
    ]);
  });

  test.each(['analyze', 'snippet'])(
    '%s runs native code only from the folder that is named, whatever the working folder',
    async command => {
      const annotations = path.join(temporaryFolder(), 'train.json');
      fs.writeFileSync(annotations, '{"images": []}');
      const backendFor = async (...more: string[]) => {
        const { requests } = await runMain([command, annotations, ...more]);
        return requests[0]?.[0].simulation?.backend;
      };
      expect(await backendFor()).toBe('auto');
      expect(await backendFor('--tensorflow', 'tfjs-node')).toEqual({
        native: path.resolve('tfjs-node'),
      });
      const { code, err, requests } = await runMain([command, annotations, '--tensorflow', '']);
      expect({ code, requests }).toEqual({ code: 2, requests: [] });
      expect(err).toContain('--tensorflow takes the folder');
    },
  );

  test('prints exactly one JSON document', async () => {
    const { code, out, err } = await runMain(['analyze', 'a.json', '--format', 'json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/\}\n$/);
    expect(out).toBe(`${toJson(REPORT)}\n`);
  });

  test.each([
    ['text', /foreground anchor per/],
    ['markdown', /^# /],
    ['html', /^<!doctype html>[^]*run\(\)/],
  ])('prints %s', async (format, expected) => {
    const { code, out } = await runMain(['analyze', 'a.json', '--format', format]);
    expect(code).toBe(0);
    expect(out).toMatch(expected);
  });

  test('writes the report to a file, over an older one, and leaves nothing else', async () => {
    const folder = temporaryFolder();
    const output = path.join(folder, 'report.json');
    fs.writeFileSync(output, 'old');
    const { code, out } = await runMain(['analyze', 'a.json', '--format=json', '-o', output]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(fs.readFileSync(output, 'utf8')).toBe(`${toJson(REPORT)}\n`);
    expect(fs.readdirSync(folder)).toEqual(['report.json']);
  });

  test.each([
    [['-o', 'report.md'], /^# /],
    [['-o', 'report.HTML'], /^<!doctype html>/],
    [['-o', 'report.log'], /foreground anchor per/],
    [['-o', 'report.html', '--format', 'json'], /^\{/],
  ])('writes as the name of the output asks, unless told otherwise: %j', async (args, expected) => {
    const [option, name, ...rest] = args;
    const output = path.join(temporaryFolder(), name ?? '');
    await runMain(['analyze', 'a.json', option ?? '', output, ...rest]);
    expect(fs.readFileSync(output, 'utf8')).toMatch(expected);
  });

  test('refuses an output that cannot be written before it starts', async () => {
    const folder = temporaryFolder();
    for (const output of [folder, path.join(folder, 'no', 'report.txt')]) {
      const { code, err, requests } = await runMain(['analyze', 'a.json', '--output', output]);
      expect({ code, requests }).toEqual({ code: 3, requests: [] });
      expect(err).toContain('could not be written');
    }
  });

  test('refuses to write the report over the annotations', async () => {
    const file = path.join(temporaryFolder(), 'a.json');
    fs.writeFileSync(file, '{}');
    const other = `${file}.link`;
    fs.linkSync(file, other);
    const { code, err } = await runMain(['analyze', file, '--output', other]);
    expect(code).toBe(2);
    expect(err).toContain('--output names the annotation file itself');
    expect(fs.readFileSync(file, 'utf8')).toBe('{}');
  });

  test('says that a report is longer than any string', async () => {
    const { code, err } = await runMain(['analyze', 'a.json', '--format', 'html'], {
      // What the engine throws at half a gibibyte, in milliseconds.
      pageAssets: () => pageAssets('x'.repeat(2 ** 30), ''),
    });
    expect(code).toBe(3);
    expect(err).toContain('the report could not be written: it is too large for this program');
  });

  test('leaves nothing behind when it is interrupted', async () => {
    const folder = temporaryFolder();
    const interruption = new AbortController();
    const { code, out, err } = await runMain(
      ['analyze', 'a.json', '--output', path.join(folder, 'report.txt')],
      {
        signal: interruption.signal,
        analyze: async () => {
          interruption.abort();
          return REPORT;
        },
      },
    );
    expect({ code, out }).toEqual({ code: 130, out: '' });
    expect(err).toContain('Cancelled');
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

describe('focal-lens analyze --config', () => {
  const CONFIG =
    'MODEL:\n  META_ARCHITECTURE: RetinaNet\n  RETINANET:\n    IOU_THRESHOLDS: [0.3, 0.6]\n    PRIOR_PROB: ${PI}\n';

  test("takes the detector from the user's config, and says what could not be read", async () => {
    const config = path.join(temporaryFolder(), 'mine.yaml');
    fs.writeFileSync(config, CONFIG);
    const { code, err, requests } = await runMain(['analyze', 'train.json', '--config', config]);
    expect(code).toBe(0);
    expect(err).toContain('MODEL.RETINANET.PRIOR_PROB is no plain value');
    expect(requests[0]?.[0]).toMatchObject({
      detector: 'mine.yaml',
      setup: { from: 'config', assigner: { foregroundIou: 0.6, backgroundIou: 0.3 } },
    });
  });

  test('refuses a config of another detector, and --detector beside it', async () => {
    const config = path.join(temporaryFolder(), 'mine.yaml');
    fs.writeFileSync(config, 'MODEL: {META_ARCHITECTURE: SemanticSegmentor}\n');
    const refused = await runMain(['analyze', 'train.json', '--config', config]);
    expect(refused).toMatchObject({ code: 3, requests: [] });
    expect(refused.err).toContain('RetinaNet of Detectron2');
    const args = ['analyze', 'train.json', '--config', config, '--detector', 'yolov5'];
    expect((await runMain(args)).code).toBe(2);
  });
});
