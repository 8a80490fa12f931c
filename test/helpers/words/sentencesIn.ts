import { parseSync, Visitor } from 'oxc-parser';

export interface Sentence {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** A lower-case word beside a space, which codes, keys and names of files never have. */
const WORD = /(?<![\w$])[a-z]{2,}(?![\w(=[])/;

/**
 * The literals of a source that people could read: texts, and the texts of templates with `…` for what fills them. What
 * a programmer's error says is none of them: it is thrown where a caller breaks a promise of the code.
 */
export function sentencesIn(file: string, code: string): readonly Sentence[] {
  const found: { readonly text: string; readonly at: number; readonly end: number }[] = [];
  const others: { readonly start: number; readonly end: number }[] = [];
  const add = (text: string, { start, end }: { readonly start: number; readonly end: number }) => {
    if (text.includes(' ') && WORD.test(text)) found.push({ text, at: start, end });
  };
  const { program } = parseSync(file, code);
  new Visitor({
    Literal: node => {
      if (typeof node.value === 'string') add(node.value, node);
    },
    TemplateLiteral: node => {
      add(node.quasis.map(({ value }) => value.cooked ?? value.raw).join('…'), node);
    },
    ImportDeclaration: node => {
      others.push(node);
    },
    NewExpression: node => {
      const { callee } = node;
      if (callee.type === 'Identifier' && /^(?:Type|Range)?Error$/.test(callee.name))
        others.push(node);
    },
  }).visit(program);
  return found
    .filter(({ at, end }) => !others.some(other => other.start <= at && end <= other.end))
    .map(({ text, at }) => ({ text, line: code.slice(0, at).split('\n').length }));
}
