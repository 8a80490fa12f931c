import type { ClassRow } from '../../../src/analysis/report/derive/classRows.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { curveChart } from '../kit/curveChart.ts';
import { rareFinding } from './finding.ts';

/** Digits of the numbers of images at which classes are counted. */
const STEPS = [1, 2, 5];
/** Numbers that are counted at even if no class is on more images. */
const MIN_COUNTED = 10;

/** How many classes are on at most so many images: too few images cannot be made up for by the loss. */
export function rareChart(rows: readonly ClassRow[], wording: Wording): ChartModel {
  const { format, text } = wording;
  const { classes: words, axes, perBox } = text.charts;
  const most = rows.reduce((top, { images }) => Math.max(top, images), 0);
  const points = limitsTo(Math.max(most, MIN_COUNTED)).map(limit => {
    const classes = rows.filter(({ images }) => images <= limit).length;
    return {
      x: limit,
      classes,
      share: rows.length === 0 ? 0 : classes / rows.length,
      name: perBox.atMost(format.count(limit)),
    };
  });
  return curveChart(
    {
      id: 'rare',
      finding: rareFinding(rows, wording),
      caption: words.rareCaption,
      curve: {
        points,
        label: words.ofClasses,
        titles: [axes.images, axes.shareOfClasses],
        logarithmic: true,
        tick: format.compact,
      },
      table: {
        columns: [
          { title: words.ofImages, show: format.count },
          { title: words.ofClasses, show: format.count },
          { title: axes.shareOfClasses, show: format.share },
        ],
        rows: points.map(({ name, classes, share }) => [name, classes, share]),
      },
    },
    format,
  );
}

/** 0, 1, 2, 5, 10, … up to the first that is not below `most`. */
function limitsTo(most: number): readonly number[] {
  const limits = [0];
  for (let power = 1; (limits.at(-1) ?? 0) < most; power *= 10)
    for (const step of STEPS) if ((limits.at(-1) ?? 0) < most) limits.push(step * power);
  return limits;
}
