import type { DynamicDetector } from '../../dynamic/explore/DynamicDetector.ts';
import type { Exploration } from '../../dynamic/explore/Exploration.ts';
import type { DescribedDataset } from '../../summary/Summary.ts';
import type { DynamicReport } from '../DynamicReport.ts';
import { datasetReport } from './datasetReport.ts';

/** What the stages found, side by side. */
interface FoundOfDynamic extends Pick<
  DynamicReport,
  'source' | 'knobs' | 'records' | 'convention' | 'measured'
> {
  readonly detector: DynamicDetector;
  readonly described: DescribedDataset;
  readonly exploration: Exploration | null;
}

export function dynamicReport(found: FoundOfDynamic): DynamicReport {
  const { source, detector, described, exploration, measured, knobs, records } = found;
  const { counts: _, settings: _settings, lastRelease: _release, ...named } = detector;
  return {
    schema: 'focal-lens/dynamic-report@1',
    source,
    detector: named,
    dataset: datasetReport(described),
    ...(records && { records }),
    ...(found.convention && { convention: found.convention }),
    exploration,
    ...(measured && { measured }),
    knobs,
  };
}
