import type { FileTree } from '../../../contract/sources/FileTree.ts';
import { type NamedOptions, NamedRecords } from '../../../dataset/builder/NamedRecords.ts';
import { joinPath } from '../paths.ts';
import { RepeatedNames } from '../records/RepeatedNames.ts';
import { uprightImageSize } from './uprightImageSize.ts';

/** A box as its record says it. */
export interface FoundBox {
  /** Name of its class, or its number; null where the record names none. */
  readonly label: string | number | null;
  /** Pixels; NaN where missing or not a number, as are the next three. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly crowd?: boolean | undefined;
  /** Square pixels, where the file says so. */
  readonly area?: number | undefined;
  /** The how-manieth record of its image it is, from 1. */
  readonly place: number;
  /** The record that it was read from. */
  readonly record?: object | undefined;
}

/** An image with its boxes. */
export interface FoundImage {
  readonly name: string;
  /** The file whose records its boxes are; they go by the image where it is not given. */
  readonly file?: string | undefined;
  /** Pixels; NaN where the record does not say. */
  readonly width: number;
  /** Pixels; NaN where the record does not say. */
  readonly height: number;
  readonly boxes: readonly FoundBox[];
  /** Places of shapes that have no box: points and lines. */
  readonly shapeless?: readonly number[] | undefined;
  /** Places of records that are no shapes. */
  readonly invalid?: readonly number[] | undefined;
}

/** What became of a record: a box, or why there is none. */
export type FoundShape = FoundBox | 'shapeless' | 'invalid' | 'passed';

/** The records of an image in the groups of `FoundImage`. */
export function shapesOf(found: readonly FoundShape[]) {
  const placesOf = (kind: FoundShape) => found.flatMap((one, i) => (one === kind ? [i + 1] : []));
  return {
    boxes: found.filter(one => typeof one === 'object'),
    shapeless: placesOf('shapeless'),
    invalid: placesOf('invalid'),
  };
}

/** Collects the images of formats whose records hold an image with its boxes. */
export class ImageSet {
  readonly records: NamedRecords;
  readonly #tree: FileTree | undefined;
  readonly #folders: readonly string[];
  readonly #classes = new Map<string | number, number>();
  readonly #names = new RepeatedNames();
  #hasList = false;
  #sized = 0;
  #firstSizeless: string | null = null;

  /**
   * @param options of the reading
   * @param tree where images are looked for whose size no record says
   * @param folders of the tree that their names may be meant from; '' is its root
   */
  constructor(options: NamedOptions, tree?: FileTree, folders: readonly string[] = ['']) {
    this.records = new NamedRecords(options);
    this.#tree = tree;
    this.#folders = folders;
  }

  /** An image without a size, where no image has one: then nothing can be counted. */
  get sizeless(): string | null {
    return this.#sized === 0 ? this.#firstSizeless : null;
  }

  /** The classes that the file lists, with their numbers. */
  listClass(name: string, number: number): void {
    this.#hasList = true;
    const added = this.records.addClass(name, number);
    this.#classes.set(number, added);
    if (!this.#classes.has(name)) this.#classes.set(name, added);
  }

  /** Counts a repeated name, and keeps both images: a loader takes each record for an image. */
  async add(found: FoundImage): Promise<void> {
    const name = this.#names.once(found.name);
    if (name !== found.name) this.records.addProblem('duplicate-image-id', { image: found.name });
    const { width, height } = await this.#sizeOf(found);
    if (width > 0 && height > 0) this.#sized++;
    else this.#firstSizeless ??= found.name;
    const image = this.records.addImage(name, width, height);
    const file = found.file === undefined ? undefined : this.records.addFile(found.file);
    const named = (place: number) => `${found.file ?? name}:${place}`;
    for (const box of found.boxes) {
      const category = this.#classOf(box.label, named(box.place));
      this.records.addBox({ ...box, image, category, file });
    }
    for (const place of found.shapeless ?? [])
      this.records.addProblem('shape-not-a-box', { annotation: named(place) });
    for (const place of found.invalid ?? [])
      this.records.addProblem('row-invalid', { annotation: named(place) });
  }

  async #sizeOf({ name, width, height }: FoundImage) {
    if (width > 0 && height > 0) return { width, height };
    const size = await this.#foundSize(name);
    if (size === 'unreadable') this.records.addProblem('image-unreadable', { image: name });
    return typeof size === 'object' ? size : { width, height };
  }

  async #foundSize(name: string) {
    for (const folder of this.#folders) {
      const size = this.#tree && (await uprightImageSize(this.#tree, joinPath(folder, name)));
      if (size !== 'absent') return size;
    }
    return 'absent';
  }

  #classOf(label: string | number | null, annotation: string): number {
    if (label === null) return -1;
    const known = this.#classes.get(label);
    if (known !== undefined) return known;
    if (this.#hasList) this.records.addProblem('class-number-unknown', { annotation });
    const added =
      typeof label === 'number'
        ? this.records.addClass(String(label), label)
        : this.records.addClass(label);
    this.#classes.set(label, added);
    return added;
  }
}
