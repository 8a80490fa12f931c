import {
  type ConfigDocument,
  type ConfigNode,
  type MappingNode,
  stringOf,
  valueOf,
} from '../../syntax/ConfigNode.ts';
import { mappingsOf } from '../../syntax/mappingsOf.ts';

/** An option of a command line with its default. */
export interface CommandLineOption {
  /** As it is typed: `--focal-alpha`; of absl's flags, the name. */
  readonly flag: string;
  /** What it is unless given; a later `set_defaults` counts. Absent where none is written. */
  readonly value?: ConfigNode;
  readonly help: string;
}

const known = new WeakMap<ConfigDocument, ReadonlyMap<string, CommandLineOption>>();

/**
 * The options of argparse (`add_argument`, `set_defaults`), click (`option`) and absl (`DEFINE_float`) in a Python file, by
 * the attribute that holds each after parsing. Of several with one name the last counts.
 */
export function optionsIn(document: ConfigDocument): ReadonlyMap<string, CommandLineOption> {
  const found = known.get(document) ?? read(document);
  known.set(document, found);
  return found;
}

function read({ root }: ConfigDocument): Map<string, CommandLineOption> {
  const options = new Map<string, CommandLineOption>();
  for (const { mapping } of mappingsOf(root)) {
    const verb = /(?:^|\.)(\w+)$/.exec(mapping.callee ?? '')?.[1];
    if (mapping.style !== 'call' || verb === undefined) continue;
    if (verb === 'add_argument' || verb === 'option') add(options, mapping);
    if (/^DEFINE_(?:float|integer)$/.test(verb)) define(options, mapping);
    if (verb === 'set_defaults')
      for (const { key, value } of mapping.pairs) {
        const option = options.get(key);
        if (option !== undefined) options.set(key, { ...option, value });
      }
  }
  return options;
}

function add(options: Map<string, CommandLineOption>, mapping: MappingNode): void {
  const names = (mapping.positional ?? []).flatMap(textOf);
  const flag =
    names.find(name => name.startsWith('--')) ?? names.find(name => name.startsWith('-'));
  const value = valueOf(mapping, 'default');
  if (flag === undefined) return;
  const dest = stringOf(mapping, 'dest') ?? flag.replace(/^-+/, '').replaceAll('-', '_');
  options.set(dest, { flag, help: stringOf(mapping, 'help') ?? '', ...(value && { value }) });
}

/** `flags.DEFINE_float('alpha', 0.25, 'help')`. */
function define(options: Map<string, CommandLineOption>, mapping: MappingNode): void {
  const [name, value = valueOf(mapping, 'default'), help] = mapping.positional ?? [];
  const [flag] = name ? textOf(name) : [];
  if (flag === undefined) return;
  const [said = stringOf(mapping, 'help') ?? ''] = help ? textOf(help) : [];
  options.set(flag, { flag, help: said, ...(value && { value }) });
}

/** The content of a string; a name is none. */
function textOf(node: ConfigNode): string[] {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return [];
  return node.end - node.start === node.value.length ? [] : [node.value];
}
