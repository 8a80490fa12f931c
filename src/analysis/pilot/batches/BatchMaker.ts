import { type PilotData, sizeAt } from '../data/PilotData.ts';
import { COLOURS } from '../network/NetworkShape.ts';
import type { ImageTargets } from '../targets/ImageTargets.ts';
import { paddedSize } from '../../detectors/networkSize.ts';
import type { DetectorSetup } from '../../detectors/DetectorSetup.ts';
import type { Size } from '../../geometry/Size.ts';
import type { Batch } from './Batch.ts';

/** A byte to about −2 to 2; padding is grey, as a mean that is taken away leaves it. */
const [HALF, WIDTH] = [127.5, 63.75];

/** Puts images into batches, as bytes become numbers. */
export class BatchMaker {
  /** Of the network input, padded as the detector has it. */
  readonly input: Size;
  readonly #data: PilotData;
  readonly #targets: ImageTargets;

  constructor(data: PilotData, setup: DetectorSetup, targets: ImageTargets) {
    this.#data = data;
    this.#targets = targets;
    this.input = paddedSize(data.frame, setup.padToMultiple);
  }

  /** @param mirrored whether all images are turned left to right */
  of(images: readonly number[], mirrored: boolean): Batch {
    const { height, width } = this.input;
    const anchors = this.#targets.anchors.length / 4;
    const batch = {
      pixels: new Float32Array(images.length * height * width * COLOURS),
      shape: [images.length, height, width, COLOURS] as Batch['shape'],
      labels: new Int32Array(images.length * anchors),
      deltas: new Float32Array(4 * images.length * anchors),
    };
    for (const [place, image] of images.entries()) {
      this.#paint(batch.pixels, place, image, mirrored);
      this.#targets.write(batch, place, image, mirrored);
    }
    return batch;
  }

  #paint(pixels: Float32Array, place: number, image: number, mirrored: boolean): void {
    const { frame, images } = this.#data;
    const size = sizeAt(this.#data, image);
    const own = image * frame.height * frame.width * COLOURS;
    const to = place * this.input.height * this.input.width * COLOURS;
    for (let y = 0; y < size.height; y++)
      for (let x = 0; x < size.width; x++) {
        const from = own + COLOURS * (y * frame.width + (mirrored ? size.width - 1 - x : x));
        const at = to + COLOURS * (y * this.input.width + x);
        for (let k = 0; k < COLOURS; k++)
          pixels[at + k] = ((images.pixels[from + k] as number) - HALF) / WIDTH;
      }
  }
}
