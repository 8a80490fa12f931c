import fs from 'node:fs';
import type { FocalLossValues } from '../analysis/configs/FocalLossSite.ts';
import { inputsWithConfig } from '../analysis/configs/setup/statedInputs.ts';
import { fail } from '../analysis/contract/Failure.ts';
import type { SimulationInputs } from '../analysis/contract/SimulationInputs.ts';
import type { DetectorAtHand } from './detectorFor.ts';
import type { Report } from '../analysis/report/Report.ts';
import { fileFailure } from '../node/fileFailure.ts';
import { openRegularFile } from '../node/openRegularFile.ts';
import type { Environment } from './Environment.ts';
import { readText } from './readText.ts';
import { terminalProgress } from './terminalProgress.ts';

/** A saved report says what it is within its first bytes; annotation files are too large to look through. */
const HEAD_BYTES = 256;

/** A report has a few lines a class; one of a hundred thousand classes is a tenth of this. */
const MOST_REPORT_BYTES = 256_000_000;

/** How an annotation file is analyzed; a saved report has been. */
export interface HowToAnalyze {
  readonly detector: () => Promise<DetectorAtHand>;
  readonly inputs: SimulationInputs;
}

/**
 * α and γ recommended for a dataset: out of a saved report, or from analyzing the annotation file now.
 *
 * @throws FailureError
 */
export async function recommendedValues(
  file: string,
  how: HowToAnalyze,
  environment: Environment,
): Promise<FocalLossValues> {
  const report = isReport(file) ? savedReport(file) : await analyzed(file, how, environment);
  const { alpha, gamma } = report.recommendation ?? {};
  if (typeof alpha === 'number' && typeof gamma === 'number') return { alpha, gamma };
  const message = `${file} is a report without a recommendation (made with --no-simulation?).`;
  return fail({ code: 'arguments', message });
}

function isReport(file: string): boolean {
  return /^\uFEFF?\s*\{\s*"schema"\s*:\s*"focal-lens\/report@1"/.test(head(file));
}

function head(file: string): string {
  try {
    const descriptor = openRegularFile(file);
    try {
      const bytes = Buffer.alloc(HEAD_BYTES);
      return bytes.toString('utf8', 0, fs.readSync(descriptor, bytes, 0, HEAD_BYTES, 0));
    } finally {
      fs.closeSync(descriptor);
    }
  } catch (error) {
    return fail(fileFailure(file, error));
  }
}

function savedReport(file: string): Partial<Report> {
  try {
    return JSON.parse(readText(file, MOST_REPORT_BYTES).text) as Partial<Report>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail({ code: 'unreadable', file, reason: 'it is a Focal Lens report, but broken' });
  }
}

async function analyzed(
  file: string,
  how: HowToAnalyze,
  environment: Environment,
): Promise<Report> {
  const { training = {}, ...detector } = await how.detector();
  const simulation = { backend: 'auto', inputs: inputsWithConfig(how.inputs, training) } as const;
  const progress = terminalProgress(environment);
  const request = { file: { path: file }, ...detector, simulation };
  return environment.analyze(request, { progress: progress.show }).finally(progress.clear);
}
