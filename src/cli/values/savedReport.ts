import type { Surface } from '../../analysis/recommendation/onLine.ts';
import fs from 'node:fs';
import {
  ALPHA_RANGE,
  GAMMA_RANGE,
  type NumberRange,
} from '../../analysis/configs/edits/focalLossRanges.ts';
import type { FocalLossValues } from '../../analysis/configs/edits/FocalLossSite.ts';
import { type Detail, shownValue } from '../../analysis/contract/failures/Detail.ts';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import type { DynamicReport } from '../../analysis/report/DynamicReport.ts';
import type { Report } from '../../analysis/report/Report.ts';
import { fileFailure } from '../../platform/node/files/fileFailure.ts';
import { openRegularFile } from '../../platform/node/files/openRegularFile.ts';
import type { SavedBasis } from '../../tasks/requireSameDetector.ts';
import { readText } from '../readText.ts';

/** A saved report says what it is within its first bytes; annotation files are too large to look through. */
const HEAD_BYTES = 256;

/** A report has a few lines a class; one of a hundred thousand classes is a tenth of this. */
export const MOST_REPORT_BYTES = 256_000_000;

const SCHEMA: Report['schema'] = 'focal-lens/report@1';
const DYNAMIC_SCHEMA: DynamicReport['schema'] = 'focal-lens/dynamic-report@1';

/** A pair of a saved report, and what it was made with. */
export interface SavedPair {
  readonly values: FocalLossValues;
  /** Whether it says that its boxes do not mean what they were read as. */
  readonly isMisread: boolean;
  /** The simulated surface that it was chosen on, where there is one. */
  readonly surface: Surface | null;
  /** @throws FailureError `report-unusable` where the report does not say so */
  readonly basis: () => SavedBasis;
}

/**
 * What a saved report recommends.
 *
 * @returns null where the file is no document of this program
 * @throws FailureError `report-unusable` where it is one, but of another kind or version, or its numbers are out of range;
 *   `arguments` where it recommends nothing
 */
export function savedReport(file: string): SavedPair | null {
  const schema = schemaOf(file);
  if (schema === null) return null;
  const refuse = (reason: Detail): never => fail({ code: 'report-unusable', file, reason });
  if (schema === DYNAMIC_SCHEMA) {
    const message = `${file} is a report without a pair: its detector chooses its positives by its own predictions. Name a report of another detector, or give --alpha and --gamma.`;
    return fail({ code: 'arguments', message });
  }
  if (schema !== SCHEMA) refuse({ kind: 'other-schema', found: schema, wanted: SCHEMA });
  const report = parsed(readText(file, MOST_REPORT_BYTES).text, refuse);
  const { recommendation } = report;
  if (recommendation === undefined || recommendation === null) {
    const message = `${file} is a report without a recommendation (made with --no-simulation?).`;
    return fail({ code: 'arguments', message });
  }
  const number = (name: 'alpha' | 'gamma', range: NumberRange): number => {
    const value: unknown = recommendation[name];
    if (typeof value === 'number' && value >= range[0] && value <= range[1]) return value;
    return refuse(outOfRange(name, range, shownValue(value)));
  };
  return {
    values: { alpha: number('alpha', ALPHA_RANGE), gamma: number('gamma', GAMMA_RANGE) },
    isMisread: report.convention !== undefined && report.convention !== null,
    surface: surfaceOf(report.simulation),
    basis: () => basisOf(report, refuse),
  };
}

function basisOf(
  { detector, dataset, simulation }: SavedReport,
  refuse: (reason: Detail) => never,
): SavedBasis {
  const field = (name: string): string => {
    const value = detector?.[name];
    if (typeof value === 'string') return value;
    const path = `detector.${name}`;
    return refuse({ kind: 'unexpected', path, found: shownValue(value), wanted: 'text' });
  };
  const names = { name: field('name'), framework: field('framework'), version: field('version') };
  // What else it says is only compared, letter by letter.
  const said = { ...detector, ...names } as SavedBasis['detector'];
  return { detector: said, dataset: dataset ?? {}, ...(simulation && { simulation }) };
}

/** Null where the numbers are none, or do not make a grid within the ranges. */
function surfaceOf(simulation: unknown): Surface | null {
  const { gammas, alphas, averagePrecision, chosenAmong } = (simulation ?? {}) as Readonly<
    Record<string, unknown>
  >;
  if (!areNumbers(gammas, GAMMA_RANGE) || !areNumbers(alphas, ALPHA_RANGE)) return null;
  const isRow = (row: unknown): row is readonly number[] =>
    areNumbers(row, [0, 1]) && row.length === alphas.length;
  if (!Array.isArray(averagePrecision) || averagePrecision.length !== gammas.length) return null;
  const rows: readonly unknown[] = averagePrecision;
  if (!rows.every(isRow)) return null;
  return { gammas, alphas, averagePrecision: rows, chosenAmong: reachOf(chosenAmong) };
}

/** Undefined where it is none, or not within the ranges. */
function reachOf(value: unknown): Surface['chosenAmong'] {
  const { gammas, alphas } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const isReach = (ends: unknown, range: NumberRange): ends is readonly [number, number] =>
    areNumbers(ends, range) && ends.length === 2;
  return isReach(gammas, GAMMA_RANGE) && isReach(alphas, ALPHA_RANGE)
    ? { gammas, alphas }
    : undefined;
}

function areNumbers(value: unknown, [low, high]: NumberRange): value is readonly number[] {
  return (
    Array.isArray(value) &&
    value.every(number => typeof number === 'number' && number >= low && number <= high)
  );
}

function outOfRange(name: string, [low, high]: NumberRange, found: string | null): Detail {
  return { kind: 'out-of-range', field: `recommendation.${name}`, found, low, high };
}

/** The schema that a document of this program says within its first bytes; null for any other file. */
export function schemaOf(file: string): string | null {
  return /^\uFEFF?\s*\{\s*"schema"\s*:\s*"(focal-lens\/[^"]*)"/.exec(head(file))?.[1] ?? null;
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

function parsed(text: string, refuse: (reason: Detail) => never): SavedReport {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as SavedReport;
  } catch {
    return refuse(notANumber(text) ?? 'not-json');
  }
}

interface SavedReport {
  readonly recommendation?: Readonly<Record<string, unknown>> | null;
  readonly convention?: unknown;
  readonly detector?: Readonly<Record<string, unknown>> | null;
  readonly dataset?: SavedBasis['dataset'] | null;
  readonly simulation?: SavedBasis['simulation'] | null;
}

/** NaN and the infinities are no JSON; Python writes them all the same. */
function notANumber(text: string): Detail | null {
  const found =
    /"recommendation"\s*:\s*\{[^{}]*?"(alpha|gamma)"\s*:\s*(NaN|-?Infinity)\b/.exec(text) ?? [];
  const [, name, value] = found;
  if (name === undefined || value === undefined) return null;
  return outOfRange(name, name === 'alpha' ? ALPHA_RANGE : GAMMA_RANGE, value);
}
