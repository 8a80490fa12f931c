import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Environment } from '../../../src/cli/Environment.ts';
import { sharedPath } from '../../../src/cli/validation/withSharedPaths.ts';
import { analyzeFile, countFile } from '../../../src/platform/node/analyzeFile.ts';
import { bytesSource } from '../../../src/platform/shared/bytesSource.ts';
import { exploreDataset } from '../../../src/tasks/exploreDataset.ts';
import { messySet } from '../../helpers/annotations/messySet.ts';
import { wasmFolder } from '../../helpers/wasmBackend.ts';
import { runMain, temporaryFolder } from '../helpers/fakeEnvironment.ts';

const real: Partial<Environment> = {
  analyze: (request, options) => analyzeFile(request, { ...options, wasmFolder }),
  explore: async ({ path: named }, request) =>
    exploreDataset(bytesSource(named, fs.readFileSync(named)), request, {}, null),
  count: (request, options) => countFile(request, '1.2.3', { ...options, wasmFolder }),
};

describe('no document says in which folder of the machine a file lies', () => {
  it.each([
    'analyze --no-simulation --format text',
    'analyze --no-simulation --format json',
    'analyze --no-simulation --format markdown',
    'analyze --no-simulation --format html',
    'analyze --no-simulation --format csv',
    'check --max-ratio 1 --format text',
    'check --max-ratio 1 --format json',
    'count',
    'explore --detector yolo11 --format text',
    'explore --detector yolo11 --format json',
    'validate --format json',
    'validate --format sarif',
    'validate --format junit',
  ])('%s', async line => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'train.json');
    const set = messySet({ seed: 4, images: 12, side: 300, categories: 3 });
    fs.writeFileSync(file, JSON.stringify(set));
    const [command = '', ...options] = line.split(' ');
    const { out } = await runMain([command, file, ...options], real);
    expect(out).toContain('train.json');
    expect(out).not.toContain(folder);
  });
});

it.each([
  [path.resolve('data/train.json'), 'data/train.json'],
  ['data/train.json', 'data/train.json'],
  ['../train.json', '../train.json'],
  ['/elsewhere/data/train.json', 'train.json'],
  [process.cwd(), path.basename(process.cwd())],
])('a document for other programs names %s as %s', (file, shown) => {
  expect(sharedPath(file)).toBe(shown);
});
