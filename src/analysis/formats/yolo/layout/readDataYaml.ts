import { parseDocument } from 'yaml';
import { fail } from '../../../contract/failures/Failure.ts';
import { type Detail, systemDetail } from '../../../contract/failures/Detail.ts';
import type { SetFault } from '../../../contract/failures/fileFaults.ts';
import { printable } from '../../../contract/text/printable.ts';
import type { YoloSet, YoloSplit } from './YoloSet.ts';

/** Names in the order in which a set is told about; what stands in the file as `validation` is `val`. */
const SPLITS = ['train', 'val', 'test', 'minival'] as const;
const ABSENT: ReadonlySet<unknown> = new Set([undefined, '', '~', 'null', 'Null', 'NULL']);
/** More classes than any set has. */
const MOST_CLASSES = 100_000;

/**
 * Reads the description of a set as Ultralytics 8.4.190 does, but names stay as they are written (`yes` is no truth value).
 * `download` is never looked at.
 *
 * @throws FailureError `set-unusable`
 */
export function readDataYaml(file: string, yaml: string, text: string): YoloSet {
  const unusable = (reason: Detail): never => fail({ code: 'set-unusable', file, reason });
  const read = (): unknown => {
    const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
    if (document.errors[0] !== undefined) throw document.errors[0];
    return document.toJS({ maxAliasCount: 100 });
  };
  let content: Fields = {};
  try {
    content = fieldsOf(read());
  } catch (thrown) {
    unusable(systemDetail(thrown));
  }
  const splits = splitsOf(content);
  if (splits.length === 0) unusable('no-splits');
  const names = namesOf(content);
  if (typeof names === 'string') return unusable(names);
  const path = textOf(content['path']) ?? '';
  return {
    file,
    description: yaml,
    path,
    splits,
    names,
    keyPoints: keyPointsOf(content['kpt_shape']),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : {};
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && !ABSENT.has(value) ? value : null;
}

function splitsOf(content: Fields): readonly YoloSplit[] {
  const found = SPLITS.map(name => {
    const value = content[name] ?? (name === 'val' ? content['validation'] : undefined);
    const entries = (Array.isArray(value) ? value : [value]).map(textOf);
    return { name, entries: entries.filter(entry => entry !== null) };
  });
  return found.filter(({ entries }) => entries.length > 0);
}

/** @returns what is wrong, where something is */
function namesOf({ names, nc }: Fields): readonly string[] | SetFault {
  const count = ABSENT.has(nc) ? null : Number(nc);
  if (count !== null && !isCount(count)) return 'names-unlike-count';
  if (ABSENT.has(names)) return count === null ? 'no-class-names' : unnamed(count);
  const found = Array.isArray(names) ? names.map(written) : numbered(fieldsOf(names));
  if (found === null) return 'names-with-gaps';
  if (!isCount(found.length)) return 'no-class-names';
  return count === null || count === found.length ? found : 'names-unlike-count';
}

function isCount(count: number): boolean {
  return Number.isInteger(count) && count > 0 && count <= MOST_CLASSES;
}

function unnamed(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `class_${index}`);
}

function numbered(names: Fields): readonly string[] | null {
  const found: string[] = [];
  const keys = Object.keys(names);
  for (const key of keys) {
    const number = Number(key);
    if (!Number.isInteger(number) || number < 0 || number >= keys.length) return null;
    found[number] = written(names[key]);
  }
  return keys.length === found.filter(name => name !== undefined).length ? found : null;
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : printable(JSON.stringify(value) ?? '');
}

function keyPointsOf(value: unknown): number {
  if (!Array.isArray(value)) return 0;
  const [count, numbers] = value.map(Number);
  const product = (count ?? 0) * (numbers ?? 0);
  return Number.isInteger(product) && product > 0 ? product : 0;
}
