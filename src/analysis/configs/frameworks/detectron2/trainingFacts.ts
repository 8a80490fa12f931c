import type { TrainingFacts } from '../../../contract/TrainingFacts.ts';
import type { FactReader } from '../../reading/FactReader.ts';
import { weightsAt, yacsFacts } from '../../reading/yacsFacts.ts';
import {
  augmentationsAt,
  averagingAt,
  learningRateAt,
  optimizerKind,
  knownFacts,
} from '../../reading/trainingFacts.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';

/** What the configs of Detectron2, of maskrcnn-benchmark and of what is built on them say of a training. */
export function detectron2Facts(reader: FactReader, { syntax }: ConfigDocument): TrainingFacts {
  return syntax === 'python' ? lazyFacts(reader) : yacsFacts(reader);
}

const OPTIMIZER = 'optimizer';
const AUGMENTATIONS = 'dataloader.train.mapper.augmentations';

/** `configs/common` of Detectron2 0.6, and detrex. */
function lazyFacts(reader: FactReader): TrainingFacts {
  const optimizer = lazyOptimizer(reader);
  const learningRate = learningRateAt(reader, [`${OPTIMIZER}.lr`]);
  const averaging = averagingAt(reader, 'train.model_ema.enabled', 'train.model_ema.decay');
  const start = weightsAt(reader, 'train.init_checkpoint');
  const paths = Array.from(reader.items(AUGMENTATIONS), (_, i) => `${AUGMENTATIONS}[${i}]`);
  const augmentations = augmentationsAt(
    reader,
    paths.flatMap(path => {
      const name = calledAt(reader, path);
      return name === undefined ? [] : [{ name, path }];
    }),
  );
  return knownFacts({ optimizer, learningRate, averaging, start, augmentations });
}

/** `L(torch.optim.AdamW)(…)`, or `model_zoo.get_config("common/optim.py").SGD`. */
function lazyOptimizer(reader: FactReader): TrainingFacts['optimizer'] {
  const place = reader.place(OPTIMIZER);
  const name =
    calledAt(reader, OPTIMIZER) ??
    /get_config\([^)]*optim[^)]*\)\.(\w+)$/.exec(reader.source(OPTIMIZER))?.[1];
  return name === undefined || place === undefined
    ? undefined
    : { kind: optimizerKind(name), name, ...place };
}

/** The last part of what `L(…)` wraps. */
function calledAt(reader: FactReader, path: string): string | undefined {
  const node = reader.node(path);
  const callee = node?.kind === 'mapping' ? node.callee : undefined;
  return /^(?:L|LazyCall)\((?:\w+\.)*(\w+)\)$/.exec(callee ?? '')?.[1];
}
