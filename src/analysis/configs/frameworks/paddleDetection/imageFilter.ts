import type { DetectorSetup } from '../../../detectors/DetectorSetup.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';

type Filtered = Pick<DetectorSetup, 'leavesOut'>;

/** PaddleDetection 2.8 `COCODataSet`: `allow_empty`, false by default. */
export function paddleFilter(reader: SetupReader): Filtered {
  const keeps = reader.flag('TrainDataset.allow_empty', false);
  return { leavesOut: { without: keeps ? 'nothing' : 'annotations' } };
}
