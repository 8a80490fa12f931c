import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { untrained } from '../../helpers/truthGrids/imbalance.ts';
import { bestLaw } from '../../helpers/truthGrids/imbalanceLaw.ts';
import type { Trained } from '../../helpers/truthGrids/imbalance.ts';
import { imbalanceLines, imbalancePredictions } from '../../helpers/truthGrids/imbalanceTables.ts';
import { PAIRS } from '../../helpers/truthGrids/surfaceOf.ts';

const page = (name: string) =>
  fs
    .readFileSync(path.join(import.meta.dirname, '../../../docs', name), 'utf8')
    .replaceAll(/ +/g, ' ');

describe('trainings that differ in negatives per positive alone', () => {
  it('have the same foreground, and 16 times the background', () => {
    const sides = untrained().filter(({ alone }) => alone);
    const foreground = sides.map(({ evidence }) => evidence.sampledForeground);
    expect(Math.max(...foreground) / Math.min(...foreground)).toBeLessThan(1.05);
    const ratios = sides.map(grid => grid.negativesPerPositive);
    expect(ratios).toHaveLength(4);
    expect(ratios.at(-1)! / ratios[0]!).toBeGreaterThan(16);
    const all = untrained().map(grid => grid.negativesPerPositive);
    expect(Math.min(...all)).toBeLessThan(100);
    expect(Math.max(...all)).toBeGreaterThan(5000);
  });

  it('are held to predictions that the decision before them prints', () => {
    const decision = page('decisions/0010-imbalance-alone.md');
    for (const {
      name,
      negativesPerPositive,
      recommended,
      unmoved,
      range,
    } of imbalancePredictions) {
      const cells = [
        `\`${name}\``,
        negativesPerPositive.toLocaleString('en'),
        recommended,
        unmoved,
        `${range[1].toFixed(1)} %`,
        `${range[0].toFixed(1)} to ${range[2].toFixed(1)} %`,
      ];
      expect(decision).toContain(`| ${cells.join(' | ')} |`);
    }
  });

  it('give the power back that made-up ones were made with', () => {
    const made = (ratio: number): Trained => {
      const scores = PAIRS.map(({ gamma, alpha }) => {
        const off = Math.log(alpha / (1 - alpha)) - 0.6 * Math.log(ratio / 900);
        return Math.exp(-0.1 * off ** 2 - 0.2 * (gamma - 1) ** 2);
      });
      const best = Math.max(...scores);
      const smooth = scores.map(score => score / best);
      const raw = smooth.map(share => 1 - share);
      const rows = scores.map(score => [score]);
      return { negativesPerPositive: ratio, scores: rows, smooth, raw } as unknown as Trained;
    };
    expect(bestLaw([200, 450, 1250, 3250].map(made)).exponent).toBeCloseTo(0.6, 1);
  });

  it('are printed in docs/science.md as they come out', () => {
    const science = page('science.md');
    for (const line of imbalanceLines().filter(text => !text.startsWith('| -')))
      expect(science).toContain(line.replaceAll(/ +/g, ' '));
  });
});
