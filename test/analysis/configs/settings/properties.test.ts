import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithin } from '../../../../src/analysis/contract/failures/Allowed.ts';
import { applyEdits } from '../../../../src/analysis/configs/edits/applyEdits.ts';
import { currentSetting } from '../../../../src/analysis/configs/edits/SettingSite.ts';
import { settingEdits } from '../../../../src/analysis/configs/settings/settingEdits.ts';
import { settingsIn } from '../../../../src/analysis/configs/settings/settingsIn.ts';
import type { ConfigDocument } from '../../../../src/analysis/configs/syntax/ConfigNode.ts';
import { openAmong } from '../../../helpers/configs/configFiles.ts';
import { differences, independentParse } from '../../../helpers/annotations/independentParse.ts';
import { pythonAst } from '../../../helpers/configs/pythonAst.ts';

/** One file of each framework and syntax; what other tests show of each is not told again here. */
const FILES: Readonly<Record<string, string>> = {
  'args.yaml':
    '# run\ntask: detect\nmode: train\nimgsz: 640 # pixels\nbatch: 16\nsave: true\nlist: [1, 2.5]\n',
  'flow.yaml': '{task: detect, mode: train, imgsz: 640, names: {0: a}}\n',
  'args.json': '{\n  "task": "detect",\n  "mode": "train",\n  "imgsz": 640\n}\n',
  'args.toml': 'task = "detect"\nmode = "train"\nimgsz = 640\n\n[other]\nimgsz = 1\n',
  'train.py': 'from ultralytics import YOLO\n\nYOLO("a.pt").train(data="d.yaml", imgsz=640)\n',
  'rtdetr.yml':
    'criterion: RTDETRCriterionv2\nmodel: RTDETR\nRTDETR:\n  decoder: RTDETRTransformerv2\nRTDETRTransformerv2:\n  num_queries: 300\n',
  'config.json': '{"model_type": "detr", "num_queries": 100, "dropout": 0.1}',
  'rf.py': 'import rfdetr\nmodel = rfdetr.RFDETRBase(num_queries=300)\n',
  'dino.py':
    "model = dict(type='DINO', num_queries=900,\n    dn_cfg=dict(group_cfg=dict(num_dn_queries=100)),\n    test_cfg=dict(max_per_img=300))\n",
  'exp.py':
    'from yolox.exp import Exp as E\nclass Exp(E):\n    def __init__(self):\n        self.input_size = (640, 640)\n        self.test_size = (640, 640)\n',
  'main.py':
    'p.add_argument("--set_cost_class", default=1)\np.add_argument("--eos_coef", default=0.1, type=float)\n',
  'slc.py': 'set_cost_class = 2.0\nnum_queries = 900\nnum_select = 300\n',
};

/** What a text says, by a parser that the product does not use. */
function parsed(file: string, text: string): unknown {
  return file.endsWith('.py') ? pythonAst(text) : independentParse(file, text);
}

const values = fc.oneof(
  fc.integer({ min: 1, max: 4096 }),
  fc.integer({ min: 1, max: 99 }).map(hundredths => hundredths / 100),
);

describe.each(Object.keys(FILES))('%s', file => {
  test('takes every value that a setting takes, and nothing else changes', async () => {
    const text = FILES[file] ?? '';
    const reopen = (next: string): Promise<readonly ConfigDocument[]> =>
      openAmong({ [file]: next }, file);
    const documents = await reopen(text);
    const sites = settingsIn(documents);
    expect(sites.length).toBeGreaterThan(0);
    const before = file.endsWith('.toml') ? null : parsed(file, text);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sites), values, async (site, value) => {
        fc.pre(isWithin(value, site.range) && (site.insertion !== null || site.written.length > 0));
        const edits = await settingEdits(site, value, { text, documents, reopen });
        const next = applyEdits(text, edits);
        const after = settingsIn(await reopen(next));
        expect(after.map(({ path }) => path)).toEqual(sites.map(({ path }) => path));
        for (const [i, now] of after.entries())
          expect(currentSetting(now)).toBe(
            sites[i] === site ? value : currentSetting(sites[i] ?? now),
          );
        if (before === null) return;
        const changed = differences(before, parsed(file, next));
        expect(Object.keys(changed).length).toBeLessThanOrEqual(Math.max(1, site.written.length));
        for (const leaf of Object.values(changed)) expect(String(leaf)).toContain(String(value));
      }),
      { seed: 7, numRuns: file.endsWith('.py') ? 5 : 60 },
    );
  });
});
