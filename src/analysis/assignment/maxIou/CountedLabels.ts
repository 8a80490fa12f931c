import type { MaxIouRule } from '../../detectors/DetectorSetup.ts';
import { type Assignment, IOU_BINS } from '../Assignment.ts';
import { MatchColumns } from '../MatchColumns.ts';
import type { WasmSweep } from '../sweep/WasmSweep.ts';
import type { MaxIouInput } from './MaxIouInput.ts';
import { labelsOtherwise, roundedThresholds } from './thresholds.ts';

const NOTHING = new MatchColumns();

/** Labels of whole images by the kernel alone, as counts. */
export class CountedLabels {
  readonly #rule: MaxIouRule;
  readonly #wasm: WasmSweep;
  readonly #thresholds: ReturnType<typeof roundedThresholds>;
  readonly #lowQualityIou: number | null;
  readonly #iouCounts = new Int32Array(IOU_BINS);
  #bestIous = new Float64Array(64);

  private constructor(rule: MaxIouRule, wasm: WasmSweep) {
    this.#rule = rule;
    this.#wasm = wasm;
    this.#thresholds = roundedThresholds(rule);
    // A box that overlaps no anchor is one of a kind.
    this.#lowQualityIou =
      rule.lowQualityMatches === 'own' ? Math.fround(Math.max(0, rule.lowQualityIou ?? 0)) : null;
  }

  /** @returns null for rules whose labels have to be listed */
  static for(rule: MaxIouRule, wasm: WasmSweep): CountedLabels | null {
    if (labelsOtherwise(rule) || rule.firstBestOnly === true) return null;
    return new CountedLabels(rule, wasm);
  }

  /** @returns null for an image whose labels have to be listed */
  of({ grid, targets, lowestIou }: MaxIouInput): Assignment | null {
    if (this.#bestIous.length < targets.count) this.#bestIous = new Float64Array(2 * targets.count);
    const { foregroundIou, backgroundIou } = this.#rule;
    const thresholds = this.#thresholds;
    const counts = lowestIou === null ? null : this.#iouCounts;
    const counted = this.#wasm.countLabels({
      grid,
      targets,
      enoughIou: Math.min(lowestIou ?? 1, foregroundIou, backgroundIou),
      lowQualityIou: this.#lowQualityIou,
      foregroundIou: thresholds.foregroundIou,
      ignoredIou: thresholds.ignoredIou,
      bestIous: this.#bestIous,
      counts,
    });
    return (
      counted && {
        grid,
        foreground: NOTHING,
        ignored: NOTHING,
        counted,
        iouCounts: counts,
        bestIous: this.#bestIous,
      }
    );
  }
}
