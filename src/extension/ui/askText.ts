import * as vscode from 'vscode';
import { plainText } from './plainText.ts';

interface Question {
  readonly title: string;
  readonly prompt: string;
  readonly value?: string;
  readonly placeHolder?: string;
  /** What is wrong with a text, or what it is taken for; null where there is nothing to say. */
  readonly check: (text: string) => { readonly text: string; readonly isError: boolean } | null;
}

/** @returns what was typed; undefined where the question was closed */
export function askText({ title, prompt, value, placeHolder, check }: Question) {
  const { Error: wrong, Info: said } = vscode.InputBoxValidationSeverity;
  return vscode.window.showInputBox({
    title: plainText(title),
    prompt: plainText(prompt),
    ignoreFocusOut: true,
    ...(value !== undefined && { value }),
    ...(placeHolder !== undefined && { placeHolder: plainText(placeHolder) }),
    validateInput: text => {
      const found = check(text);
      if (found === null) return null;
      return { message: plainText(found.text), severity: found.isError ? wrong : said };
    },
  });
}
