import type { PictureFault } from '../../analysis/contract/records/PictureFault.ts';
import type { Size } from '../../analysis/geometry/Size.ts';
import { cutOut, type Part } from '../../analysis/pilot/images/cutOut.ts';
import { readPictureHead } from '../../analysis/pilot/images/readPictureHead.ts';
import type { Picture } from '../../analysis/pilot/images/shrink.ts';
import { turnOf } from '../../analysis/pilot/images/turnOf.ts';
import type { BoxNumbers, ExamplePicture } from '../../analysis/report/ShownExamples.ts';
import { exampleWindow } from '../../tasks/validation/exampleWindow.ts';
import type { FoundExample, FoundExamples } from '../../tasks/validation/findExamples.ts';
import type { DecodePicture } from './pilot/pictureDecoder.ts';

/** Pixels of the longer side of what is handed over. */
const LONGEST = 240;

export interface DrawnExample {
  readonly record: FoundExample['record'];
  /** Null for a record that is not there. */
  readonly found: FoundExample | null;
  /** The picture, or why there is none. */
  readonly picture: ExamplePicture | PictureFault;
  /** In pixels of the picture, in the order of those that were found. */
  readonly boxes: readonly BoxNumbers[];
}

/** Decodes the images of some objects, one after another, and cuts out what is around each. */
export async function drawnExamples(
  { examples, folders }: FoundExamples,
  decode: DecodePicture,
): Promise<readonly DrawnExample[]> {
  const drawn: DrawnExample[] = [];
  // Objects of one image mostly come one after another.
  let [last, image]: [string | null, Decoded | PictureFault] = [null, 'missing'];
  for (const example of examples) {
    const { record } = example;
    const found = 'path' in example ? example : null;
    const path = found?.path ?? null;
    if (found === null || path === null || folders === undefined) {
      drawn.push({ record, found, picture: 'missing', boxes: [] });
      continue;
    }
    const own = `${found.size.width} ${found.size.height} ${path}`;
    if (last !== own) image = await decoded(() => folders.tree.read(path), found.size, decode);
    last = own;
    drawn.push(
      typeof image === 'string'
        ? { record, found, picture: image, boxes: [] }
        : { record, found, ...cut(found, image) },
    );
  }
  return drawn;
}

interface Decoded {
  readonly picture: Picture;
  readonly turn: number;
  /** As it is seen. */
  readonly size: Size;
}

async function decoded(
  read: () => Promise<Uint8Array | null>,
  annotated: Size,
  decode: DecodePicture,
): Promise<Decoded | PictureFault> {
  try {
    const bytes = await read();
    if (bytes === null) return 'missing';
    const head = readPictureHead(bytes);
    if (typeof head === 'string') return head;
    const isSized = annotated.width > 0 && annotated.height > 0;
    const turn = isSized ? turnOf(head, annotated) : 1;
    if (turn === null) return 'other-size';
    const picture = await decode(bytes, head.kind);
    const { width, height } = picture;
    return { picture, turn, size: turn > 4 ? { width: height, height: width } : { width, height } };
  } catch {
    // Neither a disk nor a decoder says more than that it failed.
    return 'unreadable';
  }
}

function cut({ marked, size: annotated }: FoundExample, { picture, turn, size }: Decoded) {
  // What is annotated may be smaller or larger than the file.
  const own = annotated.width > 0 ? size.width / annotated.width : 1;
  const boxes = marked.map(({ box }) => box.map(value => value * own) as unknown as BoxNumbers);
  const kind = marked[0]?.kind ?? 'other';
  const part = exampleWindow(size, kind === 'other' ? null : (boxes[0] ?? null));
  const shrunk = Math.min(1, LONGEST / Math.max(part.width, part.height));
  const width = Math.max(1, Math.round(part.width * shrunk));
  const height = Math.max(1, Math.round(part.height * shrunk));
  const pixels = cutOut(picture, part, { width, height }, turn);
  return {
    picture: { width, height, pixels },
    boxes: boxes.map(box => placed(box, part, { width, height })),
  };
}

function placed([x, y, w, h]: BoxNumbers, part: Part, { width, height }: Size): BoxNumbers {
  const [across, down] = [width / part.width, height / part.height];
  return [(x - part.x) * across, (y - part.y) * down, w * across, h * down];
}
