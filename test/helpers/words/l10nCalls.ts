import { parseSync, Visitor } from 'oxc-parser';

/**
 * What a source asks the editor's catalogue for: the first argument of each `vscode.l10n.t(…)`.
 *
 * @throws where that is no plain literal, which no catalogue can be held to
 */
export function l10nCalls(file: string, code: string): readonly string[] {
  const asked: string[] = [];
  new Visitor({
    CallExpression: ({ callee, arguments: [first], start }) => {
      if (callee.type !== 'MemberExpression' || callee.computed) return;
      const { object, property } = callee;
      if (property.type !== 'Identifier' || property.name !== 't') return;
      if (code.slice(object.start, object.end).replaceAll(/\s/g, '') !== 'vscode.l10n') return;
      if (first?.type !== 'Literal' || typeof first.value !== 'string')
        throw new TypeError(`${file}: what is asked for at ${start} is no literal`);
      asked.push(first.value);
    },
  }).visit(parseSync(file, code).program);
  return asked;
}
