import type { FileKind } from '../../contract/failures/FileKind.ts';
import type { FileCandidate } from '../Format.ts';

type Sign = (text: string, candidate: FileCandidate) => boolean;

const NUMBER = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?`;

/** `class cx cy w h`, and polygons; a detection has one number more. */
const YOLO_ROW = new RegExp(String.raw`^\d+(?:\s+${NUMBER}){4,}$`);
/** `x1 y1 x2 y2 x3 y3 x4 y4 class difficult`. */
const DOTA_ROW = new RegExp(String.raw`^(?:${NUMBER}\s+){8}\S+(?:\s+[012])?$`);
/** `type truncated occluded alpha x1 y1 x2 y2` and seven numbers of the box in space. */
const KITTI_ROW = new RegExp(String.raw`^[A-Za-z]\w*(?:\s+${NUMBER}){14,15}$`);
const IMAGE_NAME = /\.(?:jpe?g|png|bmp|webp|tiff?|gif)\s*$/i;

/** By its name alone, where it is no JSON. */
const ending =
  (...endings: readonly string[]): Sign =>
  (text, candidate) =>
    endings.includes(candidate.ending) && !isJson(text);

const SCRIPT_ENDINGS = ['js', 'mjs', 'ts', 'jsx', 'tsx'];

/** What is known by its text, in the order in which it is looked for. */
export const TEXT_KINDS: readonly (readonly [FileKind, Sign])[] = [
  ['html', text => /^\s*(?:<!doctype html|<html|<head|<body)/i.test(text)],
  ['voc-xml', text => isXml(text) && /<annotation[\s>]/.test(text) && /<bndbox>/.test(text)],
  ['labelme-xml', text => isXml(text) && /<annotation[\s>]/.test(text) && /<polygon>/.test(text)],
  ['voc-xml', text => isXml(text) && /<annotation[\s>]/.test(text)],
  ['cvat-xml', text => isXml(text) && /<annotations[\s>]/.test(text)],
  ['xml', text => isXml(text)],
  ['annotation-lines', text => isLinesOf(text, line => /"(?:bbox|segmentation)"/.test(line))],
  ['json-lines', text => isLinesOf(text, () => true)],
  ['python-dict', text => isPythonDict(text)],
  ['javascript', text => /^\s*(?:module\.exports|export\s|(?:var|let|const)\s+\w+\s*=)/.test(text)],
  ['javascript', ending(...SCRIPT_ENDINGS)],
  ['python', ending('py')],
  ['label-map', text => /^\s*item\s*\{/.test(text)],
  ['config', ending('pbtxt', 'prototxt', 'cfg', 'config', 'toml', 'ini')],
  [
    'data-yaml',
    text => isYaml(text) && /^names\s*:/m.test(text) && /^(?:train|val|path)\s*:/m.test(text),
  ],
  ['yaml', isYaml],
  ['yaml', ending('yaml', 'yml')],
  ['wider-face', text => isWiderFace(text)],
  ['yolo-labels', text => rows(text, line => YOLO_ROW.test(line))],
  [
    'dota-labels',
    text => rows(text, line => DOTA_ROW.test(line) || /^(?:imagesource|gsd):/.test(line)),
  ],
  ['kitti-labels', text => rows(text, line => KITTI_ROW.test(line))],
  ['image-list', text => rows(text, line => IMAGE_NAME.test(line) && !line.includes(','))],
  ['csv', ending('csv', 'tsv')],
  ['csv', text => !isJson(text) && isCsv(text)],
  ['class-list', isClassList],
  ['source-code', text => text.startsWith('#!')],
];

/** The lines that are whole and hold something, the first hundred of them. */
function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/);
  // The last one may be cut off.
  if (lines.length > 1) lines.pop();
  return lines
    .map(line => line.trim())
    .filter(line => line !== '')
    .slice(0, 100);
}

function rows(text: string, isRow: (line: string) => boolean): boolean {
  const lines = linesOf(text);
  return lines.length > 0 && lines.every(isRow);
}

function isXml(text: string): boolean {
  return /^\s*<[?!A-Za-z]/.test(text);
}

/** Several objects, one a line. */
function isLinesOf(text: string, isWanted: (line: string) => boolean): boolean {
  const lines = linesOf(text);
  const [first = ''] = lines;
  return lines.length > 1 && lines.every(isJsonObject) && isWanted(first);
}

function isJsonObject(line: string): boolean {
  if (!line.startsWith('{')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** Keys in single quotes, as `print` writes them. */
function isPythonDict(text: string): boolean {
  return /^\s*(?:\[\s*)*\{\s*'/.test(text);
}

/** Also where it is broken further on; the head of a section in a config, `[net]`, is none. */
function isJson(text: string): boolean {
  return /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[[{"\d\]-]|$))/.test(text);
}

function isYaml(text: string): boolean {
  return /^(?:#.*\s+|---\s+|\s+)*[A-Za-z_]\w*\s*:(?:\s|$)/.test(text) && !/^\s*[[{<]/.test(text);
}

/** A path, then how many boxes, then each with ten numbers. */
function isWiderFace(text: string): boolean {
  const [path = '', count = '', box = ''] = linesOf(text);
  return IMAGE_NAME.test(path) && /^\d+$/.test(count) && /^(?:\d+\s+){3,}\d+\s*$/.test(box);
}

/** As many separators in each of the first lines, at least two. */
function isCsv(text: string): boolean {
  const lines = linesOf(text).slice(0, 10);
  return [',', ';', '\t'].some(separator => {
    const counts = new Set(lines.map(line => line.split(separator).length));
    const [columns = 0] = counts;
    return lines.length > 1 && counts.size === 1 && columns >= 3;
  });
}

/** A short name a line. */
function isClassList(text: string): boolean {
  return (
    rows(text, line => /^[\p{L}\p{N}][\p{L}\p{N} _./&()'-]{0,60}$/u.test(line)) &&
    text.includes('\n')
  );
}
