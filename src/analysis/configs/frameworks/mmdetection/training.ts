import type { NumberRange } from '../../../contract/failures/Allowed.ts';
import type { ScheduleInput } from '../../../contract/SimulationInputs.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';
import type { Sourced, SourcedSchedule } from '../../reading/trainingFromConfig.ts';
import { RANGES } from '../../../detectors/checks/setupRanges.ts';
import { TRAINING_DATASETS } from './trainingDatasets.ts';

/** 3.x, 2.x and 1.x, in this order. */
const EPOCHS = ['train_cfg.max_epochs', 'runner.max_epochs', 'total_epochs'];
const ITERATIONS = ['train_cfg.max_iters', 'runner.max_iters', 'total_iters'];
const BATCH = ['train_dataloader.batch_size', 'data.samples_per_gpu', 'data.imgs_per_gpu'];
/** Of all GPUs together; a loader knows the images of its own GPU. */
const WHOLE_BATCH = 'auto_scale_lr.base_batch_size';

/** What MMDetection's configs say about a training: loop or runner, loader, weights to start from. */
export function mmdetectionTraining(reader: SetupReader): SourcedSchedule {
  return {
    schedule: epochsOf(reader) ?? iterationsOf(reader) ?? unknown(reader),
    fromScratch: fromScratchOf(reader),
  };
}

function epochsOf(reader: SetupReader): Sourced<ScheduleInput> | undefined {
  const epochs = countAt(reader, EPOCHS, RANGES.epochs);
  if (epochs === undefined) return undefined;
  const times = timesOf(reader);
  if (times === undefined) return undefined;
  const batch = countAt(reader, [WHOLE_BATCH], RANGES.batch)?.value;
  const schedule = { kind: 'epochs', epochs: epochs.value * times } as const;
  return {
    value: batch === undefined ? schedule : { ...schedule, batch },
    origin: epochs.origin,
  };
}

/** `RepeatDataset`: so often in an epoch, in all of them that stand in each other; undefined where that is no number. */
function timesOf(reader: SetupReader): number | undefined {
  const paths = TRAINING_DATASETS.map(path => `${path}.times`).filter(path => reader.has(path));
  const times = paths.map(path => reader.readSourced(path, RANGES.times)?.value);
  return times.every(value => value !== undefined)
    ? times.reduce((product, value) => product * value, 1)
    : undefined;
}

function iterationsOf(reader: SetupReader): Sourced<ScheduleInput> | undefined {
  const iterations = countAt(reader, ITERATIONS, RANGES.iterations);
  if (iterations === undefined) return undefined;
  const whole = countAt(reader, [WHOLE_BATCH], RANGES.batch)?.value;
  const batch = whole ?? countAt(reader, BATCH, RANGES.batch)?.value ?? 1;
  if (whole === undefined) reader.warn({ code: 'steps-of-images', images: batch });
  return {
    value: { kind: 'iterations', iterations: iterations.value, batch },
    origin: iterations.origin,
  };
}

function unknown(reader: SetupReader): undefined {
  reader.warn({ code: 'schedule-unread' });
}

/** A detector to start from, or a backbone's weights; `None` for what is written of them is from scratch. */
function fromScratchOf(reader: SetupReader): Sourced<boolean> | undefined {
  const [detector, ...backbone] = [
    'load_from',
    'model.backbone.init_cfg.checkpoint',
    'model.backbone.init_cfg',
    'model.pretrained',
  ].map(path => reader.startsUntrained(path));
  // `load_from = None` stands in every default runtime.
  const given = [detector, ...backbone].find(found => found?.value === false);
  return given ?? backbone.find(found => found !== undefined);
}

function countAt(
  reader: SetupReader,
  paths: readonly string[],
  range: NumberRange,
): Sourced<number> | undefined {
  const path = reader.first(paths);
  return path === undefined ? undefined : reader.readSourced(path, range);
}
