/**
 * YAML whose brackets stand in one line each, with every offset kept: line breaks and comments inside them become spaces.
 * PyYAML, which the frameworks read with, lets brackets close at any indentation; YAML 1.2 does not.
 */
export function joinFlowLines(text: string): string {
  const joined: string[] = [];
  let depth = 0;
  for (const [token] of text.matchAll(TOKEN)) {
    const opens = /^[[{]$/.test(token);
    if (opens) depth++;
    if (/^[\]}]$/.test(token)) depth = Math.max(0, depth - 1);
    const isBlank = depth > 0 && !opens && /^(?:[ \t]*#|[\r\n])/.test(token);
    joined.push(isBlank ? ' '.repeat(token.length) : token);
  }
  return joined.join('');
}

/** A comment, white space, quoted text, a bracket, a line break; then what a plain value is made of, whose brackets inside brackets end. */
const TOKEN =
  /^#[^\r\n]*|[ \t]+(?:#[^\r\n]*)?|"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*'|[[\]{}]|[\r\n]|[,:\s-]|[^[\]{}\r\n,:\s]+/gm;
