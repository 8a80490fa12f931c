import { sigmoid } from '../../losses/logistic.ts';
import { BACKGROUND, IGNORED } from '../loss/Targets.ts';

/** Mean scores over images: of foreground for its class, and of background for all classes. */
export class MeanScores {
  #foreground = 0;
  #foregroundCount = 0;
  #background = 0;
  #backgroundCount = 0;

  /** @param logits anchors × classes @param labels one an anchor */
  add(logits: Float32Array, labels: Int32Array): void {
    const classes = logits.length / labels.length;
    for (const [anchor, label] of labels.entries()) {
      if (label === IGNORED) continue;
      if (label !== BACKGROUND) {
        this.#foreground += sigmoid(logits[anchor * classes + label] as number);
        this.#foregroundCount++;
        continue;
      }
      for (let k = 0; k < classes; k++)
        this.#background += sigmoid(logits[anchor * classes + k] as number);
      this.#backgroundCount += classes;
    }
  }

  /** 0 where there is none. */
  get foreground(): number {
    return this.#foreground / Math.max(1, this.#foregroundCount);
  }

  get background(): number {
    return this.#background / Math.max(1, this.#backgroundCount);
  }
}
