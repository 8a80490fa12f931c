import type { BoxReading } from '../../contract/records/BoxReading.ts';
import type { IdTable } from './ids/IdTable.ts';
import type { AnnotationCollector } from './AnnotationCollector.ts';
import type { CategoryCollector } from './CategoryCollector.ts';
import type { ImageCollector } from './ImageCollector.ts';
import type { ProblemTally } from './ProblemTally.ts';

/** What a data set is joined from. */
export interface DatasetParts {
  /** Of each kind of problem that are named; Infinity for all. */
  readonly mostExamples: number;
  /** Whether what the loaders of COCO files look at is kept. */
  readonly keepsRecords: boolean;
  /** How the boxes are written, where it is not as COCO has them. */
  readonly boxReading?: BoxReading | undefined;
  readonly problems: ProblemTally;
  readonly imageIds: IdTable;
  readonly images: ImageCollector;
  readonly annotations: AnnotationCollector;
  readonly categories: CategoryCollector;
}
