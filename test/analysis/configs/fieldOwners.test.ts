import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lossesIn } from '../../../src/analysis/configs/findFocalLossSites.ts';
import { leftAlone } from '../../../src/analysis/configs/leftAlone.ts';
import type { NoFocalLoss } from '../../../src/analysis/configs/reading/LossSign.ts';
import { openConfig } from '../../../src/analysis/configs/openConfig.ts';
import { setupFrom } from '../../../src/analysis/configs/setupFrom.ts';
import { explainNoFocalLoss } from '../../../src/analysis/configs/explainNoFocalLoss.ts';
import { asFailure } from '../../../src/analysis/contract/failures/Failure.ts';
import { nodeConfigHost } from '../../../src/platform/node/nodeConfigHost.ts';
import { GRAMMARS } from '../../helpers/configs/configFiles.ts';
import { describeShared } from '../../helpers/shared.ts';

interface Expected {
  /** Framework and path. */
  readonly sites?: readonly string[];
  /** Meaning and path. */
  readonly relatives?: readonly string[];
  /** Of the first of these sites: line and value of α, then of γ. */
  readonly values?: readonly [readonly [number, number], readonly [number, number]];
  /** Why there is no focal loss. */
  readonly why?: string;
  /** Why focal losses keep their values. */
  readonly left?: readonly string[];
  /** Why no detector is read. */
  readonly refused?: string;
}

/** Whose each file is, as a person reads it. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  'hf_rtdetr/config.json': {
    relatives: ['varifocal focal_loss'],
    why: 'other-loss',
    refused: 'detector-dynamic',
  },
  'hf_deformable_detr/config.json': {
    sites: ['Hugging Face focal_alpha'],
    refused: 'detector-dynamic',
  },
  's_codetr_like.py': {
    sites: ['MMDetection model.query_head.loss_cls', 'MMDetection model.bbox_head[0].loss_cls'],
    refused: 'detector-dynamic',
  },
  'two_losses_base.py': {
    sites: ['MMDetection model.query_head.loss_cls', 'MMDetection model.bbox_head[0].loss_cls'],
    refused: 'detector-dynamic',
  },
  's_mmdet3_user.py': {
    sites: ['MMDetection model.bbox_head.loss_cls'],
    refused: 'config-no-detector',
  },
  's_d2_yaml_cls.yaml': { sites: ['Detectron2 MODEL.RETINANET'], refused: 'config-no-detector' },
  's_d2_script.py': {
    sites: ['generic cfg.MODEL.RETINANET.FOCAL_LOSS'],
    values: [
      [11, 0.25],
      [12, 2],
    ],
    refused: 'config-no-detector',
  },
  'trailing_comment.py': { sites: ['MMDetection model.loss_cls'] },
  'two_losses.py': {
    sites: ['MMDetection model.query_head.loss_cls'],
    left: ['in-list'],
    refused: 'detector-dynamic',
  },
  'loss_reassigned_below.py': {
    sites: ['MMDetection model.loss_cls'],
    values: [
      [2, 0.5],
      [1, 2],
    ],
  },
  'argparse_mixed.py': {
    sites: ['generic add_argument.fl'],
    values: [
      [5, 0.25],
      [4, 2],
    ],
  },
  'ava_alpha05.py': {
    relatives: ['scaled-focal model.roi_head.bbox_head.focal'],
    why: 'other-loss',
  },
  'ava_alpha3.py': {
    relatives: ['scaled-focal model.roi_head.bbox_head.focal'],
    why: 'other-loss',
  },
  'bce_focal_cpp.yaml': {
    sites: ['generic loss.focal'],
    values: [
      [5, 0.25],
      [6, 2],
    ],
  },
  'detr_plumb.py': {
    sites: ['generic SetCriterion.loss_labels.loss_ce'],
    values: [
      [6, 0.25],
      [11, 2],
    ],
  },
  'own_criterion.py': {
    sites: ['torchvision SetCriterion.__init__'],
    values: [
      [6, 0.25],
      [6, 2],
    ],
  },
  'own_shadowed_default.py': {
    sites: ['generic SetCriterion.__init__'],
    values: [
      [9, 0.25],
      [9, 2],
    ],
  },
  'partial.py': {
    sites: ['torchvision loss_fn'],
    values: [
      [4, 0.25],
      [4, 2],
    ],
  },
  'ultra_old_loss.py': {
    sites: ['generic FocalLoss.forward'],
    values: [
      [9, 0.25],
      [9, 1.5],
    ],
  },
  'yhenon_losses.py': {
    sites: ['generic FocalLoss.forward'],
    values: [
      [7, 0.25],
      [8, 2],
    ],
  },
  'notebook.ipynb': {
    sites: ['generic loss'],
    values: [
      [2, 0.25],
      [2, 2],
    ],
  },
};

const kindOf = ({ reason }: NoFocalLoss) => (typeof reason === 'string' ? reason : reason.kind);

describeShared('configs of the field', folder => {
  const root = path.join(folder, 'field', 'configs');
  const host = nodeConfigHost(GRAMMARS);
  const open = async (file: string) => {
    const full = path.join(root, file);
    return openConfig(full, fs.readFileSync(full, 'utf8'), host);
  };

  test.skipIf(!fs.existsSync(root)).each(Object.entries(EXPECTED))(
    '%s belongs to who trains with it',
    async (file, { sites = [], relatives = [], values, left, why, refused }) => {
      const documents = await open(file);
      const found = lossesIn(documents);
      expect(found.sites.map(site => `${site.framework} ${site.path}`)).toEqual(sites);
      expect(found.relatives.map(one => `${one.meaning} ${one.path}`)).toEqual(relatives);
      if (values !== undefined) {
        const [site] = found.sites;
        const shown = [site?.alpha, site?.gamma].map(one => [one?.line, one?.value]);
        expect(shown).toEqual(values);
      }
      if (left !== undefined) expect(leftAlone(documents).map(kindOf)).toEqual(left);
      if (why !== undefined) expect(explainNoFocalLoss(documents).code).toBe(why);
      if (refused === undefined) return;
      const failure = await Promise.resolve()
        .then(() => setupFrom(file, documents))
        .catch(asFailure);
      expect(failure).toMatchObject({ code: refused });
    },
  );

  test.skipIf(!fs.existsSync(root))(
    'no file trains with cross-entropy because something of that name is called',
    async () => {
      const documents = await open('own_criterion.py');
      if (lossesIn(documents).sites.length === 0)
        expect(explainNoFocalLoss(documents).code).not.toBe('cross-entropy');
    },
  );
});
