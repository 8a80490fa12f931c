import type { MatchedLoss } from '../../losses/matchedLoss.ts';
import type { OneToOneRule } from '../queries/OneToOneRule.ts';
import type { StartingScore } from '../queries/startingScore.ts';

/** A detector that gives every box one of its queries. */
export interface OneToOneDetector {
  readonly name: string;
  /** Whose numbers these are. */
  readonly source: { readonly framework: string; readonly version: string };
  /** What its config calls the number of queries. */
  readonly queriesKey: string;
  readonly rule: OneToOneRule;
}

const FOCAL = { kind: 'focal', alpha: 0.25, gamma: 2 } as const;
const VARIFOCAL = { kind: 'varifocal', alpha: 0.75, gamma: 2, weight: 'fixed' } as const;

const AT_ONE_HUNDREDTH = { kind: 'at', score: 0.01 } as const;
/** Where no bias is set. */
const AT_HALF = { kind: 'at', score: 0.5 } as const;
const ONE_OVER_CLASSES = { kind: 'one-over-classes' } as const;

function sigmoids(matched: MatchedLoss, start: StartingScore | null): OneToOneRule['loss'] {
  return { kind: 'sigmoid', matched, start };
}

const CONTRASTIVE = { number: 100 };

function detector(
  name: string,
  source: OneToOneDetector['source'],
  rule: Partial<OneToOneRule> & Pick<OneToOneRule, 'queries' | 'loss'>,
): OneToOneDetector {
  return {
    name,
    source,
    queriesKey: 'num_queries',
    rule: { groups: 1, denoising: null, kept: null, ...rule },
  };
}

/** What `post_process_object_detection` keeps: its `top_k`, or, where it has none, all queries. */
const HUGGING_FACE = { framework: 'transformers', version: '5.23' };

export const ONE_TO_ONE_DETECTORS: readonly OneToOneDetector[] = [
  detector('detr', HUGGING_FACE, {
    queries: 100,
    loss: { kind: 'softmax', noObjectWeight: 0.1 },
  }),
  detector('conditional-detr', HUGGING_FACE, {
    queries: 300,
    kept: 100,
    loss: sigmoids(FOCAL, AT_HALF),
  }),
  detector('dab-detr', HUGGING_FACE, {
    queries: 300,
    kept: 100,
    loss: sigmoids(FOCAL, ONE_OVER_CLASSES),
  }),
  detector('deformable-detr', HUGGING_FACE, {
    queries: 300,
    kept: 100,
    loss: sigmoids(FOCAL, AT_HALF),
  }),
  detector(
    'dino',
    { framework: 'DINO', version: 'faa8520' },
    {
      queries: 900,
      denoising: CONTRASTIVE,
      kept: 300,
      loss: sigmoids(FOCAL, AT_ONE_HUNDREDTH),
    },
  ),
  detector(
    'co-dino',
    { framework: 'Co-DETR', version: '2665352' },
    {
      queries: 900,
      denoising: CONTRASTIVE,
      kept: 300,
      loss: sigmoids({ kind: 'quality-focal', beta: 2 }, AT_ONE_HUNDREDTH),
    },
  ),
  detector('rt-detr', HUGGING_FACE, {
    queries: 300,
    denoising: CONTRASTIVE,
    loss: sigmoids(VARIFOCAL, ONE_OVER_CLASSES),
  }),
  detector('d-fine', HUGGING_FACE, {
    queries: 300,
    denoising: CONTRASTIVE,
    loss: sigmoids(VARIFOCAL, ONE_OVER_CLASSES),
  }),
  detector(
    'deim',
    { framework: 'DEIM', version: '09d35d5' },
    {
      queries: 300,
      denoising: CONTRASTIVE,
      kept: 300,
      loss: sigmoids({ kind: 'matchability-aware', gamma: 1.5 }, AT_ONE_HUNDREDTH),
    },
  ),
  detector(
    'rf-detr',
    { framework: 'rfdetr', version: '1.11' },
    {
      queries: 300,
      groups: 13,
      kept: 300,
      loss: sigmoids({ kind: 'iou-aware', alpha: 0.25 }, AT_ONE_HUNDREDTH),
    },
  ),
  // One logit for each token of the prompt, not for each class: its start is not worked out.
  detector('grounding-dino', HUGGING_FACE, { queries: 900, loss: sigmoids(FOCAL, null) }),
  {
    ...detector(
      'rtdetr-ultralytics',
      { framework: 'Ultralytics', version: '8.4' },
      {
        queries: 300,
        denoising: CONTRASTIVE,
        kept: 300,
        loss: sigmoids({ ...VARIFOCAL, weight: 'followed' }, { kind: 'logit-by-classes' }),
      },
    ),
    queriesKey: 'nq',
  },
];
