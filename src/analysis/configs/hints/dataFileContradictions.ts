import { classesIn, isDataFile } from '../reading/yoloDataFile.ts';
import type { ConfigDocument } from '../syntax/ConfigNode.ts';
import { chainOf } from '../tree/bases.ts';
import { nodeAt } from '../tree/nodeAt.ts';
import type { Contradiction, DataFacts } from './Contradiction.ts';

/** Another number of classes in a data.yaml of YOLO, or in the one that a run trains on, than in the data. */
export function dataFileContradictions(
  documents: readonly ConfigDocument[],
  { count, highestId }: DataFacts,
): Contradiction[] {
  return documents.flatMap((document): Contradiction[] => {
    const file = chainOf(document).find(isDataFile);
    const found = file?.root.kind === 'mapping' ? classesIn(file.root) : null;
    if (file === undefined || found === null || [count, highestId].includes(found.count)) return [];
    const classes = { inConfig: found.count, inData: count };
    const place = ({ start, end }: { readonly start: number; readonly end: number }) => ({
      offset: start,
      length: end - start,
    });
    if (file === document) return [{ code: 'classes-differ', ...classes, ...place(found.node) }];
    const reference = nodeAt(document.root, ['data']);
    const from = file.file.replace(/^.*[\\/]/, '');
    return reference === undefined
      ? []
      : [{ code: 'inherited-classes-differ', ...classes, from, ...place(reference) }];
  });
}
