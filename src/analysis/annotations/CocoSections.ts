import type { Entry } from '../bytes/JsonVisitor.ts';
import type { RecordLayout, RecordSink } from '../bytes/RecordLayout.ts';
import type { RecordEngine } from '../bytes/RecordReader.ts';
import { AnnotationCollector } from './AnnotationCollector.ts';
import { CategoryCollector } from './CategoryCollector.ts';
import { ANNOTATION_LAYOUT, CATEGORY_LAYOUT, IMAGE_LAYOUT } from './cocoLayouts.ts';
import { IdTable } from './IdTable.ts';
import { ImageCollector } from './ImageCollector.ts';
import type { OddRecordSink } from './OddIds.ts';
import { ProblemTally } from './ProblemTally.ts';
import { RecordBuilder } from './RecordBuilder.ts';

export type SectionName = 'images' | 'annotations' | 'categories';

interface Section {
  readonly entry: Entry;
  readonly builder: RecordBuilder;
}

/** The three sections of a COCO file while they are read. */
export class CocoSections {
  readonly problems = new ProblemTally();
  readonly imageIds = new IdTable();
  readonly images: ImageCollector;
  readonly annotations: AnnotationCollector;
  readonly categories: CategoryCollector;
  readonly #sections: Readonly<Record<SectionName, Section>>;
  readonly #begun = new Set<SectionName>();
  #current: Section;

  /** @param engine reads the records of images and annotations */
  constructor(engine: RecordEngine) {
    const { imageIds, problems } = this;
    const categoryIds = new IdTable();
    this.images = new ImageCollector(imageIds, problems);
    this.categories = new CategoryCollector(categoryIds, problems);
    this.annotations = new AnnotationCollector({ imageIds, categoryIds });
    this.#sections = {
      images: numeric(engine, IMAGE_LAYOUT, this.images),
      annotations: numeric(engine, ANNOTATION_LAYOUT, this.annotations),
      categories: {
        entry: 'enter',
        builder: new RecordBuilder(CATEGORY_LAYOUT, this.categories.add),
      },
    };
    this.#current = this.#sections.images;
  }

  /** Builds the record in hand. */
  get builder(): RecordBuilder {
    return this.#current.builder;
  }

  /** @returns null where COCO has no section of that name */
  named(key: string): SectionName | null {
    return Object.hasOwn(this.#sections, key) ? (key as SectionName) : null;
  }

  begin(name: SectionName): Entry {
    this.#begun.add(name);
    this.#current = this.#sections[name];
    return this.#current.entry;
  }

  /** Whether the file has this section as a list. */
  has(name: SectionName): boolean {
    return this.#begun.has(name);
  }
}

/** A section whose objects are read whole where they hold only numbers, else token by token. */
function numeric(
  engine: RecordEngine,
  layout: RecordLayout,
  { add, addAll }: { readonly add: OddRecordSink; readonly addAll: RecordSink },
): Section {
  return { entry: engine.reader(layout, addAll), builder: new RecordBuilder(layout, add) };
}
