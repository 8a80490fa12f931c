import type { DetectorSetup } from '../../../detectors/DetectorSetup.ts';
import { DETECTRON2_FILTER } from '../../../detectors/detectron2/imageFilter.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';

type Filtered = Pick<DetectorSetup, 'leavesOut'>;

/** `DATALOADER.FILTER_EMPTY_ANNOTATIONS`, true by default. */
export function detectron2Filter(reader: SetupReader): Filtered {
  const filters = reader.flag('DATALOADER.FILTER_EMPTY_ANNOTATIONS', true);
  return { leavesOut: filters ? DETECTRON2_FILTER : { without: 'nothing' } };
}

/** `filter_empty` of `get_detection_dataset_dicts`, true by default. */
export function lazyFilter(reader: SetupReader): Filtered {
  const filters = reader.flag('dataloader.train.dataset.filter_empty', true);
  return { leavesOut: filters ? DETECTRON2_FILTER : { without: 'nothing' } };
}
