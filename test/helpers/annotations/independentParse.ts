import vm from 'node:vm';
import yaml from 'js-yaml';
import { protobufText } from '../configs/protobufText.ts';

/** Tags that only a framework understands, read as plain data. */
const SCHEMA = yaml.DEFAULT_SCHEMA.extend(
  ['!', 'tag:yaml.org,2002:python/'].flatMap(tag =>
    (['scalar', 'sequence', 'mapping'] as const).map(
      kind => new yaml.Type(tag, { kind, multi: true, construct: (data: unknown) => data }),
    ),
  ),
);

/** A config as parsers that the product does not use read it: js-yaml, and JavaScript itself for JSON with comments. */
export function independentParse(file: string, text: string): unknown {
  if (/\.(config|pbtxt)$/.test(file)) return protobufText(text);
  return /\.jsonc?$/.test(file)
    ? vm.runInNewContext(`(${text})`)
    : yaml.loadAll(text, undefined, { schema: SCHEMA });
}

/** Every leaf of a parsed config by its path. */
export function leavesOf(value: unknown, path = ''): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[path, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, child]) => [...leavesOf(child, `${path}/${key}`)]),
  );
}

/** Paths and new values of the leaves in which two parsed configs differ; `undefined` where one is gone. */
export function differences(before: unknown, after: unknown): Record<string, unknown> {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  const paths = [...new Set([...old.keys(), ...now.keys()])];
  return Object.fromEntries(
    paths
      .filter(path => !Object.is(old.get(path), now.get(path)))
      .map(path => [path, now.get(path)]),
  );
}
