import type { AnyReport } from '../../analysis/report/DynamicReport.ts';
import type { Environment } from '../Environment.ts';
import type { ReadConfig } from './readConfig.ts';

/** What cannot be meant in a config, if there is one. */
export async function tellContradictions(
  config: ReadConfig | undefined,
  report: AnyReport,
  environment: Environment,
): Promise<void> {
  if (config === undefined) return;
  const { sayContradictions } = await import('../extras.ts');
  await sayContradictions(config, report, environment);
}
