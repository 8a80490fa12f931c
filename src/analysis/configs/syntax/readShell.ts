import type { ConfigDocument, ConfigNode, ConfigPair, MappingNode } from './ConfigNode.ts';
import { plainNumber } from './plainNumber.ts';
import { shellCommands, type ShellWord } from './shell/shellCommands.ts';

/** Programs whose arguments are `key=value`. */
const PROGRAMS = /^(?:.*\/)?yolo$/;

/** What may stand before a program: a variable of its environment, and what starts it. */
const BEFORE = /^(?:[A-Za-z_]\w*=|(?:nohup|time|exec|env|sudo|nice|srun)$)/;

const REDIRECTION = /^\d*[<>]/;

const PAIR = /^([A-Za-z_]\w*)=/;

/** The one document of a shell script: a mapping for each command of Ultralytics, `yolo detect train imgsz=640`. */
export function readShell(file: string, text: string): ConfigDocument[] {
  const pairs = shellCommands(text).flatMap(words => commandOf(text, words) ?? []);
  const root: MappingNode = { kind: 'mapping', style: 'table', start: 0, end: text.length, pairs };
  return [{ file, text, syntax: 'shell', index: 0, root }];
}

function commandOf(text: string, words: readonly ShellWord[]): ConfigPair | null {
  const at = words.findIndex(word => !BEFORE.test(word.text));
  const program = words[at];
  if (program === undefined || !PROGRAMS.test(program.text)) return null;
  // Behind a redirection stand files, and what `&1` begins is no word.
  const redirected = words.findIndex(word => REDIRECTION.test(word.text));
  const given = words.slice(at + 1, redirected < 0 ? undefined : redirected);
  const pairs = given.flatMap((word): ConfigPair[] => {
    const key = PAIR.exec(word.text)?.[1];
    if (key === undefined) return [];
    const start = word.start + key.length + 1;
    const value = valueOf(text, start, endOf(word));
    return [{ key, keyStart: word.start, value }];
  });
  const positional = given
    .filter(word => !PAIR.test(word.text))
    .map(word => valueOf(text, word.start, endOf(word)));
  const value: MappingNode = {
    kind: 'mapping',
    style: 'command',
    start: program.start,
    end: endOf(given.at(-1) ?? program),
    callee: 'yolo',
    positional,
    pairs,
  };
  return { key: 'yolo', keyStart: program.start, value };
}

function endOf({ start, text }: ShellWord): number {
  return start + text.length;
}

/** What a shell takes for something else is opaque: a variable, a command's output, a name with wild cards. */
function valueOf(text: string, start: number, end: number): ConfigNode {
  const written = text.slice(start, end);
  const number = plainNumber(text, start, end);
  if (number === null && /[$`*?[\\]/.test(written)) return { kind: 'opaque', start, end };
  const value = number?.value ?? written.replaceAll(/["']/g, '');
  return { kind: 'scalar', value, start, end, number };
}
