import { printable } from '../../../contract/text/printable.ts';
import type { NumberFormat } from '../../../../words/numberFormat.ts';
import type { PilotWords } from '../../../../words/dataset/PilotWords.ts';
import {
  differenceText,
  pairText,
  pilotRemarks,
  pilotText,
} from '../../../../words/say/pilotText.ts';
import type { ComparedPair, CurvePoint, PilotReport } from '../../PilotReport.ts';
import { textTable, wrapText } from './textTable.ts';

const WIDTH = 90;

/** What pilots say: pairs side by side, their curves, what follows, and what to know of the images. */
export function pilotLines(
  report: PilotReport,
  words: PilotWords,
  format: NumberFormat,
): readonly string[] {
  const { pairs, seeds, steps, batch, images } = report;
  const wrapped = (text: string, lead = '') =>
    wrapText(text.replaceAll(/γ [\d.]+, α (?=\d)/g, whole), lead, WIDTH).map(line =>
      line.replaceAll('\u00a0', ' '),
    );
  return [
    ...wrapped(
      words.headline({
        trainings: format.count(pairs.reduce((sum, { runs }) => sum + runs.length, 0)),
        pairs: format.count(pairs.length),
        seeds: format.count(seeds.length),
        steps: format.count(steps),
        batch: format.count(batch),
        images: format.count(images.used),
        heldOut: format.count(images.heldOut),
      }),
    ),
    '',
    ...pairTable(report, words, format),
    '',
    ...pairs.flatMap(pair => curveTable(pair, words, format)),
    ...pilotText(report, words, format).flatMap(text => wrapped(text)),
    '',
    ...pilotRemarks(report, words, format).flatMap(text => wrapped(text, '- ')),
    '',
  ].map(printable);
}

const whole = (pair: string) => pair.replaceAll(' ', '\u00a0');

function pairTable({ pairs }: PilotReport, words: PilotWords, format: NumberFormat): string[] {
  const { columns, roles, verdicts } = words;
  const right = (title: string) => ({ title, align: 'right' }) as const;
  const left = (title: string) => ({ title, align: 'left' }) as const;
  return textTable(
    [
      right('γ'),
      right('α'),
      left(columns.role),
      right(columns.score),
      left(columns.difference),
      left(columns.verdict),
    ],
    pairs.map(({ gamma, alpha, role, ap50, overReference, verdict }) => [
      format.decimal(gamma),
      format.decimal(alpha),
      roles[role],
      ap50 === null ? '' : ap50.toFixed(3),
      overReference === null ? '' : differenceText(overReference),
      verdicts[verdict],
    ]),
  );
}

function curveTable(pair: ComparedPair, words: PilotWords, format: NumberFormat): string[] {
  const { step, loss, score, foreground, background } = words.curveColumns;
  const curves = pair.runs.filter(({ divergedAt }) => divergedAt === null).map(run => run.curve);
  const [first] = curves;
  if (first === undefined) return [];
  const mean = (at: number, value: (point: CurvePoint) => number) =>
    curves.reduce((sum, curve) => sum + value(curve[at] as CurvePoint), 0) / curves.length;
  const columns = [step, loss, score, foreground, background].map(
    title => ({ title, align: 'right' }) as const,
  );
  const rows = first.map((point, at) => [
    format.count(point.step),
    mean(at, one => one.loss).toFixed(3),
    mean(at, one => one.ap50).toFixed(3),
    mean(at, one => one.foregroundScore).toFixed(3),
    mean(at, one => one.backgroundScore).toFixed(4),
  ]);
  return [words.curve(pairText(pair, format)), ...textTable(columns, rows), ''];
}
