import { amount } from '../plural.ts';
import type { FailureWords } from '../../FailureWords.ts';
import type {
  NamedAnnotations,
  NoPairReason,
  TrainingDifference,
  UnreadBase,
} from '../../FailureWords.ts';
import { detail } from './detail.ts';
import { detectorSources } from './detectorSources.ts';

const says = (message: string, advice: string) => ({ message, advice });

const PRESET = 'Or choose a detector yourself; on the command line, with --detector.';

const whereabouts: Readonly<Record<UnreadBase['kind'], string>> = {
  package: 'a config of an installed package, which is not looked for',
  'model-zoo': "a config of Detectron2's model zoo, which is not looked for",
  address: 'an address on the network, from which nothing is fetched',
  circle: 'which leads back to a file that builds on it',
  code: 'which its code loads; code is never run',
  file: 'which is not there, or cannot be read',
};

const remedies: Readonly<Record<UnreadBase['kind'], string>> = {
  package: 'Write the whole config into one file, with Config.fromfile(…).dump(…), and use that.',
  'model-zoo': 'Write the whole config into one .yaml file, with cfg.dump(), and use that.',
  address: 'Download it, and name the copy.',
  circle: 'Take one of the two references out: its framework cannot read it either.',
  code: 'Use that config instead.',
  file: 'Put it where the config looks for it, or correct the name.',
};

const noPair: Readonly<Record<NoPairReason, string>> = {
  'balanced-sample': 'it trains on a balanced sample of its anchors, which leaves no imbalance',
  rule: 'its rule of assignment has no IoU, by which the simulation separates easy from hard',
  'no-foreground': 'none of its anchors is foreground in these images',
};

const annotations: Readonly<Record<NamedAnnotations['kind'], string>> = {
  missing: 'no such file',
  registered: 'a name that code has registered, and no file',
  'other-format': 'no COCO JSON',
};

/** What of two trainings is not the same. */
const DIFFERENCES: Readonly<Record<TrainingDifference, string>> = {
  schedule: 'length of the training',
  fromScratch: 'start of the backbone',
  scoreThreshold: 'score threshold',
  prior: 'initial prior π',
  optimizer: 'optimiser',
  learningRate: 'learning rate',
  averaging: 'EMA of the weights',
  start: 'weights at the start',
  augmentations: 'augmentation',
};

const differing = (names: readonly TrainingDifference[]) =>
  `they differ in ${names.map(name => DIFFERENCES[name]).join(', ')}`;

/** On what a config says about its detector and its data. */

export const detectorFailures: Pick<
  FailureWords['failures'],
  | 'config-no-detector'
  | 'config-bases-disagree'
  | 'config-other-head'
  | 'nothing-recommended'
  | 'pair-published'
  | 'report-other-detector'
  | 'runs-other-detector'
  | 'config-no-annotations'
  | 'config-too-many-bases'
> = {
  'config-no-detector': f =>
    f.base === undefined
      ? says(
          `${f.file} describes no detector that Focal Lens can take from a config${f.reason === undefined ? '' : `: ${detail(f.reason)}`}.`,
          `It reads ${f.reads.map(one => detectorSources[one]).join(', ')}. For others choose the nearest preset; on the command line, with --detector.`,
        )
      : says(
          `${f.file} describes no detector that can be read, and builds on ${f.base.reference}, ${whereabouts[f.base.kind]}.`,
          `${remedies[f.base.kind]} ${PRESET}`,
        ),
  'config-bases-disagree': f =>
    says(
      `${f.file} builds on ${f.bases[0]} and ${f.bases[1]}, which both set ${f.key}: its framework refuses that.`,
      'Set it in one of them only; nothing was changed.',
    ),
  'config-other-head': f =>
    says(
      `${f.path} in ${f.file} is not the loss of ${f.head}, the only head whose anchors can be counted.`,
      'Give --alpha and --gamma, or choose the focal loss of that head; nothing was changed.',
    ),
  'nothing-recommended': f =>
    says(
      `No α and γ are recommended for ${f.file} with ${f.detector}: ${noPair[f.reason]}.`,
      'Set them by hand; on the command line, with --alpha and --gamma.',
    ),
  'pair-published': f =>
    says(
      `The pair for ${f.file} with ${f.detector} is the published one: nothing was simulated, so runs have no other pairs to be planned or learned with.`,
      'Set it as it is; of pairs that you train with one seed, keep the best.',
    ),
  'report-other-detector': f =>
    says(
      f.differs === 'detector'
        ? `${f.file} was made with the detector ${f.made} (${f.madeBy}), but ${f.config} describes another one (${f.described}).`
        : `${f.file} was made with the detector ${f.made} (${f.madeBy}) for another training than ${f.config} describes (${f.described}): ${differing(f.differs)}.`,
      `Analyze the annotations with --config ${f.config}. To write the values of the report all the same, add --detector ${f.made}.`,
    ),
  'runs-other-detector': f =>
    says(
      f.differs === 'detector'
        ? `${f.file} was trained with the detector of ${f.config} (${f.described}), but this analysis is of ${f.made} (${f.madeBy}).`
        : `${f.file} was trained in another way than this analysis of ${f.made} (${f.madeBy}) assumes: by ${f.config} (${f.described}), ${differing(f.differs)}.`,
      `Analyze the annotations with ${f.config}, and add the run there.`,
    ),
  'config-no-annotations': f =>
    says(
      f.names.length === 0
        ? `${f.file} does not say which annotation file it trains on.`
        : `${f.file} names no annotation file that can be read: ${f.names.map(({ text, kind }) => `${text} (${annotations[kind]})`).join('; ')}.`,
      'Name the annotation file.',
    ),
  'config-too-many-bases': f =>
    says(
      `${f.file} builds on more than ${amount(f.files, 'file')}, or on more than ${f.megabytes} MB of them.`,
      'Name fewer base files, or a config that holds everything.',
    ),
};
