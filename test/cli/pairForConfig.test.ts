import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { toJson } from '../../src/analysis/report/export/json/toJson.ts';
import { setupDigest } from '../../src/analysis/detectors/setupDigest.ts';
import { presetNamed } from '../helpers/assignment/presetNamed.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { describeShared } from '../helpers/shared.ts';
import { REPORT, runMain, temporaryFolder } from './helpers/fakeEnvironment.ts';

const RETINANET = `MODEL:
  META_ARCHITECTURE: RetinaNet
  RETINANET: {FOCAL_LOSS_ALPHA: 0.25, FOCAL_LOSS_GAMMA: 2.0}
SOLVER: {IMS_PER_BATCH: 8, MAX_ITER: 5000}
`;
const MMDET = `model = dict(
    type='RetinaNet',
    bbox_head=dict(
        type='RetinaHead', num_classes=3,
        loss_cls=dict(type='FocalLoss', use_sigmoid=True, gamma=2.0, alpha=0.25)),
    mask_head=dict(loss_mask=dict(type='FocalLoss', use_sigmoid=True, gamma=2.0, alpha=0.5)))
`;
const SITE = ['--site', 'model.bbox_head.loss_cls'];
const PAIR = { ...REPORT.recommendation!, alpha: 0.4, gamma: 1.5 };
const analyze = async (): Promise<Report> => ({ ...REPORT, recommendation: PAIR });

function folderWith(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries({ 'train.json': '{}', ...files })) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  const at = (name: string) => path.join(folder, name);
  const apply = (data: string | null, config: string, ...more: string[]) =>
    runMain(
      ['apply', ...(data === null ? [] : [at(data)]), '--config', at(config), '--write', ...more],
      { analyze },
    );
  return { folder, at, apply, read: (name: string) => fs.readFileSync(at(name), 'utf8') };
}

describe('a config whose detector cannot be read', () => {
  const HUGGING_FACE = '{"model_type": "deformable_detr", "focal_alpha": 0.25, "d_model": 256}\n';
  const ARCHITECTURE = '{"architectures": ["DabDetrForObjectDetection"], "focal_alpha": 0.25}\n';
  const DETREX = `model.criterion = L(SetCriterion)(num_classes=80, matcher=L(HungarianMatcher)(cost_class=2.0), alpha=0.25, gamma=2.0)\n`;
  const DINO = "modelname = 'dino'\nset_cost_class = 2.0\nfocal_alpha = 0.25\n";
  const SCRIPT = `cfg.merge_from_file(model_zoo.get_config_file("COCO-Detection/retinanet_R_101_FPN_3x.yaml"))
cfg.MODEL.RETINANET.FOCAL_LOSS_ALPHA = 0.25
cfg.MODEL.RETINANET.FOCAL_LOSS_GAMMA = 2.0
`;
  test.each([
    ['config.json', HUGGING_FACE, /"deformable_detr" chooses its positives by its own predictions/],
    ['config.json', ARCHITECTURE, /"DabDetr" chooses its positives by its own predictions/],
    [
      'model.py',
      DETREX,
      /"DETR" chooses its positives by its own predictions|describes no detector/,
    ],
    ['dino.py', DINO, /"dino" chooses its positives by its own predictions/],
    ['train.py', SCRIPT, /builds on COCO-Detection\/retinanet_R_101_FPN_3x\.yaml, a config of Det/],
    ['own.yaml', 'focal: {alpha: 0.25, gamma: 2.0}\n', /describes no detector that Focal Lens/],
  ])('gets no pair: %s %#', async (name, text, expected) => {
    const { apply, read } = folderWith({ [name]: text });
    const { code, err, requests } = await apply('train.json', name);
    expect({ code, requests }).toEqual({ code: 3, requests: [] });
    expect(err).toMatch(expected);
    expect(read(name)).toBe(text);
  });

  test('gets one of a preset that --detector names, and says so', async () => {
    const text = HUGGING_FACE.replace('0.25', '0.61');
    const { apply, read } = folderWith({ 'config.json': text });
    const detector = ['--detector', 'retinanet-torchvision'];
    const { code, err } = await apply('train.json', 'config.json', ...detector);
    expect(code).toBe(0);
    expect(err).toMatch(/analyzed with retinanet-torchvision .*, not its own detector/);
    // The code of this family fixes γ: α is the best beside it.
    const [, alpha = ''] = /gamma is 2 in the code\b.* alpha ([\d.]+)/.exec(err) ?? [];
    expect(read('config.json')).toBe(text.replace('0.61', alpha));
  });

  test('gets the values that --alpha and --gamma give', async () => {
    const { apply, read } = folderWith({ 'dino.py': DINO });
    expect((await apply(null, 'dino.py', '--alpha=0.3', '--gamma=2')).code).toBe(0);
    expect(read('dino.py')).toBe(DINO.replace('0.25', '0.3'));
  });

  test.each([
    [
      "_base_ = 'mmdet::retinanet/retinanet_r50_fpn_1x_coco.py'\n",
      /mmdet::\S+, a config of an ins/,
    ],
    ["_base_ = './gone.py'\nmodel = dict(bbox_head=dict())\n", /\.\/gone\.py, which is not there/],
    ["_base_ = './model.py'\nmodel = dict(bbox_head=dict())\n", /\.\/model\.py, which leads back/],
    ["_base_ = 'https://example.org/a.py'\nmodel = dict()\n", /example\.org\S*, an address/],
  ])('says which file it builds on is missing: %j', async (text, expected) => {
    const { at } = folderWith({ 'model.py': text });
    const { code, err } = await runMain(['analyze', at('train.json'), '--config', at('model.py')]);
    expect(code).toBe(3);
    expect(err).toMatch(expected);
    expect(err).not.toContain('It reads');
  });
});

