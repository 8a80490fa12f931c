import type { OneToOneRule } from './OneToOneRule.ts';

/** A detector that gives every box one of its queries. */
export interface OneToOneDetector {
  readonly name: string;
  /** Whose numbers these are. */
  readonly source: { readonly framework: string; readonly version: string };
  /** What its config calls the number of queries. */
  readonly queriesKey: string;
  readonly rule: OneToOneRule;
}

const SIGMOID = { kind: 'sigmoid' } as const;
const CONTRASTIVE = { number: 100 };

function detector(
  name: string,
  source: OneToOneDetector['source'],
  rule: Partial<OneToOneRule> & Pick<OneToOneRule, 'queries'>,
): OneToOneDetector {
  return {
    name,
    source,
    queriesKey: 'num_queries',
    rule: { groups: 1, denoising: null, loss: SIGMOID, kept: null, ...rule },
  };
}

/** What `post_process_object_detection` keeps: its `top_k`, or, where it has none, all queries. */
const HUGGING_FACE = { framework: 'transformers', version: '5.23' };

export const ONE_TO_ONE_DETECTORS: readonly OneToOneDetector[] = [
  detector('detr', HUGGING_FACE, {
    queries: 100,
    loss: { kind: 'softmax', noObjectWeight: 0.1 },
  }),
  detector('conditional-detr', HUGGING_FACE, { queries: 300, kept: 100 }),
  detector('dab-detr', HUGGING_FACE, { queries: 300, kept: 100 }),
  detector('deformable-detr', HUGGING_FACE, { queries: 300, kept: 100 }),
  detector(
    'dino',
    { framework: 'DINO', version: 'faa8520' },
    {
      queries: 900,
      denoising: CONTRASTIVE,
      kept: 300,
    },
  ),
  detector(
    'co-dino',
    { framework: 'Co-DETR', version: '2665352' },
    { queries: 900, denoising: CONTRASTIVE, kept: 300 },
  ),
  detector('rt-detr', HUGGING_FACE, { queries: 300, denoising: CONTRASTIVE }),
  detector('d-fine', HUGGING_FACE, { queries: 300, denoising: CONTRASTIVE }),
  detector(
    'deim',
    { framework: 'DEIM', version: '09d35d5' },
    { queries: 300, denoising: CONTRASTIVE, kept: 300 },
  ),
  detector(
    'rf-detr',
    { framework: 'rfdetr', version: '1.11' },
    { queries: 300, groups: 13, kept: 300 },
  ),
  detector('grounding-dino', HUGGING_FACE, { queries: 900 }),
  {
    ...detector(
      'rtdetr-ultralytics',
      { framework: 'Ultralytics', version: '8.4' },
      {
        queries: 300,
        denoising: CONTRASTIVE,
        kept: 300,
      },
    ),
    queriesKey: 'nq',
  },
];
