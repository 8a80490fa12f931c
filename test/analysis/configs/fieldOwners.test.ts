import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lossesIn } from '../../../src/analysis/configs/findFocalLossSites.ts';
import { openConfig } from '../../../src/analysis/configs/openConfig.ts';
import { setupFrom } from '../../../src/analysis/configs/setupFrom.ts';
import { whyNone } from '../../../src/analysis/configs/whyNone.ts';
import { asFailure } from '../../../src/analysis/contract/Failure.ts';
import { configSurroundings } from '../../../src/node/configSurroundings.ts';
import { GRAMMARS } from '../../helpers/configFiles.ts';
import { describeShared } from '../../helpers/shared.ts';

interface Expected {
  /** Framework and path. */
  readonly sites?: readonly string[];
  /** Meaning and path. */
  readonly relatives?: readonly string[];
  /** Why there is no focal loss. */
  readonly why?: string;
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
  's_mmdet3_user.py': { sites: ['MMDetection model.bbox_head.loss_cls'] },
  's_d2_yaml_cls.yaml': { sites: ['Detectron2 MODEL.RETINANET'] },
  'trailing_comment.py': { sites: ['MMDetection model.loss_cls'] },
};

describeShared('configs of the field', folder => {
  const root = path.join(folder, 'field', 'configs');
  const around = configSurroundings(GRAMMARS);
  const open = async (file: string) => {
    const full = path.join(root, file);
    return openConfig(full, fs.readFileSync(full, 'utf8'), around);
  };

  test.skipIf(!fs.existsSync(root)).each(Object.entries(EXPECTED))(
    '%s belongs to who trains with it',
    async (file, { sites = [], relatives = [], why, refused }) => {
      const documents = await open(file);
      const found = lossesIn(documents);
      expect(found.sites.map(site => `${site.framework} ${site.path}`)).toEqual(sites);
      expect(found.relatives.map(one => `${one.meaning} ${one.path}`)).toEqual(relatives);
      if (why !== undefined) expect(whyNone(documents).code).toBe(why);
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
        expect(whyNone(documents).code).not.toBe('cross-entropy');
    },
  );
});
