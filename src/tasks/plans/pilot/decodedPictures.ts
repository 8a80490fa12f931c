import type { PictureFault } from '../../../analysis/contract/records/PictureFault.ts';
import type { PicturePlace, PilotPlatform } from './PilotPlatform.ts';
import type { PilotProgress } from './PilotProgress.ts';

/** Pictures that are timed before it is said how long the others will take. */
const TIMED = 8;
/** That are decoded whatever the time: there are no pilots with fewer. */
const LEAST = 48;

interface Decoding {
  readonly platform: PilotPlatform;
  /** Milliseconds that it may take; what does not fit is left out. */
  readonly budget: number;
  readonly onProgress: (progress: PilotProgress) => void;
}

export interface DecodedPictures {
  /** Of those that are kept, one after another. */
  readonly pixels: Uint8Array;
  /** Places that are kept. */
  readonly kept: readonly number[];
  readonly faults: readonly PictureFault[];
  /** That were looked at. */
  readonly pictures: number;
}

/** Decodes a few pictures, says how long the others will take, and decodes as many as the time allows. */
export async function decodedPictures(
  pictures: readonly PicturePlace[],
  frame: { readonly width: number; readonly height: number },
  { platform, budget, onProgress }: Decoding,
): Promise<DecodedPictures> {
  const size = frame.width * frame.height * 3;
  const pixels = platform.share(pictures.length * size);
  const faults = new Map<number, PictureFault>();
  const decode = async (some: readonly PicturePlace[], before: number, left: number | null) => {
    const from = platform.now();
    const told = (done: number) =>
      onProgress({ stage: 'decode', done: before + done, of: before + some.length, left });
    told(0);
    for (const [place, fault] of await platform.decode(some, { frame, pixels }, done => {
      if (left !== null) left = ((platform.now() - from) / done) * (some.length - done);
      told(done);
    }))
      faults.set(place, fault);
    return platform.now() - from;
  };
  const first = pictures.slice(0, TIMED);
  const each = (await decode(first, 0, null)) / Math.max(1, first.length);
  const fits = Math.max(LEAST, Math.floor(budget / Math.max(each, 1e-3)));
  const others = pictures.slice(TIMED, fits);
  if (others.length > 0) await decode(others, first.length, each * others.length);
  const looked = [...first, ...others];
  const kept = looked.map(({ place }) => place).filter(place => !faults.has(place));
  for (const [to, from] of kept.entries())
    if (to !== from) pixels.copyWithin(to * size, from * size, (from + 1) * size);
  return { pixels, kept, faults: [...faults.values()], pictures: looked.length };
}
