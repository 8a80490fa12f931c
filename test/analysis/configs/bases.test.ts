import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chainOf } from '../../../src/analysis/configs/tree/bases.ts';
import { contradictions } from '../../../src/analysis/configs/hints/contradictions.ts';
import { focalLossSitesIn } from '../../../src/analysis/configs/findFocalLossSites.ts';
import { openConfig } from '../../../src/analysis/configs/openConfig.ts';
import { setupFrom } from '../../../src/analysis/configs/setupFrom.ts';
import { explainNoFocalLoss } from '../../../src/analysis/configs/explainNoFocalLoss.ts';
import { asFailure } from '../../../src/analysis/contract/failures/Failure.ts';
import { explain } from '../../../src/words/choose/explain.ts';
import { openAmong, PYTHON } from '../../helpers/configs/configFiles.ts';
import { warningTexts } from '../../helpers/configs/warningTexts.ts';

type Files = Readonly<Record<string, string>>;

/** How a framework writes that a config builds on others, and a focal loss that the last of them holds. */
interface Framework {
  readonly end: string;
  readonly names: (files: readonly string[]) => string;
  readonly last: string;
}

const MMDETECTION =
  "model = dict(type='RetinaNet', bbox_head=dict(type='RetinaHead', loss_cls=dict(type='FocalLoss', gamma=2.0, alpha=0.25)))\n";
const FRAMEWORKS: Readonly<Record<string, Framework>> = {
  'MMDetection with _base_': {
    end: 'py',
    names: files => `_base_ = [${files.map(file => `'./${file}'`).join(', ')}]\n`,
    last: MMDETECTION,
  },
  'MMDetection with read_base()': {
    end: 'py',
    names: files =>
      `with read_base():\n${files.map(file => `    from .${file.replace('.py', '')} import *\n`).join('')}`,
    last: MMDETECTION,
  },
  'a LazyConfig': {
    end: 'py',
    names: files =>
      files.map(file => `from .${file.replace('.py', '')} import model, train\n`).join(''),
    last: 'model = L(RetinaNet)(focal_loss_alpha=0.25, focal_loss_gamma=2.0, num_classes=80)\n',
  },
  Detectron2: {
    end: 'yaml',
    names: files => `_BASE_: [${files.map(file => `"${file}"`).join(', ')}]\n`,
    last: 'MODEL:\n  META_ARCHITECTURE: RetinaNet\n  RETINANET:\n    FOCAL_LOSS_ALPHA: 0.25\n    FOCAL_LOSS_GAMMA: 2.0\n',
  },
  AdelaiDet: {
    end: 'yaml',
    names: files => `_BASE_:\n${files.map(file => `  - ./x/../${file}\n`).join('')}`,
    last: 'MODEL:\n  PROPOSAL_GENERATOR:\n    NAME: FCOS\n  FCOS:\n    LOSS_ALPHA: 0.25\n    LOSS_GAMMA: 2.0\n',
  },
  PaddleDetection: {
    end: 'yml',
    names: files => `_BASE_: [${files.map(file => `'./${file}'`).join(', ')}]\n`,
    last: 'architecture: RetinaNet\nRetinaHead:\n  loss_class:\n    name: FocalLoss\n    alpha: 0.25\n    gamma: 2.0\n',
  },
};

/** Each level names the next one so many times. */
function ladder({ end, names, last }: Framework, levels: number, times: number): Files {
  const above = Array.from({ length: levels }, (_, level) => [
    `l${level}.${end}`,
    names(Array.from({ length: times }, () => `l${level + 1}.${end}`)),
  ]);
  return Object.fromEntries([...above, [`l${levels}.${end}`, last]]);
}

/** Opens a config and tells how often each file was read. */
async function opened(files: Files, file: string) {
  const reads = new Map<string, number>();
  const documents = await openConfig(file, files[file] ?? '', {
    python: PYTHON,
    locate: async (from, reference) => path.posix.join(path.posix.dirname(from), reference),
    read: async base => {
      reads.set(base, (reads.get(base) ?? 0) + 1);
      return files[base] ?? null;
    },
  });
  return { documents, reads };
}

const valuesOf = async (files: Files, file: string) =>
  focalLossSitesIn(await openAmong(files, file)).map(({ alpha, gamma, inherited }) => [
    alpha?.value ?? inherited?.alpha?.value,
    gamma?.value ?? inherited?.gamma?.value,
  ]);

const failureOf = (files: Files, file: string) =>
  openAmong(files, file).then(() => null, asFailure);

