import type { PackagedConfig } from '../../reading/Framework.ts';

/** Where the focal loss stands in the configs of a family, with its values. */
interface Family {
  readonly family: RegExp;
  readonly head: string;
  readonly loss: string;
  readonly alpha: string;
  readonly gamma: string;
}

const COMMON = { head: 'bbox_head', loss: 'loss_cls', alpha: '0.25', gamma: '2.0' } as const;

/** MMDetection 3.3.0, `configs/`: families all of whose configs train with this one focal loss. */
const FAMILIES: readonly Family[] = [
  {
    ...COMMON,
    family:
      /^(?:atss|boxinst|condinst|conditional_detr|dab_detr|ddod|ddq|deformable_detr|dino|dyhead|fcos|fsaf|grounding_dino|mm_grounding_dino|nas_fcos|nas_fpn|paa|pvt|reppoints|yolof)\//,
  },
  { ...COMMON, family: /^foveabox\//, alpha: '0.4', gamma: '1.5' },
  { ...COMMON, family: /^solo(?:v2)?\//, head: 'mask_head' },
  { ...COMMON, family: /^tood\//, loss: 'initial_loss_cls' },
  { ...COMMON, family: /^(?!ghm\/|free_anchor\/)[\w-]+\/(?:models\/)?retinanet_(?!tta)/ },
];

/**
 * What a config of an installed package, `mmdet::retinanet/retinanet_r50_fpn_1x_coco.py`, says about its focal loss. The
 * package lies outside of the workspace and is not looked for.
 *
 * @returns null for anything but a config of MMDetection whose loss is known
 */
export function packagedConfig(reference: string): PackagedConfig | null {
  const [scope, path = ''] = reference.split('::');
  if (scope !== 'mmdet') return null;
  const found = familyOf(path);
  if (found === undefined) return null;
  const { head, loss, alpha, gamma } = found;
  const call = `dict(type='FocalLoss', gamma=${gamma}, alpha=${alpha})`;
  return { file: reference, text: `model = dict(${head}=dict(${loss}=${call}))\n` };
}

/** @param path below `configs/` */
function familyOf(path: string): Family | undefined {
  return FAMILIES.find(({ family }) => family.test(path));
}

/** Whether a file of that path is a config of MMDetection with the focal loss `loss_cls` of its head. */
export function trainsWithFocalLoss(file: string): boolean {
  const [, path = ''] = /(?:^|[\\/])configs[\\/](.+)$/.exec(file) ?? [];
  const found = familyOf(path.replaceAll('\\', '/'));
  return found?.head === COMMON.head && found.loss === COMMON.loss;
}
