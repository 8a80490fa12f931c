import type { FileTree, Keeper } from '../../../contract/sources/FileTree.ts';
import type { Dataset } from '../../../dataset/Dataset.ts';
import type { YoloSet, YoloSplit } from '../layout/YoloSet.ts';
import { Before } from './ColumnsSoFar.ts';
import { packOutcome, unpackOutcome } from './packOutcome.ts';
import { type KeptScan, packScan, unpackScan } from './packScan.ts';
import type { Scanned } from './scanSet.ts';
import type { SeenImages } from './SeenImages.ts';
import { outcomeOf, type SetOutcome } from './SetOutcome.ts';

/** Fewer images are looked at in the time that it takes to find what is kept of them. */
const LEAST_IMAGES = 2000;
/** Characters of what an outcome rests on, such as label files without images. */
const MOST_KEY = 1 << 20;

/** What is kept of a part of a set between two runs: the scan, and what was concluded from it. */
export class ScanMemory {
  readonly #keeper: Keeper | undefined;
  readonly #name: string;
  /** Of the scan that is kept. */
  #sum: number | null = null;

  constructor({ quick }: FileTree, { description, path, keyPoints }: YoloSet, split: YoloSplit) {
    this.#keeper = quick?.keeper;
    this.#name = JSON.stringify([quick?.place, description, path, split.entries, keyPoints]);
  }

  async before(): Promise<Before | null> {
    const bytes = (await this.#keeper?.recall(this.#name)) ?? null;
    const kept = bytes === null ? null : unpackScan(bytes);
    if (kept === null) return null;
    this.#sum = kept.sum;
    return new Before(kept);
  }

  /** Keeps what is new. @returns whether anything is */
  async keep(
    { found, sight, newSight }: SeenImages,
    { columns, alone, isNew }: Scanned,
  ): Promise<boolean> {
    const seen = sight ?? newSight(alone);
    if (!isNew && seen === sight) return false;
    await this.#keep({ images: found.images, columns, sight: seen });
    return true;
  }

  async #keep(scan: KeptScan): Promise<void> {
    this.#sum = null;
    if (this.#keeper === undefined || scan.images.length < LEAST_IMAGES) return;
    const packed = packScan(scan);
    if (packed === null) return;
    await this.#keeper.keep(this.#name, packed.bytes);
    this.#sum = packed.sum;
  }

  /** @param around what else an outcome rests on. @returns null where nothing is kept that it could belong to */
  keyOf(around: unknown): string | null {
    if (this.#sum === null) return null;
    const key = JSON.stringify([this.#sum, around]);
    return key.length > MOST_KEY ? null : key;
  }

  async outcome(key: string | null): Promise<SetOutcome | null> {
    if (key === null) return null;
    const bytes = (await this.#keeper?.recall(this.#outcomeName)) ?? null;
    return bytes === null ? null : unpackOutcome(bytes, key);
  }

  /** @param dropped images that are not in the data set */
  async keepOutcome(
    key: string | null,
    dropped: readonly number[],
    dataset: Dataset,
  ): Promise<void> {
    if (key === null || dataset.annotations.count === 0) return;
    await this.#keeper?.keep(this.#outcomeName, packOutcome(outcomeOf(key, dropped, dataset)));
  }

  get #outcomeName(): string {
    return `${this.#name}:outcome`;
  }
}
