import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/analysis/report/Report.ts';
import type { Environment } from '../../src/cli/Environment.ts';
import { analyzeFile, concludePart, countFile } from '../../src/platform/node/analyzeFile.ts';
import { cutByImage, type MessySet, messySet } from '../helpers/annotations/messySet.ts';
import { evenSet } from '../helpers/conventions/evenSet.ts';
import { rewritten } from '../helpers/conventions/rewritten.ts';
import { wasmFolder } from '../helpers/wasmBackend.ts';
import { runMain, temporaryFolder } from './helpers/fakeEnvironment.ts';

/** The program with its own analysis. */
const real: Partial<Environment> = {
  analyze: (request, options) => analyzeFile(request, { ...options, wasmFolder }),
  count: (request, options) => countFile(request, '1.2.3', { ...options, wasmFolder }),
  conclude: (part, setup, simulation, options) =>
    concludePart(part, setup, simulation, { ...options, wasmFolder }),
};

/** Of a summary in JSON, what anybody may have changed. */
interface Loose {
  images: number;
  crowd?: number;
  readonly anchors: { readonly anchors: (number | string)[] };
  readonly together: { readonly at: number[] };
  readonly sample: readonly { readonly boxes: number[] }[];
  readonly categories: readonly { id: unknown }[];
}

const set = messySet({ seed: 4, images: 12, side: 300, categories: 3 });

/** A set as a file, and its parts as counts of each. */
async function counted(...options: string[]) {
  return countedOf(set, options);
}

async function countedOf(document: MessySet, options: readonly string[]) {
  const folder = temporaryFolder();
  const write = (name: string, content: unknown) => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };
  const parts = await Promise.all(
    cutByImage(document, image => image % 3).map(async (part, at) => {
      const counts = path.join(folder, `counts${at}.json`);
      const file = write(`part${at}.json`, part);
      const { code, err } = await runMain(['count', file, '-o', counts, ...options], real);
      expect([code, err]).toEqual([0, '']);
      return counts;
    }),
  );
  return { whole: write('whole.json', document), parts, write };
}

async function reported(...args: string[]): Promise<Report> {
  const { code, out, err } = await runMain([...args, '--format', 'json'], real);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Report;
}

