import type { FileTree, Keeper } from '../../../contract/sources/FileTree.ts';
import type { YoloSet, YoloSplit } from '../layout/YoloSet.ts';
import { Before } from './ColumnsSoFar.ts';
import { type KeptScan, packScan, unpackScan } from './packScan.ts';

/** Fewer images are looked at in the time that it takes to find what is kept of them. */
const LEAST_IMAGES = 2000;

/** What is kept of a part of a set between two runs. */
export class ScanMemory {
  readonly #keeper: Keeper | undefined;
  readonly #name: string;

  constructor({ quick }: FileTree, { description, path, keyPoints }: YoloSet, split: YoloSplit) {
    this.#keeper = quick?.keeper;
    this.#name = JSON.stringify([quick?.place, description, path, split.entries, keyPoints]);
  }

  async before(): Promise<Before | null> {
    const bytes = (await this.#keeper?.recall(this.#name)) ?? null;
    const kept = bytes === null ? null : unpackScan(bytes);
    return kept === null ? null : new Before(kept);
  }

  async keep(scan: KeptScan): Promise<void> {
    if (this.#keeper === undefined || scan.images.length < LEAST_IMAGES) return;
    const bytes = packScan(scan);
    if (bytes !== null) await this.#keeper.keep(this.#name, bytes);
  }
}
