import type { SetupReader } from '../../reading/SetupReader.ts';
import type { SourcedSchedule } from '../../reading/trainingFromConfig.ts';
import { RANGES } from '../../../detectors/checks/setupRanges.ts';

/**
 * What a `pipeline.config` of the TF Object Detection API says about a training. Absent or 0 steps are endless there, and
 * an absent batch is of 32 images (`protos/train.proto`).
 */
export function tfTraining(reader: SetupReader): SourcedSchedule {
  const written = reader.readSourced('train_config.num_steps', { ...RANGES.iterations, least: 0 });
  const steps = written?.value === 0 ? undefined : written;
  if (steps === undefined)
    reader.warn({ code: 'schedule-key-unread', key: 'train_config.num_steps' });
  const batch = reader.number('train_config.batch_size', RANGES.batch, 32);
  return {
    schedule: steps && {
      value: { kind: 'iterations', iterations: steps.value, batch },
      origin: steps.origin,
    },
    fromScratch: reader.startsUntrained('train_config.fine_tune_checkpoint'),
  };
}
