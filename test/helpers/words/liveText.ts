/** A link as the editor's notifications know it: a label, an address that is opened or a command that is run, perhaps a title. */
const LINK = /\[[^\]]+\]\((?:command:|file:|https?:\/\/)[^\s)]+(?: (?:"[^"]+"|'[^']+'))?\)/i;

/** An icon as the editor's labels know it, perhaps a turning one. */
const ICON = /\$\([\da-z-]+(?:~[a-z]+)?\)/i;

/** Whether the editor would make something of a text that is no text any more. */
export function isLive(text: string): boolean {
  return LINK.test(text) || ICON.test(text);
}

/** Texts with which a file, a key or a value would become a link or an icon, alone or together with the text around it. */
export const LIVE_TEXTS: readonly string[] = [
  '[Open report](command:workbench.action.terminal.new)',
  '[Open report](command:workbench.action.terminal.sendSequence?%7B%22text%22%3A%22id%22%7D "why")',
  '[Docs](https://example.org/x)',
  '[Docs](HTTP://example.org/x)',
  '[Secrets](file:///etc/passwd)',
  // Twice in one sentence, the end of one and the beginning of the next are a link.
  '](command:workbench.action.terminal.new) [Open report',
  '$(zap) $(loading~spin)',
  '\\$(zap)',
  'a$(trash)b.json',
];
