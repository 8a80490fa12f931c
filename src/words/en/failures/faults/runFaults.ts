import type { RunFault } from '../../../FailureWords.ts';

/** Why trainings of a user cannot be learned from. */
export const runFaults: Readonly<Record<RunFault, string>> = {
  'no-run-format':
    'it is neither a table with gamma, alpha and a score, nor a log of MMDetection, Detectron2 or Ultralytics',
  'no-runs': 'it holds no run',
  'log-line-broken': 'this line of the log is no JSON object, and others follow',
  'results-without-truth':
    'it holds detections, whose AP is known only with the annotation file of the same images; on the command line, name that with --truth',
  'no-log-in-folder':
    'this folder holds no log (vis_data/scalars.json, *.log.json, metrics.json or results.csv)',
  'no-evaluation': 'it holds no evaluation: no AP was logged',
  'no-pair-for-log':
    'neither the log nor a config next to it says which γ and α it was trained with; give --gamma and --alpha',
  'runs-identical':
    'all runs have the same score to the last digit, which different runs never have',
  'seed-without-effect':
    'runs of one pair with different seeds have the same score to the last digit: the seed had no effect',
  'scores-mixed': 'some scores are shares of 1 and others are per cent',
  'all-lost': 'every run has an AP of 0: there is nothing to compare',
};
