import { entryOf } from '../../../contract/entryOf.ts';
import type { Framework } from '../../reading/Framework.ts';
import { relativeAt, type RelativeRule } from '../../reading/RelativeLoss.ts';
import { isTrue, type MappingNode, valueOf } from '../../syntax/ConfigNode.ts';
import { type ConfigPlace, mappingsOf } from '../../syntax/mappingsOf.ts';

const FLAG = 'use_varifocal_loss';

/**
 * The loss of YOLO-NAS and PP-YOLOE in SuperGradients 3 (`training/losses/ppyolo_loss.py`, `PPYoloELoss`): varifocal with α 0.75 and
 * γ 2 in the code, unless `use_varifocal_loss` is off.
 */
const ppYoloELoss: RelativeRule = {
  find: document =>
    mappingsOf(document.root)
      .filter(isPpYoloELoss)
      .map(place =>
        relativeAt(document, place, {
          framework: 'SuperGradients',
          meaning: 'varifocal',
          keys: [FLAG],
        }),
      ),
};

/** Of a recipe: its loss, and the models that train with it where none is named. */
const NAMES: Readonly<Record<string, RegExp>> = {
  loss: /^pp_?yolo_?e_?loss$/i,
  architecture: /^(?:yolo_nas|ppyoloe)_/i,
};

function isPpYoloELoss({ mapping, key }: ConfigPlace): boolean {
  const isNamed = [key, lastName(mapping)].some(name => /^pp_?yolo_?e_?loss$/i.test(name));
  const flag = valueOf(mapping, FLAG);
  return isNamed && mapping.style !== 'body' && (flag === undefined || isTrue(flag));
}

function lastName({ callee = '' }: MappingNode): string {
  return callee.slice(callee.lastIndexOf('.') + 1);
}

export const superGradientsFramework: Framework = {
  relatives: [ppYoloELoss],
  signs: [
    {
      holds: places =>
        places.some(({ mapping }) =>
          mapping.pairs.some(
            ({ key, value }) =>
              value.kind === 'scalar' && entryOf(NAMES, key)?.test(String(value.value)) === true,
          ),
        ),
      code: 'other-loss',
      reason: 'varifocal',
    },
  ],
};
