import type { DetectorSetup } from '../../detectors/DetectorSetup.ts';
import { DETECTRON2_FILTER } from '../../detectors/imageFilters.ts';
import type { SetupReader } from './SetupReader.ts';
import { RANGES } from '../../detectors/setupRanges.ts';

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

/** 3.x: the data set that is trained on, inside `RepeatDataset` and its kin too. */
const DATASETS = ['train_dataloader.dataset.dataset', 'train_dataloader.dataset'];
/** 2.x. */
const OLD_DATASETS = ['data.train.dataset', 'data.train'];

/**
 * 3.x: `filter_cfg` (`CocoDataset.filter_data`; without one nothing is left out). 2.x: `filter_empty_gt`, true by default, and
 * always sides from 32 pixels (`CustomDataset._filter_imgs`).
 */
export function mmdetectionFilter(reader: SetupReader): Filtered {
  const dataset = reader.first(DATASETS);
  if (dataset !== undefined) {
    const at = `${dataset}.filter_cfg`;
    const filters = reader.flag(`${at}.filter_empty_gt`, false);
    const minimumSide = reader.number(`${at}.min_size`, RANGES.minimumSide, 0);
    return { leavesOut: { without: filters ? 'annotations' : 'nothing', minimumSide } };
  }
  const old = reader.first(OLD_DATASETS);
  if (old === undefined) return {};
  const filters = reader.flag(`${old}.filter_empty_gt`, true);
  return { leavesOut: { without: filters ? 'annotations' : 'nothing', minimumSide: 32 } };
}

/** PaddleDetection 2.8 `COCODataSet`: `allow_empty`, false by default. */
export function paddleFilter(reader: SetupReader): Filtered {
  const keeps = reader.flag('TrainDataset.allow_empty', false);
  return { leavesOut: { without: keeps ? 'nothing' : 'annotations' } };
}
