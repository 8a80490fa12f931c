import { chainOf } from '../tree/bases.ts';
import { factsOf } from '../frameworks/lists/factsOf.ts';
import type { Contradiction, DataFacts } from './Contradiction.ts';
import type { FocalLossSite } from '../edits/FocalLossSite.ts';
import { keysOf, nodeAt } from '../tree/nodeAt.ts';
import { lookUpThroughBases } from '../tree/resolveVariable.ts';
import { type ConfigDocument, type ConfigNode, valueOf } from '../syntax/ConfigNode.ts';
import { mappingsOf } from '../syntax/mappingsOf.ts';

/** Keys that hold the number of classes. */
const CLASS_KEYS = ['num_classes', 'NUM_CLASSES', 'nc'];

/** What classifies something else: pretraining, foreground against background, pixels. */
const ELSEWHERE = /backbone|pretrain|rpn|semantic|stuff|seg_head|mask_feature/i;

/** A number of classes, written here or inherited, that is not the data's. */
export function classContradictions(
  documents: readonly ConfigDocument[],
  sites: readonly FocalLossSite[],
  data: DataFacts,
): Contradiction[] {
  const right = possible(sites, data);
  const wrong = (number: number) => !right.has(number);
  const written = documents.flatMap(({ root }) => writtenIn(root));
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

function writtenIn(root: ConfigNode) {
  return mappingsOf(root)
    .filter(({ path }) => !ELSEWHERE.test(path))
    .flatMap(({ mapping }) => CLASS_KEYS.flatMap(key => numberOf(valueOf(mapping, key)) ?? []));
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

function numberOf(node: ConfigNode | undefined) {
  return node?.kind === 'scalar' ? (node.number ?? undefined) : undefined;
}