describe.each(Object.entries(FRAMEWORKS))('%s', (_, framework) => {
  const first = `l0.${framework.end}`;

  it.each([
    [6, 6],
    [11, 4],
    [3, 60],
  ])('reads each of %i levels once that name the next one %i times', async (levels, times) => {
    const { documents, reads } = await opened(ladder(framework, levels, times), first);
    expect([...reads.values()]).toEqual(Array.from({ length: levels }, () => 1));
    expect(chainOf(documents[0]!)).toHaveLength(levels + 1);
    const sites = focalLossSitesIn(documents);
    expect(sites).toHaveLength(1);
    expect(sites[0]?.inherited).toMatchObject({ alpha: { value: 0.25 }, gamma: { value: 2 } });
    contradictions(documents, sites, { count: 3, highestId: 3, names: [] });
    explainNoFocalLoss(documents);
    setupFrom(first, documents);
  });

  it('reads each file once where every file names every other one', async () => {
    const names = Array.from({ length: 12 }, (_unused, i) => `f${i}.${framework.end}`);
    const files = Object.fromEntries(names.map(name => [name, framework.names(names)]));
    const { reads } = await opened(files, names[0]!);
    expect([...reads.values()]).toEqual(Array.from({ length: 11 }, () => 1));
  });

  it('refuses to build on more files than any config does', async () => {
    const names = Array.from({ length: 100 }, (_unused, i) => `f${i}.${framework.end}`);
    const all = { code: 'config-too-many-bases', file: first, files: 64 };
    expect(await failureOf({ [first]: framework.names(names) }, first)).toMatchObject(all);
    const eight = (from: number) => names.slice(from, from + 8);
    const files = Object.fromEntries([
      [first, framework.names(eight(0))],
      ...names.map((name, i) => [name, framework.names(eight(8 * i + 8))]),
    ]) as Files;
    const failure = await failureOf(files, first);
    expect(failure).toMatchObject(all);
    expect(explain(failure!).message).toContain('64 files');
  });
});

it('refuses to build on more text than any config does', async () => {
  const names = Array.from({ length: 6 }, (_, i) => `f${i}.py`);
  const files = Object.fromEntries(names.map(name => [name, `#${'x'.repeat(900_000)}\n`]));
  const text = `_base_ = [${names.map(name => `'${name}'`).join(', ')}]\n`;
  expect(await failureOf({ ...files, 'a.py': text }, 'a.py')).toMatchObject({
    code: 'config-too-many-bases',
    megabytes: 2,
  });
});

describe('a file that several bases build on', () => {
  const d2 = (alpha?: number, base?: string) =>
    `${base === undefined ? '' : `_BASE_: ${base}\n`}MODEL:\n  META_ARCHITECTURE: RetinaNet\n${alpha === undefined ? '' : `  RETINANET:\n    FOCAL_LOSS_ALPHA: ${alpha}\n`}`;

  it('has its values where the base that wins has none', async () => {
    const files = {
      'd.yaml': '_BASE_: [b.yaml, c.yaml]\n',
      // The last of the list wins, with what it builds on (fvcore `load_yaml_with_base`).
      'b.yaml': d2(0.6, 'a.yaml'),
      'c.yaml': d2(undefined, 'a.yaml'),
      'a.yaml': d2(0.7),
    };
    expect(await valuesOf(files, 'd.yaml')).toEqual([[0.7, undefined]]);
  });

  it('has them overridden by the base that wins', async () => {
    const files = {
      'd.yaml': '_BASE_: [b.yaml, c.yaml]\n',
      'b.yaml': d2(undefined, 'a.yaml'),
      'c.yaml': d2(0.6, 'a.yaml'),
      'a.yaml': d2(0.7),
    };
    expect(await valuesOf(files, 'd.yaml')).toEqual([[0.6, undefined]]);
  });

  it('counts although a circle leads back to it', async () => {
    const files = {
      'd.yaml': '_BASE_: [b.yaml, c.yaml]\n',
      'b.yaml': `_BASE_: c.yaml\n${d2(0.6)}`,
      'c.yaml': `_BASE_: b.yaml\n`,
    };
    expect(await valuesOf(files, 'd.yaml')).toEqual([[0.6, undefined]]);
  });

  it('is told once where it is missing', async () => {
    const files = {
      'd.yaml': '_BASE_: [b.yaml, c.yaml]\n',
      'b.yaml': d2(0.6, 'gone.yaml'),
      'c.yaml': d2(0.7, 'gone.yaml'),
    };
    const { warnings } = setupFrom('d.yaml', await openAmong(files, 'd.yaml'));
    expect(warningTexts(warnings).filter(said => said.includes('gone.yaml'))).toHaveLength(1);
  });
});
