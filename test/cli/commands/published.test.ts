// The published pair of a detector of points, from every command that gives a pair.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyzeFile } from '../../../src/platform/node/analyzeFile.ts';
import { wasmFolder } from '../../helpers/wasmBackend.ts';
import { DOOR_CONFIGS, smallDataset } from '../../suite/doorConfigs.ts';
import { runMain, temporaryFolder } from '../helpers/fakeEnvironment.ts';

const PUBLISHED = DOOR_CONFIGS.filter(config => config.expect === 'published');

function folderWith(...configs: readonly string[]) {
  const folder = temporaryFolder();
  const at = (name: string) => path.join(folder, name);
  fs.writeFileSync(at('train.json'), smallDataset(8, 40));
  for (const { name, text } of DOOR_CONFIGS.filter(({ name: own }) => configs.includes(own)))
    fs.writeFileSync(at(name), text);
  const run = (command: string, data: string, ...args: string[]) =>
    runMain([command, at(data), ...args], {
      analyze: request => analyzeFile(request, { wasmFolder }),
    });
  return { at, run, read: (name: string) => fs.readFileSync(at(name), 'utf8') };
}

/** What `apply` is to leave of a config, whatever way its numbers are written. */
const withPair = (text: string) => text.replace('.875', '.25').replace('5.5', '2.0');

describe('the published pair', () => {
  test('has three kinds of configs to be written into', () => {
    expect(PUBLISHED.map(({ name }) => name)).toEqual(['fcos.yaml', 'fcos.py', 'fcos_train.py']);
  });

  test.each(PUBLISHED)('is written into $name, with its range and its confidence', async config => {
    const { at, run, read } = folderWith(config.name);
    const { code, err } = await run('apply', 'train.json', '--config', at(config.name), '--write');
    expect(code).toBe(0);
    expect(err).toContain(
      'alpha 0.25 (0.25–0.75), gamma 2 (0.5–2), analyzed with its own detector',
    );
    expect(err).toContain('Low confidence');
    expect(err).toContain('- Take the published pair');
    expect(read(config.name)).toBe(withPair(config.text));
    const again = await run('apply', 'train.json', '--config', at(config.name), '--write');
    expect([again.code, again.err]).toEqual([0, expect.stringContaining('already has')]);
  });

  test('is what a snippet is of, for data and for a saved report', async () => {
    const { at, run } = folderWith('fcos.yaml');
    const { out } = await run('snippet', 'train.json', '--detector', 'fcos-torchvision');
    expect(out).toMatch(/alpha=0\.25\b[^]*gamma=2\.0/);
    const report = await run(
      'analyze',
      'train.json',
      '--config',
      at('fcos.yaml'),
      '--format',
      'json',
    );
    fs.writeFileSync(at('report.json'), report.out);
    expect((await run('snippet', 'report.json')).out).toBe(out);
  });

  test('is taken from a saved report, also one without a simulation', async () => {
    const { at, run, read } = folderWith('fcos.yaml');
    const config = ['--config', at('fcos.yaml')];
    const before = read('fcos.yaml');
    for (const more of [[], ['--no-simulation']]) {
      const report = await run('analyze', 'train.json', ...config, '--format', 'json', ...more);
      fs.writeFileSync(at('report.json'), report.out);
      fs.writeFileSync(at('fcos.yaml'), before);
      expect((await run('apply', 'report.json', ...config, '--write')).code).toBe(0);
      expect(read('fcos.yaml')).toBe(withPair(before));
    }
  });

  test('has no others beside it that runs are planned with or learned for', async () => {
    const { at, run } = folderWith('fcos.yaml');
    fs.writeFileSync(at('runs.csv'), 'gamma,alpha,AP,seed\n2,0.25,0.41,0\n1,0.5,0.3,0\n');
    const config = ['--config', at('fcos.yaml')];
    const planned = await run('plan', 'train.json', ...config, '--output', at('plan'));
    const learned = await run('learn', 'train.json', ...config, '--runs', at('runs.csv'));
    for (const { code, err } of [planned, learned]) {
      expect(code).toBe(2);
      expect(err).toContain('is the published one: nothing was simulated');
    }
    expect(fs.existsSync(at('plan'))).toBe(false);
  });
});
