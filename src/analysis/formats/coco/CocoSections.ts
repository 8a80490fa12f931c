import type { Entry } from '../../bytes/json/JsonVisitor.ts';
import type { RecordSink } from '../../bytes/records/RecordColumns.ts';
import type { RecordLayout } from '../../bytes/records/RecordLayout.ts';
import { DatasetBuilder } from '../../dataset/builder/DatasetBuilder.ts';
import type { RecordEngine } from '../../bytes/records/RecordReader.ts';
import { ANNOTATION_LAYOUT, CATEGORY_LAYOUT, IMAGE_LAYOUT } from './cocoLayouts.ts';
import type { OddRecordSink } from '../../dataset/NonNumericIds.ts';
import type { SectionKind } from '../../contract/failures/Detail.ts';
import { RecordBuilder } from '../RecordBuilder.ts';

export type SectionName = 'images' | 'annotations' | 'categories';

interface Section {
  readonly entry: Entry;
  readonly builder: RecordBuilder;
}

/** The three sections of a COCO file while they are read. */
export class CocoSections {
  readonly dataset: DatasetBuilder;
  readonly #sections: Readonly<Record<SectionName, Section>>;
  /** How often the file has each. */
  readonly #copies = new Map<SectionName, number>();
  readonly #begun = new Set<SectionName>();
  readonly #found = new Map<SectionName, SectionKind>();
  /** Whether classes say how frequent they are, as LVIS has it: there an image is labeled for some classes alone. */
  isFederated = false;
  #current: Section;

  /**
   * @param engine   reads the records of images and annotations
   * @param examples that are named of each kind of problem
   */
  constructor(engine: RecordEngine, examples?: number) {
    this.dataset = new DatasetBuilder(undefined, examples, true);
    const { images, annotations, categories } = this.dataset;
    this.#sections = {
      images: numeric(engine, IMAGE_LAYOUT, images),
      annotations: numeric(engine, ANNOTATION_LAYOUT, annotations),
      categories: {
        entry: 'enter',
        builder: new RecordBuilder(CATEGORY_LAYOUT, categories.add),
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

  /** A key names a section: what an earlier one of the same name held is forgotten, as Python's `json` does. */
  meet(name: SectionName): void {
    const copies = this.copiesOf(name) + 1;
    this.#copies.set(name, copies);
    if (copies === 1) return;
    this.#begun.delete(name);
    this.dataset.forget(name);
  }

  /** Only the last one counts. */
  copiesOf(name: SectionName): number {
    return this.#copies.get(name) ?? 0;
  }

  /** What the value of a section is instead of a list, or a list of other things than records. */
  note(name: SectionName, kind: SectionKind): void {
    this.#found.set(name, kind);
  }

  /** Sections that are no lists of records. */
  get unusual(): ReadonlyMap<SectionName, SectionKind> {
    return this.#found;
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
