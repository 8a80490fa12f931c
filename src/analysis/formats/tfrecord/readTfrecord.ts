import { type AnnotationSource, isFolder } from '../../contract/sources/AnnotationSource.ts';
import type { ByteSource } from '../../contract/sources/ByteSource.ts';
import { isFailureError } from '../../contract/failures/Failure.ts';
import { TimeSlice } from '../../contract/steps/TimeSlice.ts';
import { type NamedOptions, NamedRecords } from '../../dataset/builder/NamedRecords.ts';
import type { Dataset } from '../../dataset/Dataset.ts';
import type { ReadOptions } from '../Format.ts';
import { requireSome } from '../kit/requireSome.ts';
import { shardsOf } from '../kit/shards.ts';
import { labelNames } from './labelNames.ts';
import { type Picture, pictureOf } from './pictureOf.ts';
import { RECORD_NAMES } from './recordNames.ts';
import { recordsIn } from './recordsIn.ts';

/**
 * Reads TFRecord files of TensorFlow's object detection: a file, all shards of its set where it is one of several, or a set
 * of a folder. Memory grows with the boxes, and by one record.
 *
 * @throws FailureError when a file cannot be read, where its only file is damaged (`annotations-broken`) or has none of its
 *   keys, and when it is cancelled
 */
export async function readTfrecord(
  source: AnnotationSource,
  options: ReadOptions,
): Promise<Dataset> {
  const shards = await shardsOf(source, options.split, RECORD_NAMES);
  const set = new TfrecordSet(await labelNames(isFolder(source) ? source : source.folder), options);
  const slice = new TimeSlice(options);
  const total = shards.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const shard of shards) {
    const progress = (position: number) =>
      options.progress?.({
        stage: 'scan',
        share: total > 0 ? Math.min(1, (done + position) / total) : 0,
        bytes: { done: done + position, total },
      });
    await readShard(shard, { set, slice, progress, isOnly: shards.length === 1 }, options);
    done += shard.size;
  }
  requireSome(set.records, source.name, options);
  return slice.run(set.records.build());
}

interface Reading {
  readonly set: TfrecordSet;
  readonly slice: TimeSlice;
  readonly progress: (position: number) => void;
  readonly isOnly: boolean;
}

/** Of several shards one may be damaged; what stands before that place counts. */
async function readShard(
  shard: ByteSource,
  { set, slice, progress, isOnly }: Reading,
  { signal }: ReadOptions,
): Promise<void> {
  set.begin(shard);
  try {
    for await (const { bytes, position } of recordsIn(shard, signal)) {
      set.add(bytes);
      progress(position);
      if (slice.isOver) await slice.next();
    }
  } catch (thrown) {
    if (isOnly || !isFailureError(thrown) || thrown.failure.code !== 'annotations-broken')
      throw thrown;
    set.records.addProblem('file-invalid', { file: shard.name });
  }
}

class TfrecordSet {
  readonly records: NamedRecords;
  readonly #names: ReadonlyMap<number, string>;
  readonly #classes = new Map<number | string, number>();
  #shard = '';
  #file = 0;
  #record = 0;

  constructor(names: ReadonlyMap<number, string>, options: NamedOptions) {
    this.records = new NamedRecords(options);
    this.#names = names;
    for (const [id, name] of names) this.#classes.set(id, this.records.addClass(name, id));
  }

  begin({ name, size }: ByteSource): void {
    this.records.addRead(size);
    this.#shard = name;
    this.#file = this.records.addFile(name);
    this.#record = 0;
  }

  add(bytes: Uint8Array): void {
    this.#record++;
    const picture = this.#read(bytes);
    if (picture === null)
      this.records.addProblem('row-invalid', { image: `${this.#shard}:${this.#record}` });
    else this.#addPicture(picture);
  }

  #read(bytes: Uint8Array): Picture | null {
    try {
      return pictureOf(bytes);
    } catch {
      return null;
    }
  }

  #addPicture(picture: Picture): void {
    const { name, width, height } = picture;
    const image = this.records.addImage(name || `${this.#shard}:${this.#record}`, width, height);
    for (let box = 0; box < picture.left.length; box++) {
      const x = sized(picture.left[box], width);
      const y = sized(picture.top[box], height);
      this.records.addBox({
        image,
        category: this.#classOf(picture, box),
        x,
        y,
        width: sized(picture.right[box], width) - x,
        height: sized(picture.bottom[box], height) - y,
        crowd: picture.crowds[box] === 1 || picture.groups[box] === 1,
        area: picture.areas[box],
        place: this.#record,
        file: this.#file,
      });
    }
  }

  /** By its number; by its text where no numbers are written. */
  #classOf({ labels, texts }: Picture, box: number): number {
    const key = labels[box] ?? texts[box];
    if (key === undefined) return -1;
    const known = this.#classes.get(key);
    if (known !== undefined) return known;
    const id = typeof key === 'number' ? key : this.records.classes + 1;
    const name = this.#names.get(id) ?? texts[box] ?? String(id);
    const added = this.records.addClass(name, id);
    this.#classes.set(key, added);
    return added;
  }
}

/** Pixels of a share; NaN where it is not written. */
function sized(share: number | undefined, pixels: number): number {
  return share === undefined ? Number.NaN : share * pixels;
}
