import { printableJson } from '../../analysis/report/export/json/printableJson.ts';
import type { Explored } from '../../tasks/exploreDataset.ts';

/** The answer of "explore" as data: every count, and for each class and size. */
export function exploreJson({ classes, ...explored }: Explored): string {
  const document = {
    schema: 'focal-lens/explore@1',
    ...explored,
    classes: classes.map(({ id, name }) => ({ id, name })),
  };
  return `${printableJson(document, 2)}\n`;
}
