import { printableJson } from '../../report/export/json/printableJson.ts';
import type { ValidatedFile } from '../Finding.ts';
import type { Fixed } from './validationText.ts';
import { englishText } from './validationWords.ts';

/** The findings as data, each with its English text; and what was fixed before them. */
export function validationJson(
  files: readonly ValidatedFile[],
  passed: boolean,
  fixed?: Fixed,
): string {
  const document = {
    schema: 'focal-lens/validation@1',
    passed,
    ...(fixed && { fixed }),
    files: files.map(({ findings, ...file }) => ({
      ...file,
      findings: findings.map(found => ({ ...found, text: englishText(found) })),
    })),
  };
  return `${printableJson(document, 2)}\n`;
}
