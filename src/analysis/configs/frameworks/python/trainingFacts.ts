import type { TrainingFacts } from '../../../contract/TrainingFacts.ts';
import { type FactReader, placeIn } from '../../reading/FactReader.ts';
import {
  augmentationsAt,
  decayAt,
  firstFacts,
  knownFacts,
  learningRateAt,
  optimizerAt,
  optimizerKind,
} from '../../reading/trainingFacts.ts';
import { yoloFacts } from '../../reading/yoloFacts.ts';
import { type ConfigDocument, valueOf } from '../../syntax/ConfigNode.ts';
import { optionsIn } from './commandLineOptions.ts';
import { type Call, type PythonCode, pythonCode } from './PythonCode.ts';

/** Classes of `torch.optim`, `keras.optimizers`, `paddle.optimizer`, timm and apex. */
const OPTIMIZER =
  /^(?:SGD|Momentum|Adam|AdamW|NAdam|RAdam|Adamax|Adagrad|Adadelta|RMSprop|LBFGS|Lion|LAMB|Lamb|LARS|Adafactor|FusedAdam|FusedSGD|Ranger)$/;
/** Averages of weights of PyTorch, timm and torch-ema. */
const AVERAGE = /^(?:ModelEma(?:V[23])?|ExponentialMovingAverage|EMA|ModelEMA)$/;
/** A transform is a class. */
const TRANSFORM = /^[A-Z]\w*[a-z]\w*$/;

/** What Python code says of a training: its optimiser, transforms, moving average, settings of trainers, and options. */
export function pythonFacts(reader: FactReader, document: ConfigDocument): TrainingFacts {
  if (document.syntax !== 'python') return {};
  const code = pythonCode(document);
  return firstFacts([
    ...code.calls.flatMap(call => settingsOf(reader, call)),
    called(reader, code),
    optionFacts(document),
  ]);
}

/** `TrainingArguments` of Transformers, `model.train(…)` of Ultralytics, `model.compile(…)` of Keras. */
function settingsOf(reader: FactReader, { name, place }: Call): TrainingFacts[] {
  const { path, mapping } = place;
  const has = (key: string) => valueOf(mapping, key) !== undefined;
  if (name.endsWith('TrainingArguments')) {
    const optimizer = optimizerAt(reader, `${path}.optim`);
    const learningRate = learningRateAt(reader, [`${path}.learning_rate`]);
    return [{ ...(optimizer && { optimizer }), ...(learningRate && { learningRate }) }];
  }
  if (name === 'train' && ['lr0', 'mosaic', 'imgsz', 'close_mosaic'].some(has))
    return [yoloFacts(reader, `${path}.`)];
  if (name !== 'compile') return [];
  const optimizer = optimizerAt(reader, `${path}.optimizer`);
  // A variable tells nothing.
  const isText = optimizer !== undefined && /^["']/.test(reader.source(`${path}.optimizer`));
  return isText ? [{ optimizer }] : [];
}

function called(reader: FactReader, { document, calls }: PythonCode): TrainingFacts {
  const made = calls.find(({ name }) => OPTIMIZER.test(name));
  const average = calls.find(({ name }) => AVERAGE.test(name));
  const placeOf = ({ place }: Call) => placeIn(document, place.mapping.start);
  const optimizer = made && {
    kind: optimizerKind(made.name),
    name: made.name,
    ...placeOf(made),
  };
  const averaging = average && {
    on: true,
    ...decayAt(reader, `${average.place.path}.decay`),
    ...placeOf(average),
  };
  const transforms = calls
    .filter(({ name }) => TRANSFORM.test(name))
    .map(call => ({ name: call.name, path: call.place.path, place: placeOf(call) }));
  return knownFacts({
    optimizer,
    learningRate: made && rateOf(reader, made),
    averaging,
    augmentations: augmentationsAt(reader, transforms),
  });
}

function rateOf(reader: FactReader, { place }: Call): TrainingFacts['learningRate'] {
  return learningRateAt(reader, [`${place.path}.lr`, `${place.path}.learning_rate`]);
}

/** Defaults of a command line: `--lr` of torchvision's `references/detection/train.py`, and what others call it. */
function optionFacts(document: ConfigDocument): TrainingFacts {
  const options = optionsIn(document);
  const option = (names: readonly string[]) => {
    const value = names.map(name => options.get(name)?.value).find(node => node !== undefined);
    if (value?.kind !== 'scalar') return undefined;
    return { node: value, place: placeIn(document, value.start) };
  };
  const rate = option(['lr', 'learning_rate', 'base_lr']);
  const value = rate?.node.number?.value ?? 0;
  const named = option(['opt', 'optimizer', 'optim']);
  const name = named?.node.value;
  return knownFacts({
    optimizer:
      named && typeof name === 'string'
        ? { kind: optimizerKind(name), name, ...named.place }
        : undefined,
    learningRate: rate && value > 0 ? { value, ...rate.place } : undefined,
  });
}
