import type { PairOf } from '../runs/Learned.ts';
import { pairName } from './pairName.ts';

/**
 * The name of a copy of a config with a pair: one that Python can import and MMCV reads, without points but the last.
 *
 * @param name of the config, without folders
 */
export function copyName(name: string, pair: PairOf): string {
  const [, stem = name, ending = ''] = /^(.+?)(\.[^.]*)?$/.exec(name) ?? [];
  return `${stem}_focal_lens_${pairName(pair).replaceAll(/\W/g, '_')}${ending}`;
}