describe('bases', () => {
  test('that set the same variable are refused, as their framework does', async () => {
    const text = "_base_ = ['./one.py', './two.py']\n";
    const { apply, read } = folderWith({
      'model.py': text,
      'one.py': MMDET,
      'two.py': "model = dict(type='RetinaNet')\n",
    });
    const { code, err, requests } = await apply('train.json', 'model.py', ...SITE);
    expect({ code, requests }).toEqual({ code: 3, requests: [] });
    expect(err).toMatch(/one\.py and .*two\.py, which both set model: its framework refuses/);
    expect(read('model.py')).toBe(text);
  });

  test.each([
    ['is gone', (file: string) => fs.rmSync(file)],
    [
      'is another one',
      (file: string) => fs.writeFileSync(file, MMDET.replace('RetinaHead', 'ATSSHead')),
    ],
  ])('nothing is written where one %s after the analysis', async (_, change) => {
    const text = "_base_ = './base.py'\n";
    const { at, read } = folderWith({ 'model.py': text, 'base.py': MMDET });
    const args = ['apply', at('train.json'), '--config', at('model.py'), '--write', ...SITE];
    const { code, out, err } = await runMain(args, {
      analyze: async () => {
        change(at('base.py'));
        return analyze();
      },
    });
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('changed since');
    expect(read('model.py')).toBe(text);
  });
});

describe('the pair of one head', () => {
  test("is not written into another head's loss", async () => {
    const { apply, read } = folderWith({ 'model.py': MMDET });
    const { code, err } = await apply(
      'train.json',
      'model.py',
      '--site',
      'model.mask_head.loss_mask',
    );
    expect(code).toBe(3);
    expect(err).toContain('is not the loss of model.bbox_head');
    expect(read('model.py')).toBe(MMDET);
    expect((await apply('train.json', 'model.py', '--site', 'model.bbox_head.loss_cls')).code).toBe(
      0,
    );
  });
});

