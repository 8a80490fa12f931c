/** A word of a command, as it is written, quotes and all. */
export interface ShellWord {
  readonly text: string;
  readonly start: number;
}

/** Between two commands; what a compound command begins a new one with. */
const STARTS = new Set(['do', 'then', 'else', '{', '(', '!', 'if', 'while']);

/** A word, what ends a command, or white space; a backslash at the end of a line goes on with the next. */
const TOKEN =
  /(?<space>(?:[ \t]|\\\r?\n)+)|(?<comment>#[^\r\n]*)|(?<end>\r\n|[\r\n;&|()])|(?<word>(?:[^\s;&|()"'\\]|\\(?!\r?\n)[^]|"(?:[^"\\]|\\[^])*"|'[^']*')+)|[^]/gy;

/**
 * The commands of a shell script, in the order of the text, without what a shell would make of them. What is no word, as a quote
 * without its end, ends a command.
 */
export function shellCommands(text: string): (readonly ShellWord[])[] {
  const commands: ShellWord[][] = [];
  let words: ShellWord[] = [];
  const finish = () => {
    if (words.length > 0) commands.push(words);
    words = [];
  };
  for (const { 0: token, index: start, groups = {} } of text.matchAll(TOKEN)) {
    if (groups['word'] === undefined) {
      if (groups['space'] === undefined && groups['comment'] === undefined) finish();
    } else if (words.length === 0 && STARTS.has(token)) finish();
    else words.push({ text: token, start });
  }
  finish();
  return commands;
}
