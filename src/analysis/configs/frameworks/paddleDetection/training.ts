import type { SetupReader } from '../../reading/SetupReader.ts';
import type { StatedRun } from '../../reading/statedInputs.ts';
import { RANGES } from '../../../detectors/checks/setupRanges.ts';

/** What PaddleDetection's YAML says about a training. `batch_size` is that of one GPU, and an epoch does not depend on it. */
export function paddleTraining(reader: SetupReader): StatedRun {
  const epochs = reader.stated('epoch', RANGES.epochs);
  if (epochs === undefined) reader.warn({ code: 'schedule-key-unread', key: 'epoch' });
  return {
    schedule: epochs && { value: { kind: 'epochs', epochs: epochs.value }, origin: epochs.origin },
    fromScratch: reader.statedUntrained('pretrain_weights'),
  };
}
