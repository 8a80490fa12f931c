import { settingOf } from '../../../src/analysis/dynamic/knobs/settingOf.ts';
import type { DynamicReport } from '../../../src/analysis/report/DynamicReport.ts';
import type { Explored } from '../../exploration/Explored.ts';

/** What the framework of the report's detector calls the setting of the slider; null where it has no such setting. */
export function settingKey({ detector }: DynamicReport, { kind }: Explored): string | null {
  const settings = detector.config?.read ?? [];
  const meaning = kind === 'points' ? 'image-size' : 'queries';
  return settingOf({ ...detector, counts: null, settings }, meaning).key;
}
