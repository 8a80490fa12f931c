import type { BoxReading } from '../../contract/records/BoxReading.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { Dataset } from '../Dataset.ts';
import { PROBLEM_EXAMPLES } from '../examples.ts';
import { AnnotationCollector } from './AnnotationCollector.ts';
import { CategoryCollector } from './CategoryCollector.ts';
import type { DatasetParts } from './DatasetParts.ts';
import { IdTable } from './ids/IdTable.ts';
import { ImageCollector } from './ImageCollector.ts';
import { ProblemTally } from './ProblemTally.ts';
import { toDataset } from './toDataset.ts';

/** What records are called whose numbers nobody wrote. */
export interface RecordNames {
  /** Of an image, by its id. */
  readonly image: (id: number) => string;
  /** Of an annotation, by its row. */
  readonly annotation: (row: number) => string;
}

/**
 * Takes the images, annotations and categories of any format, in any order, as records whose slots stand in `slots.ts`;
 * joins them once all are there.
 */
export class DatasetBuilder implements DatasetParts {
  readonly mostExamples: number;
  readonly keepsRecords: boolean;
  boxReading: BoxReading | undefined;
  readonly problems: ProblemTally;
  readonly imageIds: IdTable;
  readonly images: ImageCollector;
  readonly annotations: AnnotationCollector;
  readonly categories: CategoryCollector;

  /**
   * @param mostExamples of each kind of problem; Infinity for all
   * @param keepsRecords whether what the loaders of COCO files look at is kept
   */
  constructor(names?: RecordNames, mostExamples = PROBLEM_EXAMPLES, keepsRecords = false) {
    this.mostExamples = mostExamples;
    this.keepsRecords = keepsRecords;
    this.problems = new ProblemTally(mostExamples);
    this.imageIds = new IdTable(names?.image);
    const { imageIds, problems } = this;
    const categoryIds = new IdTable();
    this.images = new ImageCollector(imageIds, problems);
    this.categories = new CategoryCollector(categoryIds, mostExamples);
    this.annotations = new AnnotationCollector({ imageIds, categoryIds }, names?.annotation);
  }

  /** Forgets one kind of record: the file has the list a second time, and the last one counts. */
  forget(kind: 'images' | 'annotations' | 'categories'): void {
    if (kind === 'images') this.problems.forget('duplicate-image-id');
    this[kind].clear();
    this.problems.add('section-repeated', null, () => ({}));
  }

  /** Call it once, when all are taken. */
  build(): Steps<Dataset> {
    return toDataset(this);
  }
}
