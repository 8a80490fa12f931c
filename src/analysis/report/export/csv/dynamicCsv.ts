import { classCount } from '../../derive/classCount.ts';
import { dynamic as words } from '../../../../words/en/report/dynamic.ts';
import { en } from '../../../../words/en/en.ts';
import { ENGLISH } from '../../../../words/numberFormat.ts';
import { knobText } from '../../../../words/say/knobText.ts';
import { toPrintable } from '../../../contract/text/toPrintable.ts';
import { SIZE_CLASSES } from '../../../dataset/sizeClass.ts';
import type { PointExploration, QueryExploration } from '../../../dynamic/explore/Exploration.ts';
import type { KnobAdvice } from '../../../dynamic/knobs/KnobAdvice.ts';
import { classRows } from '../../derive/classRows.ts';
import { backgroundAtLeast } from '../../derive/tiers/pointFacts.ts';
import type { TierFact } from '../../derive/tiers/TierFact.ts';
import { tiersOf } from '../../derive/tiers/tiersOf.ts';
import type { DetectionsReport } from '../../DetectionsReport.ts';
import type { DynamicReport } from '../../DynamicReport.ts';
import { type CsvRow, csvText, measures } from './csvText.ts';

/** The same table for a detector that chooses by its predictions: each figure with its tier as the section. */
export function dynamicCsv(report: DynamicReport): string {
  const { exploration } = report;
  const tiers = tiersOf(report);
  return csvText([
    ['section', 'item', 'measure', 'value'],
    ...dataRows(report),
    ...[...tiers.counted, ...tiers.bounded].flatMap(factRows),
    ...tiers.predictions.map((code): CsvRow => ['predictions', code, 'text', words.needs[code]]),
    ...(report.measured ? measuredRows(report.measured) : []),
    ...(exploration?.kind === 'points' ? pointRows(exploration) : []),
    ...(exploration?.kind === 'queries' ? queryRows(exploration) : []),
    ...report.knobs.flatMap(knobRows),
  ]);
}

function dataRows(report: DynamicReport): readonly CsvRow[] {
  const { source, detector, dataset } = report;
  const { name, framework, from, rule, config } = detector;
  return [
    ...measures('source', '', { file: source.file, format: source.format, bytes: source.bytes }),
    ...measures('detector', '', { name, framework, from, rule, preset: config?.preset ?? null }),
    ...(config?.read ?? []).map(({ key, value }): CsvRow => [
      'config',
      toPrintable(key),
      'value',
      value,
    ]),
    ...measures('dataset', '', {
      images: dataset.images,
      annotations: dataset.annotations,
      crowd: dataset.crowd,
      classes: classCount(dataset),
    }),
    ...classRows(report).flatMap(({ id, name: called, boxes, images, share }) =>
      measures('class', called, {
        id: typeof id === 'string' ? toPrintable(id) : id,
        boxes,
        images,
        share,
      }),
    ),
    ...SIZE_CLASSES.map((size): CsvRow => ['size', size, 'annotations', dataset.sizes[size]]),
    ...dataset.problems.map(({ code, count }): CsvRow => ['problem', code, 'records', count]),
  ];
}

function factRows({ tier, code, value, of, by, range, argument }: TierFact): readonly CsvRow[] {
  return measures(tier, by === undefined ? code : `${code} ${by}`, {
    value,
    ...(of !== undefined && { of }),
    ...(range !== undefined && { low: range[0], high: range[1] }),
    ...(argument !== undefined && { argument }),
  });
}

function measuredRows(measured: DetectionsReport): readonly CsvRow[] {
  const { detections, outcomes, missed, averagePrecision, suspects, lowestScore } = measured;
  return [
    ...measures('measured', '', { detections, missed, lowestScore, suspects: suspects.count }),
    ...measures('measured', 'outcome', outcomes),
    ...measures('measured', 'score', { ...averagePrecision }),
    ...measured.perCategory.flatMap(({ id, ...counts }) =>
      measures('measured', typeof id === 'string' ? toPrintable(id) : String(id), counts),
    ),
  ];
}

function pointRows({ detector, settings }: PointExploration): readonly CsvRow[] {
  return settings.flatMap(({ side, releases, showings }) =>
    releases.flatMap((found, release) =>
      measures(
        'setting',
        `${side} ${words.versions(detector.releases[release]?.versions ?? NO_VERSIONS)}`.trim(),
        {
          points: found.pointsPerImage,
          boxes: found.boxes,
          withoutCandidate: found.without.count,
          ...(showings !== null && {
            shown: showings.boxes - showings.dropped,
            shownWithoutCandidate: showings.without[release] ?? 0,
          }),
          fewerThanClaimed: found.fewerThanClaimed,
          positivesAtMost: found.positivesAtMost,
          backgroundPerPositiveAtLeast: backgroundAtLeast(found),
        },
      ),
    ),
  );
}

function knobRows(advice: KnobAdvice): readonly CsvRow[] {
  const { code, key, now, proposed } = advice;
  return measures('knob', code, { key, now, proposed, text: knobText(advice, en.knobs, ENGLISH) });
}

const NO_VERSIONS = { from: null, to: null };

function queryRows({ settings }: QueryExploration): readonly CsvRow[] {
  return settings.flatMap(setting => {
    const { queries, matches, negativesPerPositive, beyondKept, denoising, noObject } = setting;
    return measures('setting', String(queries), {
      matched: matches.matched,
      lost: matches.lost,
      imagesOver: matches.imagesOver,
      negativesPerPositive,
      beyondKept,
      ...(denoising && {
        denoisingGroups: denoising.groups,
        denoisingQueries: denoising.queries,
        denoisingAtMost: denoising.mostQueries,
      }),
      ...(noObject && { noObjectShare: noObject.share, noObjectBalanced: noObject.balancedWeight }),
    });
  });
}
