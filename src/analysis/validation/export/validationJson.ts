import { printableJson } from '../../report/export/json/printableJson.ts';
import type { ValidatedFile } from '../Finding.ts';
import { englishText } from './validationWords.ts';

/** The findings as data, each with its English text. */
export function validationJson(files: readonly ValidatedFile[], passed: boolean): string {
  const document = {
    schema: 'focal-lens/validation@1',
    passed,
    files: files.map(({ findings, ...file }) => ({
      ...file,
      findings: findings.map(found => ({ ...found, text: englishText(found) })),
    })),
  };
  return `${printableJson(document, 2)}\n`;
}
