import { describe, expect, it } from 'vitest';
import { chosenPair } from '../../../src/analysis/report/derive/chosenPair.ts';
import { toHtml } from '../../../src/analysis/report/export/html/toHtml.ts';
import { toJson } from '../../../src/analysis/report/export/json/toJson.ts';
import { toMarkdown } from '../../../src/analysis/report/export/markdown/toMarkdown.ts';
import type { PilotReport } from '../../../src/analysis/report/PilotReport.ts';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { staticWordsFor } from '../../../src/words/choose/staticWordsFor.ts';
import { pilotReportOf, pilotReportWithFaults } from '../../helpers/pilot/pilotReportOf.ts';
import { pageAssets } from '../../../src/platform/node/pageAssets.ts';
import { sampleReport } from './sampleReport.ts';

const report = (pilot: PilotReport): Report => ({ ...sampleReport(), pilot });

describe('a report with pilots', () => {
  it('says them in Markdown: what follows, each pair with its error, and what to know of the images', () => {
    const text = toMarkdown(report(pilotReportWithFaults()));
    expect(text).toContain('## Measured on your images (pilots)');
    expect(text).toContain('γ 0.5, α 0.75 started better than γ 2, α 0.25: +0.060 AP50');
    expect(text).toMatch(
      /\| γ 0\.5, α 0\.75 \| recommended \| 0\.560 \| \+0\.060 ± 0\.\d{3} \| better \|/,
    );
    expect(text).toContain('| γ 1, α 0.5 | next to try |  |  | diverged |');
    expect(text).toContain('- 2 images are cut off.');
    expect(toMarkdown(sampleReport())).not.toContain('pilots');
  });

  it('has all of them in JSON, in one order of keys whatever order they came in', () => {
    const pilot = pilotReportOf([0.5, 0.56, 0.5]);
    const turned = Object.fromEntries(Object.entries(pilot).toReversed()) as unknown as PilotReport;
    expect(toJson(report(turned))).toBe(toJson(report(pilot)));
    const parsed = JSON.parse(toJson(report(pilot))) as Report;
    expect(parsed.pilot).toEqual(pilot);
    expect(Object.keys(parsed).indexOf('pilot')).toBeGreaterThan(
      Object.keys(parsed).indexOf('recommendation'),
    );
  });

  it('carries them in HTML, for its page to show', () => {
    const html = toHtml(
      report(pilotReportOf([0.5, 0.5, 0.5])),
      pageAssets('', ''),
      staticWordsFor('en'),
    );
    expect(html).toContain('"overReference"');
  });
});

describe('the pair to set', () => {
  const recommended = { gamma: 0.5, alpha: 0.75 };
  const base = sampleReport();
  const own = chosenPair(base);
  const moved = { gamma: 1, alpha: 0.5 };
  const withOutcome = (changes: Partial<PilotReport['outcome']>) =>
    report(
      pilotReportOf([0.5, 0.5, 0.9], {
        outcome: { recommended, pair: recommended, needed: 0.2, believed: null, ...changes },
      }),
    );

  it('is another one where pilots speak clearly for it', () => {
    expect(own).toBeDefined();
    expect(chosenPair(withOutcome({ recommended: own!, pair: moved }))).toMatchObject(moved);
  });

  it('stays where they do not, and where they are about another recommendation', () => {
    expect(chosenPair(withOutcome({ recommended: own!, pair: own! }))).toEqual(own);
    expect(chosenPair(withOutcome({ recommended: { gamma: 9, alpha: 0.1 }, pair: moved }))).toEqual(
      own,
    );
    expect(chosenPair(withOutcome({ recommended: null, pair: null }))).toEqual(own);
  });
});
