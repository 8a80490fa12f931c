import { fail } from '../../analysis/contract/failures/Failure.ts';
import { type AnyReport, isDynamicReport } from '../../analysis/report/DynamicReport.ts';
import { countedText } from '../../analysis/report/export/text/countedText.ts';
import { shareable } from '../../analysis/report/derive/shareable.ts';
import type { Environment } from '../Environment.ts';

export const FORMATS = ['text', 'json', 'markdown', 'html', 'csv'] as const;

export type Format = (typeof FORMATS)[number];

/**
 * The report as a text that ends with a line end; none says where on the machine its file lies.
 *
 * @throws FailureError `not-writable` where no string is as long: class names of megabytes do that
 */
export async function formatted(
  analyzed: AnyReport,
  format: Format,
  environment: Environment,
): Promise<string> {
  const report = shareable(analyzed);
  try {
    if (format === 'text' && !isDynamicReport(report) && report.learned === undefined)
      return countedText(report);
    const { inFormat } = await import('../extras.ts');
    return await inFormat(report, format, environment);
  } catch (thrown) {
    if (!(thrown instanceof RangeError && thrown.message === 'Invalid string length')) throw thrown;
    const reason = 'too-large-for-program';
    return fail({ code: 'not-writable', file: 'the report', reason });
  }
}