describe('focal-lens count and merge', () => {
  it('report what analyze reports of the whole, but for the name and size of the file', async () => {
    const { whole, parts } = await counted();
    const expected = await reported('analyze', whole);
    const [a, b, c] = parts as [string, string, string];
    const merged = await reported('merge', c, a, b);
    const bytes = cutByImage(set, image => image % 3)
      .map(part => JSON.stringify(part).length)
      .reduce((sum, one) => sum + one, 0);
    const file = expect.stringMatching(/part0\.json \(\+2\)$/) as string;
    expect(merged.source).toEqual({ file, format: 'coco', formatLabel: 'COCO', bytes });
    expect({ ...merged, source: expected.source }).toEqual(expected);
    expect(merged.recommendation).toBeDefined();
  });

  it('take the same options: labels only, images without boxes, another detector', async () => {
    const options = ['--detector', 'ssd300-torchvision', '--empty-images', 'leave-out'];
    const { whole, parts } = await counted('--no-histogram', ...options);
    const expected = await reported('analyze', whole, '--no-histogram', ...options);
    const merged = await reported('merge', ...parts, '--empty-images', 'leave-out');
    expect({ ...merged, source: expected.source }).toEqual(expected);
  });

  it('say that boxes are corners, and nothing is written from that report', async () => {
    const corners = rewritten(evenSet({ seed: 2, images: 12, boxes: 60 }), 'corners', true);
    const { whole, parts, write } = await countedOf(corners as unknown as MessySet, []);
    const counts = ['--no-simulation'];
    const expected = await reported('analyze', whole, ...counts);
    expect(expected.convention?.code).toBe('corners');
    const merged = await reported('merge', ...parts, ...counts);
    expect({ ...merged, source: expected.source }).toEqual(expected);
    const recommendation = { alpha: 0.5, gamma: 1 };
    const report = write('report.json', { ...merged, recommendation });
    const config = write('config.py', 'loss = dict(type="FocalLoss", gamma=2.0, alpha=0.25)\n');
    const detector = ['--detector', merged.detector.name];
    const { code, err } = await runMain(['apply', report, '--config', config, ...detector], real);
    expect(code).not.toBe(0);
    expect(err).toContain('do not mean what they were read as');
  });

  it('refuse parts that do not belong together, and say why', async () => {
    const { parts, write } = await counted('--detector', 'retinanet-detectron2');
    const [first, second] = parts as [string, string];
    const text = fs.readFileSync(second, 'utf8');
    const refused = async (...args: string[]) => {
      const { code, err } = await runMain(['merge', ...args], real);
      return `${code} ${err}`;
    };
    const changed = (from: RegExp, to: string) => write('changed.json', text.replace(from, to));
    expect(await refused(first, changed(/"program":"1.2.3"/, '"program":"1.0.0"'))).toMatch(
      /^3 .*changed\.json \(1\.0\.0\).*different versions/s,
    );
    expect(await refused(first, '--detector', 'atss-mmdetection')).toMatch(
      /^3 .*counts0\.json \(retinanet-detectron2\) and atss-mmdetection.*different detectors/s,
    );
    expect(await refused(first, changed(/"labelsOnly":false/, '"labelsOnly":true'))).toMatch(
      /^3 .*labels only/s,
    );
    expect(
      await refused(first, changed(/"exactHistogram":false/, '"exactHistogram":true')),
    ).toMatch(/^3 .*--exact-histogram/s);
  });

  it('refuse what is no counts or is damaged, with the place and what is wrong', async () => {
    const { parts, write } = await counted();
    const text = fs.readFileSync(parts[0] as string, 'utf8');
    const refused = async (content: string) => {
      const { code, err } = await runMain(['merge', write('x.json', content)], real);
      expect(code).toBe(3);
      return err;
    };
    expect(await refused('{')).toContain('no valid JSON');
    expect(await refused('[]')).toContain('the document is [], not an object');
    expect(await refused('{}')).toContain('schema is missing, not a text');
    expect(await refused(text.replace('counts@2', 'counts@3'))).toContain(
      'its schema is focal-lens/counts@3, not focal-lens/counts@2',
    );
    // Each in a copy of sound counts.
    const damaged = async (change: (summary: Loose) => void) => {
      const part = JSON.parse(text) as { summary: Loose };
      change(part.summary);
      return refused(JSON.stringify(part));
    };
    expect(await damaged(summary => (summary.images = -1))).toContain(
      'summary.images is -1, not a whole number from 0 on',
    );
    expect(await damaged(summary => delete summary.crowd)).toContain('summary.crowd is missing');
    expect(await damaged(({ anchors }) => (anchors.anchors[1] = '7'))).toContain(
      'summary.anchors.anchors[1] is "7", not a whole number from 0 on',
    );
    expect(await damaged(({ anchors }) => anchors.anchors.pop())).toContain(
      'summary.anchors.anchors is [',
    );
    expect(await damaged(({ together }) => (together.at[0] = 1e6))).toContain(
      'summary.together.at[0] is 1000000',
    );
    expect(await damaged(({ sample }) => sample[0]!.boxes.pop())).toContain(
      'summary.sample[0].boxes',
    );
    expect(await damaged(({ categories }) => (categories[1]!.id = categories[0]!.id))).toContain(
      'summary.categories is [',
    );
    expect(await refused(text.replace('"boxes":[[', '"boxes":[["1",'))).toContain('boxes[0] is [');
    expect(await refused(text.replace(/"coco"/, '"else"'))).toContain('format is "else"');
  });

  it('refuse to count what only the whole set can tell', async () => {
    const { whole } = await counted();
    for (const option of [
      ['--images-per-gpu', '2'],
      ['--predictions', whole],
    ]) {
      const { code, err } = await runMain(['count', whole, ...option], real);
      expect(code).toBe(3);
      expect(err).toContain('cannot be merged with others');
    }
    expect((await runMain(['merge'], real)).code).toBe(2);
  });
});
