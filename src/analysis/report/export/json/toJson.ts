import { adviceJson } from './adviceJson.ts';
import { en } from '../../../../words/en/en.ts';
import { backendText } from '../../../../words/say/backendText.ts';
import { gapWords } from '../../../../words/en/gapWords.ts';
import { gapText } from '../../../../words/say/gapText.ts';
import { printableJson } from './printableJson.ts';
import type { Report } from '../../Report.ts';

/** Keys of each object in the order of the contract; what is not listed follows, by name. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  '': [
    'schema',
    'source',
    'detector',
    'dataset',
    'assignment',
    'anchorAdvice',
    'measured',
    'difficulty',
    'simulation',
    'recommendation',
    'advice',
  ],
  source: ['file', 'format', 'bytes'],
  detector: [
    'name',
    'framework',
    'version',
    'from',
    'alpha',
    'gamma',
    'digest',
    'levels',
    'trainingSizes',
    'notModelled',
    'sampling',
  ],
  'detector.levels': ['stride', 'sizes'],
  dataset: [
    'images',
    'annotations',
    'crowd',
    'categories',
    'sizes',
    'problems',
    'positions',
    'cooccurrence',
  ],
  'dataset.positions': ['side', 'small', 'medium', 'large', 'outside', 'perCategory'],
  'dataset.positions.perCategory': ['side', 'maps'],
  'dataset.positions.perCategory.maps': ['id', 'counts'],
  'dataset.cooccurrence': ['categories', 'images'],
  'dataset.categories': ['id', 'name', 'annotations', 'images'],
  'dataset.sizes': ['small', 'medium', 'large'],
  'dataset.problems': ['code', 'count', 'examples'],
  'dataset.problems.examples': ['annotation', 'image', 'category'],
  assignment: [
    'anchors',
    'boxes',
    'foreground',
    'ignored',
    'background',
    'backgroundPerForeground',
    'sampled',
    'imagesPerBatch',
    'refusedImages',
    'leftOutImages',
    'softNegatives',
    'perLevel',
    'perCategory',
    'perSize',
    'perAspect',
    'foregroundPerBox',
    'bestIou',
    'weak',
    'iouHistogram',
    'boxSizes',
    'unmatched',
  ],
  'assignment.leftOutImages': ['code', 'count'],
  'assignment.perLevel': ['stride', 'foreground', 'ignored', 'background'],
  'assignment.perCategory': ['id', 'foreground', 'unmatched', 'groups'],
  'assignment.perCategory.groups': [
    'boxes',
    'perLevel',
    'perSize',
    'perAspect',
    'foregroundPerBox',
    'bestIou',
    'boxSizes',
    'unmatched',
    'weak',
  ],
  'assignment.perCategory.groups.perSize': ['annotations', 'foreground', 'unmatched'],
  'assignment.perCategory.groups.perAspect': ['annotations', 'foreground', 'unmatched'],
  'assignment.perCategory.groups.unmatched': ['code', 'count'],
  'assignment.perCategory.groups.weak': ['code', 'count'],
  'assignment.perSize': ['name', 'annotations', 'foreground', 'unmatched'],
  'assignment.perAspect': ['name', 'annotations', 'foreground', 'unmatched'],
  'assignment.foregroundPerBox': ['edges', 'counts'],
  'assignment.bestIou': ['edges', 'counts'],
  'assignment.weak': ['count', 'reasons'],
  'assignment.weak.reasons': ['code', 'count'],
  'assignment.iouHistogram': ['edges', 'counts'],
  'assignment.boxSizes': ['edges', 'counts'],
  'assignment.unmatched': ['count', 'reasons', 'examples'],
  'assignment.unmatched.reasons': ['code', 'count'],
  'assignment.sampled': ['foreground', 'background'],
  'assignment.unmatched.examples': ['annotation', 'image', 'categoryId'],
  difficulty: ['basis', 'negativesPerPositive', 'foreground', 'background'],
  'difficulty.foreground': ['edges', 'shares'],
  'difficulty.background': ['edges', 'shares'],
  simulation: [
    'backend',
    'scoreThreshold',
    'budget',
    'prior',
    'normalizer',
    'training',
    'gammas',
    'alphas',
    'averagePrecision',
    'members',
    'refit',
  ],
  'simulation.refit': ['outcome', 'trained', 'hits', 'errors', 'misfit', 'constants'],
  'simulation.refit.constants': ['name', 'before', 'after'],
  'simulation.training': ['schedule', 'fromScratch', 'origins'],
  'simulation.training.schedule': ['kind'],
  'simulation.training.origins': ['schedule', 'fromScratch', 'scoreThreshold', 'prior'],
  'simulation.members': ['count', 'votes'],
  recommendation: [
    'gamma',
    'alpha',
    'gammaRange',
    'alphaRange',
    'confidence',
    'regretOfDefault',
    'regretOfDefaultByMember',
    'nearOptimal',
    'advice',
  ],
  'recommendation.regretOfDefaultByMember': ['median', 'low', 'high'],
  'recommendation.nearOptimal': ['gamma', 'alpha', 'regret', 'votes'],
  'recommendation.advice': ['code', 'group', 'text', 'evidence'],
  advice: ['code', 'group', 'text', 'evidence'],
};

/**
 * The report as one JSON document, with an order of keys that never changes, so that reports can be diffed. Class names
 * appear once and in full, however long; every other format shortens them.
 */
export function toJson(report: Report, layout: 'pretty' | 'compact' = 'pretty'): string {
  const document = ordered(worded(report), '');
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

function ordered(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map(entry => ordered(entry, path));
  if (typeof value !== 'object' || value === null) return value;
  const order = ORDER[path] ?? [];
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => rank(one) - rank(other) || byName(one, other))
      .map(([key, entry]) => [key, ordered(entry, path === '' ? key : `${path}.${key}`)]),
  );
}

function byName(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
