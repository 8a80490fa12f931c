import { ASPECT_CLASSES } from '../../../summary/tallies/aspectClass.ts';
import { SIZE_CLASSES } from '../../../dataset/sizeClass.ts';
import type { GroupColumns } from '../../CategoryGroups.ts';
import type { CsvRow } from './csvText.ts';
import { toPrintable } from '../../../contract/text/toPrintable.ts';
import { categoryName } from '../../derive/categoryName.ts';
import type { Report } from '../../Report.ts';

/** Each class by size, shape and level; what is zero is left out, so that a thousand classes stay readable. */
export function classGroupRows({ assignment, dataset }: Report): readonly CsvRow[] {
  const names = namesOf(dataset);
  return assignment.perCategory.flatMap(({ id, groups }) => {
    if (groups === undefined) return [];
    const name = names(id);
    return [
      ...groupRows('class by size', name, SIZE_CLASSES, groups.perSize),
      ...groupRows('class by aspect', name, ASPECT_CLASSES, groups.perAspect),
      ...groups.perLevel.flatMap((foreground, level): readonly CsvRow[] =>
        foreground === 0
          ? []
          : [
              [
                'class by level',
                `${name} / ${assignment.perLevel[level]?.stride ?? ''}`,
                'foreground',
                foreground,
              ],
            ],
      ),
    ];
  });
}

/** Where box centres lie, and which classes appear together. */
export function layoutRows({ dataset }: Report): readonly CsvRow[] {
  const { positions, cooccurrence } = dataset;
  if (positions === undefined || cooccurrence === undefined) return [];
  const names = namesOf(dataset);
  const { side } = positions;
  const cells = (['small', 'medium', 'large'] as const).flatMap(size =>
    positions[size].flatMap((boxes, cell): readonly CsvRow[] => {
      const item = `row ${Math.floor(cell / side)} column ${cell % side} of ${side}`;
      return boxes === 0 ? [] : [['position', item, `${size} boxes`, boxes]];
    }),
  );
  const pairs = cooccurrence.categories.flatMap((one, row) =>
    cooccurrence.categories.slice(row + 1).flatMap((other, at): readonly CsvRow[] => {
      const images = cooccurrence.images[row]?.[row + 1 + at] ?? 0;
      return images === 0
        ? []
        : [['co-occurrence', `${names(one)} / ${names(other)}`, 'images', images]];
    }),
  );
  return [...cells, ...pairs];
}

function groupRows(
  section: string,
  name: string,
  groups: readonly string[],
  columns: GroupColumns,
): readonly CsvRow[] {
  return groups.flatMap((group, index) =>
    (['annotations', 'foreground', 'unmatched'] as const).flatMap((measure): readonly CsvRow[] => {
      const count = columns[measure][index] ?? 0;
      return count === 0 ? [] : [[section, `${name} / ${group}`, measure, count]];
    }),
  );
}

function namesOf({ categories }: Report['dataset']): (id: number | string) => string {
  const names = new Map(categories.map(category => [category.id, categoryName(category)]));
  return id => names.get(id) ?? toPrintable(String(id));
}
