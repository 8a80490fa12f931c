import { describe, expect, test } from 'vitest';
import { focalLossSitesIn } from '../../../src/analysis/configs/findFocalLossSites.ts';
import { contradictions } from '../../../src/analysis/configs/hints/contradictions.ts';
import { site as en } from '../../../src/words/en/site.ts';
import { sayContradiction } from '../../../src/words/say/sayContradiction.ts';
import { openAmong } from '../../helpers/configs/configFiles.ts';

const MODEL = (loss: string) => `model = dict(
    type='RetinaNet',
    bbox_head=dict(
        type='RetinaHead',
        num_classes=2,
        loss_cls=dict(type='FocalLoss', ${loss})))
`;
const DATA = { count: 2, highestId: 2, names: ['bolt', 'nut'] };

async function saidOf(files: Readonly<Record<string, string>>, data: typeof DATA | null = DATA) {
  const documents = await openAmong(files, 'a.py');
  const found = contradictions(documents, focalLossSitesIn(documents), data);
  return found.map(item => ({
    at: files['a.py']!.slice(item.offset, item.offset + item.length),
    says: sayContradiction(item, en),
  }));
}

describe('classes that MMDetection looks for by name', () => {
  const loader = (dataset: string) =>
    `${MODEL('alpha=0.25, gamma=2.0')}train_dataloader = dict(dataset=dict(type='CocoDataset', ${dataset}))\n`;

  test('are said where the data has none of them', async () => {
    const text = loader("metainfo=dict(classes=('screw', 'plate'))");
    expect(await saidOf({ 'a.py': text })).toEqual([
      {
        at: "('screw', 'plate')",
        says: 'MMDetection trains on 2 class names: none of the 2 names in the analyzed data (“bolt”, …) is among them, so it trains on no box at all.',
      },
    ]);
  });

  test('are said where the data has others, too', async () => {
    const text = `metainfo = dict(classes=['bolt'])\n${loader('metainfo=metainfo')}`;
    const [found] = await saidOf({ 'a.py': text });
    expect(found?.says).toMatch(/1 of the 2 names .* boxes of the others \(“nut”, …\)/);
  });

  test('are those of COCO where a config writes none', async () => {
    const [found] = await saidOf({ 'a.py': loader("ann_file='a.json'") });
    expect(found?.at).toBe("'CocoDataset'");
    expect(found?.says).toMatch(/the 80 class names of COCO.* on no box at all/);
    const animals = { count: 2, highestId: 2, names: ['cat', 'dog'] };
    expect(await saidOf({ 'a.py': loader("ann_file='a.json'") }, animals)).toEqual([]);
  });

  test('are told at what the file builds on where that writes them', async () => {
    const base = loader("metainfo=dict(classes=('screw', 'plate'))");
    const [found] = await saidOf({ 'a.py': "_base_ = './b.py'\n", 'b.py': base });
    expect(found?.at).toBe("'./b.py'");
  });

  test('are nothing to say of where they agree, are worked out, or no data is at hand', async () => {
    const agree = loader("metainfo=dict(classes=('nut', 'bolt', 'cog'))");
    expect(await saidOf({ 'a.py': agree })).toEqual([]);
    expect(await saidOf({ 'a.py': loader('metainfo=dict(classes=names())') })).toEqual([]);
    expect(await saidOf({ 'a.py': loader("metainfo=dict(classes=('a',))") }, null)).toEqual([]);
  });
});

describe('arguments at which the focal loss of MMDetection stops', () => {
  test.each([
    ['use_sigmoid=False, alpha=0.25', 'False', 'takes no use_sigmoid=False'],
    ['class_weight=[1.0, 2.0], alpha=0.25', '[1.0, 2.0]', 'knows no class_weight'],
  ])('are told: %s', async (loss, at, says) => {
    const found = await saidOf({ 'a.py': MODEL(loss) }, null);
    expect(found).toHaveLength(1);
    expect(found[0]?.at).toBe(at);
    expect(found[0]?.says).toContain(says);
  });

  test('are none that it has, and none of segmentation', async () => {
    const usual = 'use_sigmoid=True, gamma=2.0, alpha=0.25, loss_weight=1.0, reduction="mean"';
    expect(await saidOf({ 'a.py': MODEL(usual) }, null)).toEqual([]);
    const masks = MODEL('class_weight=[1.0]').replace('bbox_head', 'decode_head');
    expect(await saidOf({ 'a.py': masks }, null)).toEqual([]);
  });
});
