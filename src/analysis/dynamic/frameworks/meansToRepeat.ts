/** What shows images more often: a dataset or a sampler of the framework, or a list in which images stand several times. */
export type MeansToRepeat = 'class-balanced-dataset' | 'repeated-list' | 'sampler';

const MEANS: Readonly<Record<string, MeansToRepeat>> = {
  MMDetection: 'class-balanced-dataset',
  Ultralytics: 'repeated-list',
  YOLOX: 'repeated-list',
};

export function meansToRepeat(framework: string): MeansToRepeat {
  return MEANS[framework] ?? 'sampler';
}
