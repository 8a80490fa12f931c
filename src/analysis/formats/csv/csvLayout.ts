import type { TableHead } from '../kit/tables/tableHead.ts';
import { numberIn } from '../kit/numberIn.ts';

/** Which column holds what, from 0. */
export interface CsvLayout {
  readonly kind: 'columns';
  readonly separator: string;
  readonly hasHeader: boolean;
  readonly image: number;
  readonly className: number;
  /** Left, top, and then right, bottom or width, height. */
  readonly box: readonly [number, number, number, number];
  readonly isSize: boolean;
  /** Width and height of the image. */
  readonly imageSize: readonly [number, number] | undefined;
}

/** VIA's table: a region is a JSON object in a cell. */
export interface ViaLayout {
  readonly kind: 'via';
  readonly separator: string;
  readonly hasHeader: true;
  readonly image: number;
  readonly shape: number;
  readonly attributes: number;
}

const IMAGE =
  /^(?:file ?name|image|image ?id|image ?name|image ?path|img ?path|file|file ?path|path|img|frame)$/;
const CLASS =
  /^(?:class|class ?name|label|label ?name|cell ?type|category|category ?name|object|name)$/;
const CORNERS = [
  [/^(?:x ?min|x1|left|bbox ?x ?min)$/, /^(?:y ?min|y1|top|bbox ?y ?min)$/],
  [/^(?:x ?max|x2|right|bbox ?x ?max)$/, /^(?:y ?max|y2|bottom|bbox ?y ?max)$/],
] as const;
const CORNER_AND_SIZE = [
  [/^(?:x ?min|x1|x|left|bbox ?x)$/, /^(?:y ?min|y1|y|top|bbox ?y)$/],
  [/^(?:w|bbox ?w|bbox ?width|box ?width)$/, /^(?:h|bbox ?h|bbox ?height|box ?height)$/],
] as const;
const IMAGE_SIZE = [
  /^(?:image ?width|img ?width|img ?w|width)$/,
  /^(?:image ?height|img ?height|img ?h|height)$/,
] as const;
const RETINANET_CELLS = 6;

/**
 * What a table's first rows say of its columns: by the names in its header, or as keras-retinanet has it without one:
 * `path,x1,y1,x2,y2,class`, with nothing but the path for an image without a box.
 *
 * `width` and `height` beside two corners are those of the image, as in the tables of TensorFlow's examples. Where a corner
 * stands alone, only columns that say that they are a box's are taken for its size.
 *
 * @returns null for a table of anything else
 */
export function csvLayout({ separator, rows }: TableHead): CsvLayout | ViaLayout | null {
  const header = rows[0]?.cells.map(cell => cell.trim().toLowerCase().replaceAll('_', ' ')) ?? [];
  const via = ['filename', 'region shape attributes', 'region attributes'].map(name =>
    header.indexOf(name),
  );
  if (!via.includes(-1)) {
    const [image, shape, attributes] = via as [number, number, number];
    return { kind: 'via', separator, hasHeader: true, image, shape, attributes };
  }
  return named(header, separator) ?? unnamed({ separator, rows });
}

function named(header: readonly string[], separator: string): CsvLayout | null {
  const find = (pattern: RegExp) => header.findIndex(name => pattern.test(name));
  const image = find(IMAGE);
  const className = find(CLASS);
  if (image === -1 || className === -1) return null;
  for (const [from, to] of [CORNERS, CORNER_AND_SIZE]) {
    const box = [...from, ...to].map(find) as unknown as CsvLayout['box'];
    if (box.includes(-1)) continue;
    const size = IMAGE_SIZE.map(find) as [number, number];
    const imageSize = size.includes(-1) ? undefined : size;
    const isSize = from !== CORNERS[0];
    return {
      kind: 'columns',
      separator,
      hasHeader: true,
      image,
      className,
      box,
      isSize,
      imageSize,
    };
  }
  return null;
}

function unnamed({ separator, rows }: TableHead): CsvLayout | null {
  const isSound = rows.every(({ cells }) => isRetinanet(cells));
  const hasBox = rows.some(({ cells }) => cells[1]?.trim() !== '');
  if (separator !== ',' || rows.length === 0 || !isSound || !hasBox) return null;
  return {
    kind: 'columns',
    separator,
    hasHeader: false,
    image: 0,
    className: RETINANET_CELLS - 1,
    box: [1, 2, 3, 4],
    isSize: false,
    imageSize: undefined,
  };
}

function isRetinanet(cells: readonly string[]): boolean {
  if (cells.length !== RETINANET_CELLS) return false;
  const [path = '', ...rest] = cells.map(cell => cell.trim());
  if (path === '' || !Number.isNaN(numberIn(path))) return false;
  const isEmpty = rest.every(cell => cell === '');
  const numbers = rest.slice(0, 4).map(numberIn);
  return isEmpty || (numbers.every(Number.isFinite) && rest[4] !== '');
}
