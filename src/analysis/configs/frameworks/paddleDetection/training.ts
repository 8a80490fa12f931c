import type { SetupReader } from '../../reading/SetupReader.ts';
import type { SourcedSchedule } from '../../reading/trainingFromConfig.ts';
import { RANGES } from '../../../detectors/checks/setupRanges.ts';

/** What PaddleDetection's YAML says about a training. `batch_size` is that of one GPU, and an epoch does not depend on it. */
export function paddleTraining(reader: SetupReader): SourcedSchedule {
  const epochs = reader.readSourced('epoch', RANGES.epochs);
  if (epochs === undefined) reader.warn({ code: 'schedule-key-unread', key: 'epoch' });
  return {
    schedule: epochs && { value: { kind: 'epochs', epochs: epochs.value }, origin: epochs.origin },
    fromScratch: reader.startsUntrained('pretrain_weights'),
  };
}
