// What the command line says of a file: the pages must show the same.
import { execFileSync } from 'node:child_process';

/** @returns {import('../../../src/analysis/report/Report.ts').Report} */
export function reportOf(file) {
  const parameters = ['dist/cli.cjs', 'analyze', file, '--format', 'json', '--no-simulation'];
  const text = execFileSync(process.execPath, parameters, { maxBuffer: 1 << 28 });
  return JSON.parse(text);
}

/** A number as a page writes it for an English reader: `1,021`. */
export const numberIn = text => Number(text.replaceAll(/[^\d.]/g, ''));

/** The ratio as a page quotes it: whole from 100 on. */
export function ratioText({ assignment }) {
  const ratio = assignment.backgroundPerForeground;
  const digits = ratio >= 100 ? 0 : ratio >= 10 ? 1 : 2;
  return ratio.toLocaleString('en', { maximumFractionDigits: digits });
}
