import type { WhatIf } from '../../exploration/WhatIf.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { Explored } from './Explored.ts';
import { leastBackground, pointTiles } from './pointTiles.ts';
import { queryTiles } from './queryTiles.ts';

/** The three figures that the side bar has room for. */
export function mainTiles(
  explored: Explored,
  at: WhatIf,
  wording: Wording,
): readonly (readonly [string, string])[] {
  if (explored.kind === 'queries')
    return queryTiles(explored.view, at.setting, wording).slice(0, 3);
  const { format, text } = wording;
  const ratio = leastBackground(explored.view, at);
  return [
    ...pointTiles(explored.view, at, wording).slice(0, 2),
    [text.dynamic.tiles.ratio, ratio === null ? text.dynamic.none : format.ratio(ratio)],
  ];
}
