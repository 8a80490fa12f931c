import type { ReadAnnotations } from '../formats/readAnnotations.ts';
import { datasetReport } from '../report/build/datasetReport.ts';
import type { DataReport } from '../report/DataReport.ts';
import type { DescribedDataset } from '../summary/Summary.ts';

export type OnData = (data: DataReport) => void;

/** What takes a described data set and tells its report. Nothing is worked out where nobody asks. */
export function tellData(
  onData: OnData | undefined,
  { source, dataset: { convention } }: Pick<ReadAnnotations, 'source' | 'dataset'>,
): (described: DescribedDataset) => void {
  return described =>
    onData?.({ source, dataset: datasetReport(described), ...(convention && { convention }) });
}
