import type { PresetRemark } from '../../analysis/contract/PresetRemark.ts';
import type { SiteWords } from '../SiteWords.ts';

/** Where the numbers of a preset come from, and what to know beside them. */
export function presetSource(
  source: string,
  remark: PresetRemark | undefined,
  { remarks }: Pick<SiteWords, 'remarks'>,
): string {
  return remark === undefined ? source : `${source}; ${remarks[remark]}`;
}
