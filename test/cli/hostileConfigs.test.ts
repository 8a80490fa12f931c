import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPORT, runMain, temporaryFolder } from './helpers/fakeEnvironment.ts';

const onUnix = process.platform !== 'win32';
const VALUES = ['--alpha', '0.3', '--gamma', '2'];
const NO_FILE = /it is no regular file but a pipe or device/;

function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  return folder;
}

describe.skipIf(!onUnix)('a pipe or a device is refused at once', () => {
  const specialIn = (folder: string, name: string) => {
    const file = path.join(folder, name);
    if (name.startsWith('pipe')) execFileSync('mkfifo', [file]);
    else fs.symlinkSync('/dev/zero', file);
    return file;
  };

  it.each(['pipe.yaml', 'zero.yaml', 'pipe.py', 'zero.config'])('as a config, %s', async name => {
    const file = specialIn(folderWith(), name);
    for (const args of [
      ['apply', '--config', file, ...VALUES],
      ['analyze', 'train.json', '--config', file],
      ['check', 'train.json', '--max-ratio', '1', '--config', file],
    ]) {
      const { code, out, err } = await runMain(args);
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err).toMatch(NO_FILE);
      expect(err).toContain(file);
    }
  });

  it.each([
    ['pipe.yaml', 'a.yaml', '_BASE_: pipe.yaml\n'],
    ['zero.yaml', 'a.yaml', '_BASE_: zero.yaml\n'],
    ['pipe.yml', 'a.yml', '_BASE_: [pipe.yml]\narchitecture: RetinaNet\n'],
    ['zero.py', 'a.py', "_base_ = ['./zero.py']\n"],
    ['pipe.py', 'a.py', 'with read_base():\n    from .pipe import *\n'],
    ['pipe.py', 'a.py', 'from .pipe import model\n'],
  ])('as the base %s of %s', async (special, name, text) => {
    const folder = folderWith({ [name]: text });
    const file = specialIn(folder, special);
    const { code, err } = await runMain(['apply', '--config', path.join(folder, name), ...VALUES]);
    expect(code).toBe(3);
    expect(err).toContain(`${file} could not be read`);
    expect(err).toMatch(NO_FILE);
  });

  it.each(['pipe', 'zero'])('as a report, %s', async name => {
    const folder = folderWith({ 'a.yaml': 'focal: {alpha: 0.25, gamma: 2.0}\n' });
    const file = specialIn(folder, name);
    for (const args of [
      ['snippet', file],
      ['apply', file, '--config', path.join(folder, 'a.yaml'), '--detector', 'yolov5'],
    ]) {
      const { code, out, err, requests } = await runMain(args);
      expect({ code, out, requests }).toEqual({ code: 3, out: '', requests: [] });
      expect(err).toMatch(NO_FILE);
    }
  });
});

it('a report larger than any is refused, and not read', async () => {
  const folder = folderWith({ 'report.json': '{"schema":"focal-lens/report@1"' });
  const file = path.join(folder, 'report.json');
  fs.truncateSync(file, 300_000_000);
  const { code, err } = await runMain(['snippet', file]);
  expect(code).toBe(3);
  expect(err).toMatch(/report\.json is larger than 256 MB/);
});

