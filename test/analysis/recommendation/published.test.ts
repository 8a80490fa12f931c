import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AdviceContext } from '../../../src/analysis/advice/AdviceContext.ts';
import { pointsPair } from '../../../src/analysis/advice/rules/pointsPair.ts';
import { analyze } from '../../../src/analysis/pipeline/analyze.ts';
import { matchingPrior } from '../../../src/analysis/report/derive/matchingPrior.ts';
import { toCsv } from '../../../src/analysis/report/export/csv/toCsv.ts';
import { staticPage } from '../../../src/analysis/report/export/html/staticPage.ts';
import { toJson } from '../../../src/analysis/report/export/json/toJson.ts';
import { toMarkdown } from '../../../src/analysis/report/export/markdown/toMarkdown.ts';
import { toText } from '../../../src/analysis/report/export/text/toText.ts';
import { fileSource } from '../../../src/platform/node/files/fileSource.ts';
import { presetNamed } from '../../helpers/assignment/presetNamed.ts';
import { staticPage as words } from '../../../src/words/en/staticPage.ts';

const SYNTH = path.join(import.meta.dirname, '../../fixtures/torchvision/synth48.coco.json');
const TABLES = path.join(import.meta.dirname, '../../fixtures/truth/finetuning/fcos');
const POINTS = ['fcos-torchvision', 'fcos-adelaidet'];

const reportFor = async (detector: string, startBackend: (() => Promise<'wasm'>) | null) =>
  analyze(await fileSource(SYNTH), { setup: presetNamed(detector), startBackend });
/** Of a detector that is not simulated, no backend is started. */
const noBackend = () => Promise.reject(new Error('a backend was started'));

describe('the published pair', () => {
  it.each(POINTS)(
    'is what is recommended for %s, whether simulations are wanted or not',
    async name => {
      const report = await reportFor(name, noBackend);
      expect(report.recommendation).toMatchObject({
        gamma: 2,
        alpha: 0.25,
        gammaRange: [0.5, 2],
        alphaRange: [0.25, 0.75],
        confidence: 'low',
        rests: 'published',
      });
      expect(report).not.toHaveProperty('simulation');
      expect(report).not.toHaveProperty('advice');
      expect((await reportFor(name, null)).recommendation).toEqual(report.recommendation);
    },
  );

  it('is in every format, with its range, its confidence, and nothing of what the default costs', async () => {
    const report = await reportFor('fcos-torchvision', noBackend);
    const text = toText(report).replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      'Recommendation (published) gamma 2 range 0.5–2 alpha 0.25 range 0.25–0.75 ',
    );
    const said = [
      'Low confidence: treat it as a starting point.',
      'It is the published pair: nothing was simulated or measured on your data.',
    ].join(' ');
    expect(text).toContain(`${said} - Take the published pair, γ = 2, α = 0.25`);
    const markdown = toMarkdown(report);
    expect(markdown).toMatch(/\| γ +\| \*\*2\*\* +\| 0\.5–2 +\|/);
    expect(markdown).toContain('## Recommendation (published)');
    expect(markdown).toContain(said);
    const html = staticPage(report, words);
    expect(html).toContain('α 0.25 (0.25–0.75) · γ 2 (0.5–2)');
    expect(html).toContain('Low confidence');
    expect(html).toContain('<h2>Recommendation (published)</h2>');
    expect(toCsv(report)).toContain('recommendation,,confidence,low');
    for (const output of [text, markdown, html, toCsv(report)])
      expect(output).not.toMatch(/of the best AP\b|regretOfDefault|\(simulated\)|no α and γ/);
    const { recommendation } = JSON.parse(toJson(report)) as { recommendation: object };
    expect(Object.keys(recommendation)).toEqual([
      'gamma',
      'alpha',
      'gammaRange',
      'alphaRange',
      'confidence',
      'rests',
      'advice',
    ]);
  });

  it('says nothing of a prior, which only a simulation is held against', async () => {
    expect(matchingPrior(await reportFor('fcos-torchvision', noBackend))).toBeUndefined();
  });

  it('is none for a relative of focal loss, for a sample of the points, and where no point is foreground', () => {
    const setup = presetNamed('fcos-torchvision');
    const dataset = { foreground: 7 } as AdviceContext['dataset'];
    const advise = (others: Partial<AdviceContext>) =>
      pointsPair.advise({ setup, dataset, ...others } as AdviceContext);
    expect(advise({})?.code).toBe('usual-pair-of-points');
    const loss = { ...setup.loss, kind: 'quality-focal' } as const;
    const sampling = { kind: 'balanced', batch: 256, foregroundShare: 0.5 } as const;
    expect([
      advise({ setup: { ...setup, loss } }),
      advise({ setup: { ...setup, sampling } }),
      advise({ setup: presetNamed('centernet') }),
      advise({ dataset: { ...dataset, foreground: 0 } }),
    ]).toEqual([null, null, null, null]);
  });
});

