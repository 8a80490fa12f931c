import type { AnyReport } from '../../analysis/report/DynamicReport.ts';
import { dataFacts } from '../../tasks/dataFacts.ts';
import { site as words } from '../../words/en/site.ts';
import { sayContradiction } from '../../words/say/sayContradiction.ts';
import type { Environment } from '../Environment.ts';
import type { ReadConfig } from './readConfig.ts';

/** What cannot be meant in a config: by itself and beside the data that a report is of; each with its line. */
export async function sayContradictions(
  config: ReadConfig,
  report: AnyReport,
  environment: Environment,
): Promise<void> {
  const { path, text, documents } = config;
  const { contradictions, focalLossSitesIn } = await import('../../platform/node/configTools.ts');
  const sites = focalLossSitesIn(documents);
  for (const found of contradictions(documents, sites, dataFacts(report))) {
    const line = text.slice(0, found.offset).split('\n').length;
    environment.logError(`${path}:${line}: ${sayContradiction(found, words)}`);
  }
}