describe('a config of any content', () => {
  const deep = (open: string, close: string, n: number) => open.repeat(n) + close.repeat(n);

  it.each([
    ['a.toml', `${'a.'.repeat(4000)}b = 1\n`],
    ['a.toml', `[${'a.'.repeat(4000)}b]\nalpha = 1\n`],
    ['a.toml', `a = ${deep('[', ']', 4000)}\n`],
    ['a.toml', `a = ${'{b = '.repeat(4000)}1${'}'.repeat(4000)}\n`],
    ['a.json', `${'{"a":'.repeat(4000)}1${'}'.repeat(4000)}`],
    ['a.json', deep('[', ']', 4000)],
    ['a.json', `{"${'k'.repeat(500_000)}":[${'{"focal_alpha":0.1},'.repeat(20_000)}1]}`],
    ['a.yaml', `a: ${deep('[', ']', 4000)}\n`],
    ['a.yaml', `${'- '.repeat(4000)}a\n`],
    ['a.yaml', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
    ['a.yaml', '---\na: 1\n'.repeat(10_000)],
    ['a.config', `${'a {'.repeat(4000)}${'}'.repeat(4000)}`],
    ['a.config', `a: ${deep('[', ']', 4000)}`],
    ['a.py', `a = ${deep('(', ')', 4000)}\n`],
    ['a.py', `a = ${'f('.repeat(4000)}${')'.repeat(4000)}\n`],
    ['a.py', `a = 1${' + 1'.repeat(4000)}\n`],
    ['a.py', `a${'.b'.repeat(4000)} = dict(type='FocalLoss', alpha=.25, gamma=2)\n`],
    ['a.py', `a = b${'[0]'.repeat(4000)}\n`],
    [
      'a.py',
      Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}def f(x):\n`).join('') +
        `${' '.repeat(400)}return focal_loss(x, gamma=2)\n`,
    ],
    ['a.py', `x = ${'"a" '.repeat(20_000)}\n`],
    ['a.ini', `[${'a'.repeat(100_000)}]\n${'b = 1\n'.repeat(10_000)}`],
  ])('%s is never an error of our own: %.40s', async (name, text) => {
    const folder = folderWith({ [name]: text });
    const file = path.join(folder, name);
    for (const args of [
      ['apply', '--config', file, ...VALUES],
      ['analyze', 'train.json', '--no-simulation', '--config', file],
    ]) {
      const { code, err } = await runMain(args);
      expect([0, 2, 3]).toContain(code);
      expect(err).not.toMatch(/Internal error/);
      expect(err.length).toBeLessThan(20_000);
    }
  });

  it('names only the first of many focal losses', async () => {
    const losses = Array.from({ length: 3000 }, (_, i) => `f${i}: {focal_alpha: 0.25}\n`);
    const folder = folderWith({ 'a.yaml': losses.join('') });
    const { code, err } = await runMain([
      'apply',
      '--config',
      path.join(folder, 'a.yaml'),
      ...VALUES,
    ]);
    expect(code).toBe(2);
    expect(err).toMatch(/f19\.focal_alpha \(line 20\); and 2980 more\./);
  });

  it('is refused where it is larger than any config, before it is parsed', async () => {
    const folder = folderWith({ 'a.yaml': `focal: 1\n${'# x\n'.repeat(1_000_001)}` });
    const { code, err } = await runMain([
      'apply',
      '--config',
      path.join(folder, 'a.yaml'),
      ...VALUES,
    ]);
    expect(code).toBe(3);
    expect(err).toMatch(/a\.yaml is larger than 4 MB/);
  });
});

describe('numbers that cannot be meant', () => {
  const bad = (strides: string) =>
    `model = dict(bbox_head=dict(type='RetinaHead', anchor_generator=dict(strides=${strides}), loss_cls=dict(type='FocalLoss', alpha=0.25, gamma=2.0)))\n`;

  it.each(['[-8]', '[]', '[0]'])('stop an analysis with the config to blame: %s', async strides => {
    const folder = folderWith({ 'a.py': bad(strides), 'train.json': '{}' });
    const file = path.join(folder, 'a.py');
    for (const args of [
      ['analyze', 'train.json', '--config', file],
      ['check', 'train.json', '--max-problems', '0', '--config', file],
      ['apply', path.join(folder, 'train.json'), '--config', file],
    ]) {
      const { code, out, err, requests } = await runMain(args, { analyze: async () => REPORT });
      expect({ code, out, requests }).toEqual({ code: 3, out: '', requests: [] });
      expect(err).toContain(`${file}, line 1: model.bbox_head.anchor_generator.strides`);
    }
  });

  it('do not keep α and γ that are given from being written', async () => {
    const folder = folderWith({ 'a.py': bad('[-8]') });
    const { code, out } = await runMain([
      'apply',
      '--config',
      path.join(folder, 'a.py'),
      ...VALUES,
    ]);
    expect(code).toBe(0);
    expect(out).toContain('alpha=0.3');
  });
});