describe('a saved report', () => {
  const other = presetNamed('retinanet-detectron2');
  const saved = (report: Partial<Report>) => toJson({ ...REPORT, recommendation: PAIR, ...report });

  test('made with another detector is refused, with both named', async () => {
    const { apply, read } = folderWith({ 'a.yaml': RETINANET, 'report.json': saved({}) });
    const { code, err } = await apply('report.json', 'a.yaml');
    expect(code).toBe(2);
    expect(err).toContain(`made with the detector ${REPORT.detector.name} (`);
    expect(err).toMatch(/describes another one \(Detectron2 /);
    expect(read('a.yaml')).toBe(RETINANET);
  });

  test('is used where --detector names its detector, and no other', async () => {
    const { apply, read } = folderWith({ 'a.yaml': RETINANET, 'report.json': saved({}) });
    const wrong = await apply('report.json', 'a.yaml', '--detector', other.name);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain(`was made with ${REPORT.detector.name}`);
    expect(read('a.yaml')).toBe(RETINANET);
    expect((await apply('report.json', 'a.yaml', '--detector', REPORT.detector.name)).code).toBe(0);
    expect(read('a.yaml')).toContain('FOCAL_LOSS_ALPHA: 0.4');
  });

  test('of the same detector and training is used, and after its pair was written, too', async () => {
    const { at, apply, read } = folderWith({ 'a.yaml': RETINANET });
    let asked: Parameters<typeof analyzed>[0] | undefined;
    const analyzed = async (request: { setup?: Parameters<typeof setupDigest>[0] | undefined }) => {
      asked = request;
      return analyze();
    };
    await runMain(['analyze', at('train.json'), '--config', at('a.yaml')], { analyze: analyzed });
    const setup = asked!.setup!;
    const detector = { ...REPORT.detector, name: 'a.yaml', digest: setupDigest(setup) };
    const training = {
      ...REPORT.simulation!.training,
      schedule: { kind: 'iterations', iterations: 5000, batch: 8 },
      fromScratch: false,
    } as const;
    const simulation = {
      ...REPORT.simulation!,
      training,
      scoreThreshold: setup.scoreThreshold,
      prior: setup.loss.prior,
    };
    const report = saved({ detector, simulation });
    fs.writeFileSync(at('report.json'), report);
    expect((await apply('report.json', 'a.yaml')).err).toBe('');
    expect(read('a.yaml')).toContain('FOCAL_LOSS_ALPHA: 0.4');
    expect((await apply('report.json', 'a.yaml')).err).toContain('already has');
    fs.writeFileSync(at('a.yaml'), RETINANET.replace('5000', '9000'));
    const longer = await apply('report.json', 'a.yaml');
    expect([longer.code, longer.err]).toEqual([2, expect.stringContaining('another training')]);
  });

  test('without a detector is refused', async () => {
    const report = '{"schema":"focal-lens/report@1","recommendation":{"gamma":1,"alpha":0.4}}';
    const { apply } = folderWith({ 'a.yaml': RETINANET, 'report.json': report });
    const { code, err } = await apply('report.json', 'a.yaml');
    expect(code).toBe(3);
    expect(err).toContain('detector.name');
  });
});

describe('the annotation file that a config names', () => {
  const withData = (data: string) => `${MMDET.replace(/,\n    mask_head.*/, ')')}${data}\n`;
  test.each([
    ['of 3.x', "train_dataloader = dict(dataset=dict(data_root='data/', ann_file='a.json'))"],
    ['of 2.x', "root = 'data/'\ndata = dict(train=dict(ann_file=root + 'a.json'))"],
    ['in an f-string', "root = 'data'\ndata = dict(train=dict(ann_file=f'{root}/a.json'))"],
    [
      'in a wrapper',
      "train_dataloader = dict(dataset=dict(type='RepeatDataset', dataset=dict(ann_file='data/a.json')))",
    ],
  ])('is analyzed: %s', async (_, data) => {
    const { at } = folderWith({ 'configs/model.py': withData(data), 'configs/data/a.json': '{}' });
    const config = at('configs/model.py');
    const { code, err, requests } = await runMain(['analyze', '--config', config], { analyze });
    expect(code).toBe(0);
    expect(requests[0]?.[0].file).toEqual({ path: at('configs/data/a.json') });
    expect(err).toMatch(/trains on \S+a\.json \(line \d+\): that is analyzed/);
  });

  test('is one of PaddleDetection', async () => {
    const paddle = `architecture: RetinaNet
RetinaHead: {loss_class: {name: FocalLoss, alpha: 0.25, gamma: 2.0}}
TrainDataset:
  !COCODataSet
    dataset_dir: data
    anno_path: annotations/a.json
`;
    const { at } = folderWith({ 'a.yml': paddle, 'data/annotations/a.json': '{}' });
    const { requests } = await runMain(['analyze', '--config', at('a.yml')], { analyze });
    expect(requests[0]?.[0].file).toEqual({ path: at('data/annotations/a.json') });
  });

  test.each([
    ['a.yaml', `${RETINANET}DATASETS:\n  TRAIN: ("coco_2017_train",)\n`, 'coco_2017_train (a name'],
    ['a.py', withData("data = dict(train=dict(ann_file='no.json'))"), 'no.json (no such file)'],
    ['a.py', withData("data = dict(train=dict(ann_file='VOC/a.txt'))"), 'VOC/a.txt (no COCO JSON)'],
    ['a.py', withData('data = dict(train=dict(ann_file=find()))'), 'does not say which annotation'],
  ])('has to be there: %s %#', async (name, text, expected) => {
    const { at } = folderWith({ [name]: text });
    const { code, err, requests } = await runMain(['analyze', '--config', at(name)], { analyze });
    expect({ code, requests }).toEqual({ code: 2, requests: [] });
    expect(err).toContain(expected);
  });

  test('is what apply takes without a path', async () => {
    const text = withData("data = dict(train=dict(ann_file='a.json'))");
    const { apply, at, read } = folderWith({ 'model.py': text, 'a.json': '{}' });
    const { code, err } = await apply(null, 'model.py');
    expect(code).toBe(0);
    expect(err).toContain(at('a.json'));
    expect(read('model.py')).toContain('alpha=0.4');
  });
});

describe('a config that is too large', () => {
  test('is refused before anything is read of it', async () => {
    const { apply } = folderWith({ 'a.yaml': `${RETINANET}${'# padding\n'.repeat(500_000)}` });
    const { code, err, requests } = await apply('train.json', 'a.yaml');
    expect({ code, requests }).toEqual({ code: 3, requests: [] });
    expect(err).toContain('larger than');
  });
});

describeShared('real configs whose detector cannot be read', shared => {
  const folder = path.join(shared, 'field', 'configs');
  test.each([
    ['hf_rtdetr/config.json', /varifocal|rt_detr/],
    ['hf_deformable_detr/config.json', /deformable_detr/],
    ['s_d2_script.py', /COCO-Detection/],
    ['s_d2_yaml_cls.yaml', /detectron2:\/\/COCO-Detection/],
    ['s_mmdet3_user.py', /mmdet::retinanet/],
  ])('get no pair, and the reason: %s', async (name, expected) => {
    const config = path.join(folder, name);
    const { code, out, err, requests } = await runMain(
      ['apply', path.join(shared, 'no.json'), '--config', config],
      { analyze },
    );
    expect({ code, out, requests }).toEqual({ code: 3, out: '', requests: [] });
    expect(err).toMatch(expected);
  });
});
