import type { FocalLossSite } from './FocalLossSite.ts';
import type { ConfigDocument } from './syntax/ConfigNode.ts';
import { mappingsOf } from './syntax/mappingsOf.ts';
import { valueOf } from './syntax/ConfigNode.ts';

/** Something in a config that cannot be meant. */
export type Contradiction = {
  readonly offset: number;
  readonly length: number;
} & (
  | { readonly code: 'gamma-below-one'; readonly gamma: number }
  | { readonly code: 'classes-differ'; readonly inConfig: number; readonly inData: number }
);

/** What is known of the data at hand. */
export interface DataClasses {
  readonly count: number;
  readonly highestId: number;
}

/**
 * Implementations that compute (1 − p_t)^γ and leave its derivative to the framework: with 0 < γ < 1 the gradient of a
 * saturated logit is not a number in float32.
 */
const LEAVE_DERIVATIVE = new Set([
  'torchvision',
  'fvcore',
  'Detectron2',
  'Detectron2 LazyConfig',
  'AdelaiDet',
]);

/** Keys that hold the number of classes, background aside. */
const CLASS_KEYS = new Set(['num_classes', 'NUM_CLASSES', 'nc']);

/** Contradictions of a config in itself and, where data is at hand, with the data. */
export function contradictions(
  documents: readonly ConfigDocument[],
  sites: readonly FocalLossSite[],
  data: DataClasses | null,
): Contradiction[] {
  return [...gammasBelowOne(sites), ...(data ? differingClasses(documents, data) : [])];
}

function gammasBelowOne(sites: readonly FocalLossSite[]): Contradiction[] {
  return sites.flatMap(({ framework, gamma }) =>
    gamma && gamma.value > 0 && gamma.value < 1 && LEAVE_DERIVATIVE.has(framework)
      ? [
          {
            code: 'gamma-below-one',
            gamma: gamma.value,
            offset: gamma.offset,
            length: gamma.length,
          },
        ]
      : [],
  );
}

/** TF Object Detection API counts up to the highest id, so that both numbers are right. */
function differingClasses(
  documents: readonly ConfigDocument[],
  { count, highestId }: DataClasses,
): Contradiction[] {
  return documents
    .flatMap(({ root }) => mappingsOf(root))
    .flatMap(({ mapping }) =>
      [...CLASS_KEYS].flatMap(key => {
        const node = valueOf(mapping, key);
        const number = node?.kind === 'scalar' ? node.number : null;
        if (!number || number.value === count || number.value === highestId) return [];
        const { start, end, value } = number;
        return [
          {
            code: 'classes-differ' as const,
            inConfig: value,
            inData: count,
            offset: start,
            length: end - start,
          },
        ];
      }),
    );
}
