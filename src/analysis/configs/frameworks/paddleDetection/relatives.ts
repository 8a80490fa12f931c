import { relativeAt, type RelativeRule } from '../../reading/RelativeLoss.ts';
import { lookUpThroughBases } from '../../tree/resolveVariable.ts';
import { placesThroughBases } from '../../tree/placesThroughBases.ts';
import { keysOf } from '../../tree/nodeAt.ts';
import { type ConfigDocument, isTrue, valueOf } from '../../syntax/ConfigNode.ts';

/** PP-YOLOE, PicoDet and others; RT-DETR's `DETRLoss`. Their α 0.75 and γ 2 are in the code. */
const FLAGS = ['use_varifocal_loss', 'use_vfl'];

/** A section of a head or a loss, named after its class, or a part of one. */
const SECTION = /(?:^|\.)[A-Z]\w*(?:Head|Loss)\w*(?:\.|$)/;

/** Heads and losses of PaddleDetection 2.7 that a flag makes varifocal. */
export const paddleRelatives: RelativeRule = {
  find(document) {
    if (document.syntax !== 'yaml') return [];
    return FLAGS.flatMap(flag =>
      placesThroughBases(
        document,
        ({ path, mapping }) => SECTION.test(path) && isTrue(valueOf(mapping, flag)),
      )
        // A file above may have turned it off.
        .filter(({ path }) => isTrue(lookUpThroughBases(document, [...keysOf(path), flag])?.node))
        .map(place =>
          relativeAt(document, place, {
            framework: 'PaddleDetection',
            meaning: 'varifocal',
            keys: [flag],
          }),
        ),
    );
  },
};

/** An architecture, and the section of that name with its parts. */
export function isPaddleDetection(document: ConfigDocument): boolean {
  if (document.syntax !== 'yaml') return false;
  const name = lookUpThroughBases(document, ['architecture'])?.node;
  if (name?.kind !== 'scalar' || typeof name.value !== 'string') return false;
  return lookUpThroughBases(document, [name.value])?.node.kind === 'mapping';
}
