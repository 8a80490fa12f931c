import type { DetectorSetup } from '../../../detectors/DetectorSetup.ts';
import { RANGES } from '../../../detectors/checks/setupRanges.ts';
import type { SetupReader } from '../../reading/SetupReader.ts';

type Filtered = Pick<DetectorSetup, 'leavesOut'>;

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
