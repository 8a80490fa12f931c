import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { focalLossSitesIn } from '../../../src/analysis/configs/findFocalLossSites.ts';
import { openConfig } from '../../../src/analysis/configs/openConfig.ts';
import { asFailure } from '../../../src/analysis/contract/failures/Failure.ts';
import { nodeConfigHost } from '../../../src/platform/node/nodeConfigHost.ts';
import { GRAMMARS } from '../../helpers/configs/configFiles.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-around-'));
const home = path.join(folder, 'home');
const project = path.join(folder, 'project');
const host = nodeConfigHost(GRAMMARS);
const onUnix = process.platform !== 'win32';

const YAML = (alpha: number) =>
  `MODEL:\n  META_ARCHITECTURE: RetinaNet\n  RETINANET:\n    FOCAL_LOSS_ALPHA: ${alpha}\n`;
const PYTHON = (alpha: number) =>
  `model = dict(bbox_head=dict(loss_cls=dict(type='FocalLoss', alpha=${alpha})))\n`;

beforeEach(() => {
  fs.rmSync(project, { recursive: true, force: true });
  fs.mkdirSync(path.join(project, 'sub'), { recursive: true });
  fs.mkdirSync(home, { recursive: true });
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const file = path.join(project, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  return file;
}

async function inherited(name: string, text: string) {
  const documents = await openConfig(write(name, text), text, host);
  const [site] = focalLossSitesIn(documents);
  return {
    alpha: site?.inherited?.alpha?.value,
    missing: documents.flatMap(({ bases }) => bases?.missing ?? []),
  };
}

/** The home folder is that of the environment. */
async function atHome<T>(work: () => Promise<T>): Promise<T> {
  const { HOME, USERPROFILE } = process.env;
  Object.assign(process.env, { HOME: home, USERPROFILE: home });
  try {
    return await work();
  } finally {
    Object.assign(process.env, { HOME, USERPROFILE });
  }
}

describe('a base', () => {
  it('is found beside the config, wherever the program runs', async () => {
    write('b.yaml', YAML(0.1));
    expect(await inherited('a.yaml', '_BASE_: b.yaml\n')).toEqual({ alpha: 0.1, missing: [] });
    expect(await inherited('sub/a.yaml', '_BASE_: ../b.yaml\n')).toMatchObject({ alpha: 0.1 });
  });

  it.each([
    ['yaml', '_BASE_: ', YAML],
    ['py', '_base_ = ', PYTHON],
  ])('of %s with an absolute path is that file and no other', async (end, key, textOf) => {
    const real = write(`elsewhere/b.${end}`, textOf(0.2));
    // What the path would be if it were joined to the config's folder.
    write(path.join('.', real), textOf(0.9));
    expect(await inherited(`a.${end}`, `${key}'${real}'\n`)).toEqual({ alpha: 0.2, missing: [] });
    const gone = path.join(folder, 'gone', `b.${end}`);
    write(path.join('.', gone), textOf(0.9));
    expect(await inherited(`a.${end}`, `${key}'${gone}'\n`)).toMatchObject({ missing: [gone] });
  });

  it('of YAML begins at home with ~, as fvcore and PaddleDetection read it', async () => {
    fs.writeFileSync(path.join(home, 'b.yaml'), YAML(0.3));
    write('~/b.yaml', YAML(0.9));
    await atHome(async () => {
      expect(await inherited('a.yaml', '_BASE_: "~/b.yaml"\n')).toMatchObject({ alpha: 0.3 });
      expect(await inherited('a.yaml', '_BASE_: "~other/b.yaml"\n')).toMatchObject({
        missing: ['~other/b.yaml'],
      });
    });
  });

  it('of Python has no home: MMEngine takes ~ for a folder', async () => {
    fs.writeFileSync(path.join(home, 'b.py'), PYTHON(0.9));
    write('~/b.py', PYTHON(0.3));
    await atHome(async () => {
      expect(await inherited('a.py', "_base_ = '~/b.py'\n")).toMatchObject({ alpha: 0.3 });
    });
  });

  it.each(['http://localhost/b.yaml', 'https://localhost/b.yaml'])(
    'at %s is not fetched',
    async reference => {
      write('http:/localhost/b.yaml', YAML(0.9));
      expect(await inherited('a.yaml', `_BASE_: ${reference}\n`)).toMatchObject({
        missing: [reference],
      });
    },
  );

  it.each(['b.yaml', 'sub'])('that is a folder, %s, is refused by name', async name => {
    fs.mkdirSync(path.join(project, 'b.yaml'));
    const text = `_BASE_: ${name}\n`;
    const failure = await openConfig(path.join(project, 'a.yaml'), text, host).then(
      () => null,
      asFailure,
    );
    expect(failure).toEqual({ code: 'is-directory', file: path.join(project, name) });
  });

  it.skipIf(!onUnix).each(['yaml', 'py'])('of %s that is a pipe is refused by name', async end => {
    const pipe = path.join(project, `b.${end}`);
    execFileSync('mkfifo', [pipe]);
    const text = end === 'py' ? "_base_ = ['b.py']\n" : '_BASE_: b.yaml\n';
    const opening = openConfig(path.join(project, `a.${end}`), text, host);
    expect(await opening.then(() => null, asFailure)).toMatchObject({
      code: 'unreadable',
      file: pipe,
    });
  });

  it.skipIf(!onUnix)('that is a link to a device is refused by name', async () => {
    fs.symlinkSync('/dev/zero', path.join(project, 'zero.yaml'));
    const opening = openConfig(path.join(project, 'a.yaml'), '_BASE_: zero.yaml\n', host);
    expect(await opening.then(() => null, asFailure)).toMatchObject({ code: 'unreadable' });
  });

  it('that is too large is refused by name', async () => {
    write('b.yaml', '#'.repeat(4_000_001));
    const opening = openConfig(path.join(project, 'a.yaml'), '_BASE_: b.yaml\n', host);
    expect(await opening.then(() => null, asFailure)).toMatchObject({ code: 'file-too-large' });
  });
});
