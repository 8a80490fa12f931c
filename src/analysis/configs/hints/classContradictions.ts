import { chainOf } from '../tree/bases.ts';
import { factsOf } from '../frameworks/lists/factsOf.ts';
import type { Contradiction, DataFacts } from './Contradiction.ts';
import type { FocalLossSite } from '../edits/FocalLossSite.ts';
import { keysOf, nodeAt } from '../tree/nodeAt.ts';
import { lookUpThroughBases } from '../tree/resolveVariable.ts';
import { CLASS_KEYS, numberOf, writtenClasses } from './writtenClasses.ts';
import type { ConfigDocument } from '../syntax/ConfigNode.ts';

/** A number of classes, written here or inherited, that is not the data's. */
export function classContradictions(
  documents: readonly ConfigDocument[],
  sites: readonly FocalLossSite[],
  data: DataFacts,
): Contradiction[] {
  const right = possible(sites, data);
  const wrong = (number: number) => !right.has(number);
  const written = documents.flatMap(({ root }) => writtenClasses(root));
  if (written.length > 0)
    return written
      .filter(({ value }) => wrong(value))
      .map(({ value, start, end }) => ({
        code: 'classes-differ',
        inConfig: value,
        inData: data.count,
        offset: start,
        length: end - start,
      }));
  return documents.flatMap(document => inheritedIn(document, sites, { wrong, data })).slice(0, 1);
}

/** Frameworks count the classes, or up to the highest id (TF Object Detection API, DETR); some add the background. */
function possible(sites: readonly FocalLossSite[], { count, highestId }: DataFacts): Set<number> {
  const plain = [count, highestId];
  const isPlain = sites.every(({ framework }) => factsOf(framework).countsNoBackground);
  return new Set(isPlain ? plain : [...plain, ...plain.map(number => number + 1)]);
}

/** What the head around a loss inherits, told where the file says what it builds on. */
function inheritedIn(
  document: ConfigDocument,
  sites: readonly FocalLossSite[],
  { wrong, data }: { readonly wrong: (number: number) => boolean; readonly data: DataFacts },
): Contradiction[] {
  const reference = ['_base_', '_BASE_'].flatMap(key => nodeAt(document.root, [key]) ?? [])[0];
  if (reference === undefined || chainOf(document).length === 1) return [];
  const { start, end } = reference;
  return sites.flatMap(({ path }) => {
    const keys = keysOf(path);
    return [keys, keys.slice(0, -1)]
      .flatMap(head => CLASS_KEYS.map(key => lookUpThroughBases(document, [...head, key])))
      .flatMap(found => {
        const value = numberOf(found?.node)?.value;
        if (found === undefined || value === undefined || !wrong(value)) return [];
        const from = found.document.file.replace(/^.*[\\/]/, '');
        const place = { offset: start, length: end - start };
        return [
          {
            code: 'inherited-classes-differ' as const,
            inConfig: value,
            inData: data.count,
            from,
            ...place,
          },
        ];
      });
  });
}
