import type { Explored } from '../../tasks/exploreDataset.ts';
import { explore as words } from '../../words/en/explore.ts';
import { ENGLISH } from '../../words/numberFormat.ts';
import { outputLines } from './outputLines.ts';
import { pointLines } from './pointLines.ts';
import { queryLines } from './queryLines.ts';

/** The answer of "explore" for a terminal. */
export function exploreText(explored: Explored): string {
  const { count } = ENGLISH;
  const { file, images, boxes, leftOut, classes, exploration } = explored;
  const head = words.dataset({
    file,
    images: words.images(count(images)),
    boxes: words.boxes(count(boxes)),
    classes: words.classes(count(classes.length)),
  });
  const body =
    exploration.kind === 'points' ? pointLines(exploration, explored) : queryLines(exploration);
  const measured =
    explored.measured === null ? [] : ['', ...outputLines(explored.measured, classes)];
  const without = leftOut > 0 ? [words.leftOut(count(leftOut))] : [];
  return `${[head, ...without, '', ...body, ...measured].join('\n')}\n`;
}
