import { adviceJson, knobJson } from './adviceJson.ts';
import { en } from '../../../../words/en/en.ts';
import { backendText } from '../../../../words/say/backendText.ts';
import { gapWords } from '../../../../words/en/gapWords.ts';
import { gapText } from '../../../../words/say/gapText.ts';
import { printableJson } from './printableJson.ts';
import { type AnyReport, isDynamicReport } from '../../DynamicReport.ts';
import type { Report } from '../../Report.ts';
import { REPORT_KEYS } from './reportKeys.ts';

/**
 * The report as one JSON document, with an order of keys that never changes, so that reports can be diffed. Class names
 * appear once and in full, however long; every other format shortens them.
 */
export function toJson(report: AnyReport, layout: 'pretty' | 'compact' = 'pretty'): string {
  // A report of the other kind is always built in the same order.
  const document = isDynamicReport(report)
    ? { ...report, knobs: report.knobs.map(knobJson) }
    : ordered(worded(report), REPORT_KEYS);
  if (layout === 'compact') return printableJson(document);
  return printableJson(document, 2).replaceAll(NUMBERS, list =>
    list.replaceAll(/\s+/g, ' ').replaceAll(/\[ | \]/g, bracket => bracket.trim()),
  );
}

/** The report with advice and gaps in English, for readers of the document. */
function worded({ advice, recommendation, detector, simulation, ...others }: Report): object {
  const { notModelled } = detector;
  return {
    ...others,
    detector: {
      ...detector,
      ...(notModelled && { notModelled: notModelled.map(gap => gapText(gap, gapWords)) }),
    },
    ...(simulation && {
      simulation: { ...simulation, backend: backendText(simulation.backend, en) },
    }),
    ...(recommendation && {
      recommendation: { ...recommendation, advice: recommendation.advice.map(adviceJson) },
    }),
    ...(advice && { advice: advice.map(adviceJson) }),
  };
}

/** A list of nothing but numbers, which gets one line instead of one each. No string of JSON holds a line break. */
const NUMBERS = /\[\n[-\d.e+,\s]+\]/g;

/** The keys of an object in their order, each with the keys below it. */
type KnownKeys = { readonly [key: string]: KnownKeys } | null;

function ordered(value: unknown, keys: KnownKeys): unknown {
  if (Array.isArray(value)) return value.map(entry => ordered(entry, keys));
  if (typeof value !== 'object' || value === null) return value;
  const order = Object.keys(keys ?? {});
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => rank(one) - rank(other) || byName(one, other))
      .map(([key, entry]) => [key, ordered(entry, keys?.[key] ?? null)]),
  );
}

function byName(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