interface Run {
  readonly data: string;
  readonly seed: number;
  readonly gamma: number;
  readonly alpha: number;
  readonly ap50: number;
}

describe('what is said of the published pair', () => {
  const runs = fs
    .readdirSync(TABLES)
    .filter(file => file.endsWith('.csv'))
    .flatMap(file => runsOf(file, fs.readFileSync(path.join(TABLES, file), 'utf8')));
  const setup = presetNamed('fcos-torchvision');
  const dataset = { foreground: 7 } as AdviceContext['dataset'];
  const { evidence } = pointsPair.advise({ setup, dataset } as AdviceContext)!;
  const sets = [...new Set(runs.map(({ data }) => data))];
  /** Share of the AP50 of the best pair of a set that a pair loses there. */
  const costIn = (data: string, wanted: Pick<Run, 'gamma' | 'alpha'>) => {
    const means = pairsOf(runs.filter(run => run.data === data)).map(pair => pair.mean);
    return 1 - meanOf(data, wanted) / Math.max(...means);
  };
  const meanOf = (data: string, { gamma, alpha }: Pick<Run, 'gamma' | 'alpha'>) =>
    pairsOf(runs.filter(run => run.data === data)).find(
      pair => pair.gamma === gamma && pair.alpha === alpha,
    )!.mean;
  const average = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;

  it('counts the runs and the pairs of the tables, and spans what they have', () => {
    const pairs = pairsOf(runs);
    expect(evidence.runs.value).toBe(runs.length);
    expect(evidence.trained.value).toBe(pairs.length);
    const [gammas, alphas] = [runs.map(({ gamma }) => gamma), runs.map(({ alpha }) => alpha)];
    const ends = (measures: readonly { readonly value: number }[]) =>
      measures.map(({ value }) => value);
    expect(ends(evidence.gammas)).toEqual([Math.min(...gammas), Math.max(...gammas)]);
    expect(ends(evidence.alphas)).toEqual([Math.min(...alphas), Math.max(...alphas)]);
    // A lower γ went with a higher α, as the words say.
    const byGamma = pairs.toSorted((one, other) => other.gamma - one.gamma);
    for (const [at, { alpha }] of byGamma.entries())
      expect(alpha).toBeGreaterThanOrEqual(byGamma[at - 1]?.alpha ?? 0);
  });

  it('has the costs and the noise that the tables have', () => {
    const published = { gamma: 2, alpha: 0.25 };
    const simulated = {
      plates_120: { gamma: 0.5, alpha: 0.75 },
      cards_120: { gamma: 1, alpha: 0.75 },
    };
    const costs = runs.map(run => costIn(run.data, run));
    const mean = (pairOf: (data: string) => Pick<Run, 'gamma' | 'alpha'>) =>
      average(sets.map(data => costIn(data, pairOf(data))));
    expect(mean(() => published)).toBe(0);
    expect(evidence.mostCosts.value).toBeCloseTo(Math.max(...costs), 3);
    expect(evidence.otherCosts.value).toBeCloseTo(
      mean(() => ({ gamma: 1, alpha: 0.5 })),
      3,
    );
    expect(evidence.simulatedCosts.value).toBeCloseTo(
      mean(data => simulated[data as keyof typeof simulated]),
      3,
    );
    const spreads = pairsOf(runs).map(({ own }) => spreadOf(own));
    expect(evidence.seeds.value).toBeCloseTo(Math.max(...spreads), 3);
  });
});

/** The largest difference between two seeds of one pair on one set, as a share. */
function spreadOf(own: readonly Run[]): number {
  return Math.max(
    ...own.map(run => {
      const all = own.filter(({ data }) => data === run.data).map(({ ap50 }) => ap50);
      return Math.max(...all) / Math.min(...all) - 1;
    }),
  );
}

function pairsOf(runs: readonly Run[]) {
  const keys = [...new Set(runs.map(({ gamma, alpha }) => `${gamma} ${alpha}`))];
  return keys.map(key => {
    const own = runs.filter(({ gamma, alpha }) => `${gamma} ${alpha}` === key);
    const [{ gamma, alpha }] = own as [Run];
    return { gamma, alpha, own, mean: own.reduce((sum, { ap50 }) => sum + ap50, 0) / own.length };
  });
}

function runsOf(file: string, text: string): Run[] {
  const [, ...rows] = text.trim().split('\n');
  return rows.map(row => {
    const [seed = NaN, gamma = NaN, alpha = NaN, ap50 = NaN] = row.split(',').map(Number);
    return { data: file.replace('.csv', ''), seed, gamma, alpha, ap50 };
  });
}
