import type { Without } from '../../candidates/CandidateCounts.ts';
import type { ShownBoxes } from '../../../dataset/shownBoxes.ts';
import { SIZE_CLASSES } from '../../../dataset/sizeClass.ts';
import type { ImageAssignment } from '../rules/ImageOutputs.ts';
import type { MeasuredOutputs } from './MeasuredOutputs.ts';

type Found = Pick<
  MeasuredOutputs,
  | 'boxes'
  | 'positives'
  | 'positivesTied'
  | 'levels'
  | 'boxesByPositives'
  | 'without'
  | 'classes'
  | 'sizes'
  | 'meanOverlap'
> & { readonly targetScores: number };

/** Adds up what single images have. */
export class PositiveTally {
  readonly #levels: { readonly stride: number; readonly from: number; positives: number }[];
  readonly #classes: { boxes: number; without: number }[];
  readonly #sizes: { boxes: number; without: number }[];
  readonly #histogram: number[] = [];
  readonly #without = { boxes: 0, noCandidate: 0, lostToOthers: 0, choseNone: 0 };
  readonly #sums = { boxes: 0, positives: 0, fewer: 0, more: 0, moved: 0, targets: 0, overlap: 0 };

  /** @param levels with the number of their first point, the finest first; none for queries */
  constructor(
    levels: readonly { readonly stride: number; readonly from: number }[],
    categories: number,
  ) {
    this.#levels = levels.map(level => ({ ...level, positives: 0 }));
    this.#classes = Array.from({ length: categories }, () => ({ boxes: 0, without: 0 }));
    this.#sizes = SIZE_CLASSES.map(() => ({ boxes: 0, without: 0 }));
  }

  /** @param candidates of each box; null where any query may be any box's */
  add(
    { owner, chosen, overlap, targets, ties }: ImageAssignment,
    shown: Pick<ShownBoxes, 'category' | 'size'>,
    candidates: readonly Int32Array[] | null,
  ): void {
    const positives = new Int32Array(chosen.length);
    const sums = this.#sums;
    owner.forEach((box, point) => {
      if (box < 0) return;
      positives[box] = (positives[box] as number) + 1;
      sums.positives++;
      sums.overlap += overlap[point] as number;
      sums.targets += targets?.[point] ?? 0;
      const level = this.#levels.findLast(({ from }) => from <= point);
      if (level !== undefined) level.positives++;
    });
    sums.fewer += ties.fewer;
    sums.more += ties.more;
    sums.moved += ties.moved;
    positives.forEach((count, box) => {
      this.#histogram[count] = (this.#histogram[count] ?? 0) + 1;
      sums.boxes++;
      const none = Number(count === 0);
      addTo(this.#classes[shown.category[box] as number], none);
      addTo(this.#sizes[shown.size[box] as number], none);
      if (count > 0) return;
      this.#without.boxes++;
      if (candidates?.[box]?.length === 0) this.#without.noCandidate++;
      else if ((chosen[box] as number) > 0) this.#without.lostToOthers++;
      else this.#without.choseNone++;
    });
  }

  get found(): Found {
    const { boxes, positives, fewer, more, moved, targets, overlap } = this.#sums;
    return {
      boxes,
      positives: { count: positives, range: [Math.max(0, positives - fewer), positives + more] },
      positivesTied: moved,
      levels: this.#levels.map(level => ({ stride: level.stride, positives: level.positives })),
      boxesByPositives: Array.from(this.#histogram, count => count ?? 0),
      without: { ...this.#without },
      classes: this.#classes,
      sizes: this.#sizes,
      meanOverlap: positives === 0 ? null : overlap / positives,
      targetScores: targets,
    };
  }
}

function addTo(counts: { -readonly [K in keyof Without]: number } | undefined, none: number): void {
  if (counts === undefined) return;
  counts.boxes++;
  counts.without += none;
}
