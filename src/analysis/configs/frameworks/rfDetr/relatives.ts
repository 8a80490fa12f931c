import type { RelativeMeaning } from '../../../contract/LossMeaning.ts';
import { relativeAt, type RelativeLoss, type RelativeRule } from '../../reading/RelativeLoss.ts';
import { type ConfigDocument, isTrue, type MappingNode, valueOf } from '../../syntax/ConfigNode.ts';
import { type ConfigPlace, mappingsOf } from '../../syntax/mappingsOf.ts';

const IA_BCE = 'ia_bce_loss';
const VARIFOCAL = 'use_varifocal_loss';
const POSITIONS = 'use_position_supervised_loss';

/** Any of them says whose `focal_alpha` it is. */
const FLAGS = [IA_BCE, VARIFOCAL, POSITIONS];

/**
 * `focal_alpha` of RF-DETR (`rfdetr/models/lwdetr.py`, 1.2) and LW-DETR, by the flags beside it, in the order in which
 * `loss_labels` asks them: IoU-aware BCE, which RF-DETR's `TrainConfig` has on unless it is told otherwise, position-supervised
 * loss, varifocal loss. With all of them off it is focal loss with γ 2, which the rule for the DETR family finds.
 */
export const rfDetrRelatives: RelativeRule = {
  find(document) {
    return mappingsOf(document.root).flatMap(place => {
      if (valueOf(place.mapping, 'focal_alpha') === undefined) return [];
      const meaning = meaningOf(place.mapping, isRfDetr(document));
      if (meaning === null) return [];
      return [relativeOf(document, place, meaning)];
    });
  },
};

/** Code that imports the package. */
function isRfDetr({ syntax, text }: ConfigDocument): boolean {
  return syntax === 'python' && /^[ \t]*(?:from|import)[ \t]+rfdetr\b/m.test(text);
}

function meaningOf(mapping: MappingNode, isKnown: boolean): RelativeMeaning | null {
  const written = FLAGS.filter(flag => valueOf(mapping, flag) !== undefined);
  if (written.length === 0 && !isKnown) return null;
  const aware = valueOf(mapping, IA_BCE);
  if (aware === undefined || isTrue(aware)) return 'ia-bce';
  if (isTrue(valueOf(mapping, POSITIONS))) return 'unknown';
  if (isTrue(valueOf(mapping, VARIFOCAL))) return 'varifocal';
  return written.every(flag => isFalse(mapping, flag)) ? null : 'unknown';
}

function isFalse(mapping: MappingNode, flag: string): boolean {
  const node = valueOf(mapping, flag);
  return node?.kind === 'scalar' && (node.value === false || node.value === 'false');
}

function relativeOf(
  document: ConfigDocument,
  place: ConfigPlace,
  meaning: RelativeMeaning,
): RelativeLoss {
  const kind = { framework: 'RF-DETR', meaning, keys: ['focal_alpha'] };
  const { path } = place;
  return {
    ...relativeAt(document, place, kind),
    path: path === '' ? 'focal_alpha' : `${path}.focal_alpha`,
  };
}

/**
 * `parser.add_argument('--focal_alpha', …)` beside `--ia_bce_loss` or `--use_varifocal_loss`: which of the losses trains is said on
 * the command line.
 */
export const rfDetrOptions: RelativeRule = {
  find(document) {
    if (document.syntax !== 'python') return [];
    const options = mappingsOf(document.root).flatMap(place => optionOf(place) ?? []);
    const isTheirs = options.some(({ name }) => FLAGS.includes(name));
    return options
      .filter(({ name }) => isTheirs && name === 'focal_alpha')
      .map(({ place }) => ({
        ...relativeAt(document, place, {
          framework: 'RF-DETR',
          meaning: 'unknown',
          keys: ['default'],
        }),
        path: 'add_argument.focal_alpha',
      }));
  },
};

function optionOf(
  place: ConfigPlace,
): { readonly name: string; readonly place: ConfigPlace } | null {
  const { callee = '', positional = [] } = place.mapping;
  if (!/(?:^|\.)add_argument$/.test(callee)) return null;
  const [flag] = positional;
  if (flag?.kind !== 'scalar' || typeof flag.value !== 'string') return null;
  return { name: flag.value.replace(/^--/, ''), place };
}
