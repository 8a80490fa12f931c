import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepare } from '../../scripts/lib/buildInto.mjs';
import { buildLibrary } from '../../scripts/lib/library/buildLibrary.mjs';
import { requireOwnModules } from '../../scripts/lib/library/requireOwnModules.mjs';

/** Somebody else's project, which has the package installed. */
let project = '';

const SAMPLE = path.resolve('samples/longtail.coco.json');

beforeAll(async () => {
  project = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-consumer-'));
  const installed = path.join(project, 'node_modules', 'focal-lens');
  await prepare(path.join(installed, 'dist'));
  fs.copyFileSync('package.json', path.join(installed, 'package.json'));
  await buildLibrary(path.join(installed, 'dist', 'lib'));
  fs.writeFileSync(path.join(project, 'package.json'), '{"type":"module"}\n');
}, 120_000);

afterAll(() => fs.rmSync(project, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const file = path.join(project, name);
  fs.writeFileSync(file, text);
  return file;
}

function runInNode(file: string): unknown {
  const printed = execFileSync(process.execPath, [file], { cwd: project, encoding: 'utf8' });
  return JSON.parse(printed) as unknown;
}

describe("import { analyze } from 'focal-lens'", () => {
  it('counts and simulates in Node, with WebAssembly', () => {
    const file = write(
      'node.mjs',
      `import { analyze, fileSource, toText } from 'focal-lens';
       const report = await analyze(await fileSource(${JSON.stringify(SAMPLE)}), {
         detector: 'retinanet-detectron2',
       });
       const { assignment, simulation, recommendation } = report;
       console.log(JSON.stringify({
         detector: report.detector.name,
         foreground: assignment.foreground,
         backend: simulation.backend,
         alpha: typeof recommendation.alpha,
         text: toText(report).includes('α'),
       }));`,
    );
    expect(runInNode(file)).toEqual({
      detector: 'retinanet-detectron2',
      foreground: expect.any(Number) as number,
      backend: 'wasm',
      alpha: 'number',
      text: true,
    });
  }, 60_000);

  it('reads the detector of a config in Node', () => {
    const config = write(
      'retinanet.yaml',
      'MODEL:\n  META_ARCHITECTURE: RetinaNet\n  RETINANET:\n    NUM_CLASSES: 3\n    FOCAL_LOSS_ALPHA: 0.4\n',
    );
    const file = write(
      'config.mjs',
      `import { readFileSync } from 'node:fs';
       import { describeDetector, diskConfigHost } from 'focal-lens';
       const text = readFileSync(${JSON.stringify(config)}, 'utf8');
       const { setup, classes } = await describeDetector(
         { file: ${JSON.stringify(config)}, text }, diskConfigHost());
       console.log(JSON.stringify({ alpha: setup.loss.alpha, classes }));`,
    );
    expect(runInNode(file)).toEqual({ alpha: 0.4, classes: 3 });
  });

  it('reports in three tiers for a detector that chooses by its predictions, by name and by config', () => {
    const file = write(
      'dynamic.mjs',
      `import { analyze, describeDetector, diskConfigHost, fileSource, isDynamicReport, toText } from 'focal-lens';
       const text = JSON.stringify({ model_type: 'detr', num_queries: 3, architectures: ['DetrForObjectDetection'] });
       const { dynamic } = await describeDetector({ file: 'config.json', text }, diskConfigHost());
       const source = () => fileSource(${JSON.stringify(SAMPLE)});
       const reports = [
         await analyze(await source(), { detector: 'yolo11' }),
         await analyze(await source(), { detector: dynamic }),
       ];
       console.log(JSON.stringify(reports.map(report => [
         isDynamicReport(report), report.detector.name, report.exploration.settings[0].queries ?? null,
         toText(report).includes('Needs predictions'),
       ])));`,
    );
    expect(runInNode(file)).toEqual([
      [true, 'yolo11', null, true],
      [true, 'detr', 3, true],
    ]);
  }, 60_000);

  it('recommends the pair that the command line would write into a config', () => {
    const config = path.resolve('samples/retinanet.yaml');
    const file = write(
      'pair.mjs',
      `import { readFileSync } from 'node:fs';
       import { diskConfigHost, fileSource, recommendForConfig } from 'focal-lens';
       const text = readFileSync(${JSON.stringify(config)}, 'utf8');
       const { values, sites, detector, recommendation } = await recommendForConfig(
         await fileSource(${JSON.stringify(SAMPLE)}),
         { config: { file: 'retinanet.yaml', text }, host: diskConfigHost() });
       console.log(JSON.stringify({
         pair: { alpha: recommendation.alpha, gamma: recommendation.gamma },
         values, sites: sites.map(({ path }) => path), framework: detector.setup.framework }));`,
    );
    const { pair, ...found } = runInNode(file) as { readonly pair: object };
    expect(found).toEqual({
      values: pair,
      sites: ['MODEL.RETINANET'],
      framework: 'Detectron2',
    });
  });

  it('counts the same through a bundler for browsers, packed or not, and nothing of Node is in it', async () => {
    const source = write(
      'browser.mjs',
      `import { analyze, bytesSource, FailureError } from 'focal-lens';
       export async function count(name, bytes) {
         const options = { detector: 'fcos-torchvision', simulation: null };
         const { assignment } = await analyze(bytesSource(name, bytes), options);
         return assignment.foreground;
       }
       export const codeOf = thrown => thrown instanceof FailureError && thrown.failure.code;`,
    );
    const outdir = path.join(project, 'bundled');
    const { metafile } = await build({
      entryPoints: [source],
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'browser',
      metafile: true,
      outdir,
      outExtension: { '.js': '.mjs' },
      absWorkingDir: project,
      logLevel: 'error',
    });
    const inputs = Object.keys(metafile.inputs);
    expect(inputs.some(input => input.includes('lib/browser/index.mjs'))).toBe(true);
    expect(inputs.some(input => input.includes('lib/node'))).toBe(false);

    const file = write(
      'both.mjs',
      `import { readFileSync } from 'node:fs';
       import { gzipSync } from 'node:zlib';
       import { analyze, fileSource } from 'focal-lens';
       import { codeOf, count } from './bundled/browser.mjs';
       const bytes = readFileSync(${JSON.stringify(SAMPLE)});
       const options = { detector: 'fcos-torchvision', simulation: null };
       const inNode = await analyze(await fileSource(${JSON.stringify(SAMPLE)}), options);
       const packed = gzipSync(bytes);
       console.log(JSON.stringify([
         inNode.assignment.foreground,
         await count('a.json', bytes),
         await count('a.json.gz', packed),
         await count('a.json.gz', packed.subarray(0, 200)).catch(codeOf),
         await count('a.json', new Uint8Array()).catch(codeOf),
       ]));`,
    );
    const [inNode, plain, unpacked, damaged, empty] = runInNode(file) as unknown[];
    expect(inNode).toBeGreaterThan(0);
    expect([plain, unpacked]).toEqual([inNode, inNode]);
    expect([damaged, empty]).toEqual(['unreadable', 'not-coco']);
  }, 60_000);

  it('has types that tell what a report holds', () => {
    write(
      'typed.ts',
      `import { analyze, type AnyReport, bytesSource, isDynamicReport, PRESETS, type Report } from 'focal-lens';
       const report: Report = await analyze(bytesSource('a.json', new Uint8Array()), {
         detector: PRESETS[0],
         simulation: null,
       });
       export const foreground: number = report.assignment.foreground;
       // @ts-expect-error it is a number
       export const text: string = report.assignment.foreground;
       const any: AnyReport = await analyze(bytesSource('a.json', new Uint8Array()), {
         detector: 'yolo11',
       });
       export const images: number = any.dataset.images;
       // @ts-expect-error it may have no assignment
       export const none = any.assignment;
       if (isDynamicReport(any)) console.log(any.exploration?.kind, any.knobs.length);
       // @ts-expect-error there is no such option
       await analyze(bytesSource('a.json', new Uint8Array()), { detectors: 'yolov5' });`,
    );
    const options = '--noEmit --strict --target es2022 --lib es2023,dom --types  --module';
    const compile = (...kind: string[]) =>
      execFileSync(
        process.execPath,
        [
          path.resolve('node_modules/typescript/bin/tsc'),
          ...options.split(' '),
          ...kind,
          'typed.ts',
        ],
        { cwd: project, encoding: 'utf8' },
      );
    expect(compile('nodenext')).toBe('');
    expect(
      compile('esnext', '--moduleResolution', 'bundler', '--customConditions', 'browser'),
    ).toBe('');
  }, 60_000);
});

describe('requireOwnModules', () => {
  const metafile = (file: string, imported: string) => ({
    inputs: {},
    outputs: {
      [file]: {
        bytes: 0,
        inputs: {},
        exports: [],
        imports: [{ path: imported, kind: 'import-statement' as const, external: true }],
      },
    },
  });

  it.each([
    ['lib/node/index.mjs', 'node:fs', true],
    ['lib/node/index.mjs', 'child_process', false],
    ['lib/node/index.mjs', '@tensorflow/tfjs-core', false],
    ['lib/browser/index.mjs', 'node:fs', false],
  ])('%s may import %s: %s', (file, imported, allowed) => {
    const check = () => requireOwnModules([metafile(file, imported)]);
    if (allowed) expect(check).not.toThrow();
    else expect(check).toThrow(imported);
  });
});
