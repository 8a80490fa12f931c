import type { QueryView } from '../../../exploration/QueryView.ts';
import type { Wording } from '../../../kit/Wording.ts';

/** What denoising adds to the chosen number of queries. */
export function loadFinding(
  { settings }: QueryView,
  setting: number,
  { format, text: { dynamic } }: Wording,
): string {
  const chosen = settings[setting];
  if (!chosen?.denoising) return '';
  const { queries, denoising } = chosen;
  return dynamic.charts.load.finding({
    queries: format.count(queries),
    share: format.share(denoising.queries / queries),
    most: format.count(denoising.mostQueries),
  });
}
