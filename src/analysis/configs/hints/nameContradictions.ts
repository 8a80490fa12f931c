import { askedAbout } from '../askedAbout.ts';
import type { ConfigDocument } from '../syntax/ConfigNode.ts';
import type { Contradiction, DataFacts } from './Contradiction.ts';

/** Class names that a config trains on and the data has not, where a framework finds classes by name. */
export function nameContradictions(
  documents: readonly ConfigDocument[],
  { names }: DataFacts,
): Contradiction[] {
  return documents
    .flatMap(document =>
      askedAbout(document).frameworks.flatMap(({ classNames }) => classNames?.(document) ?? []),
    )
    .flatMap(({ names: trained, framework, isDefault, offset, length }): Contradiction[] => {
      const known = new Set(trained);
      const others = names.filter(name => !known.has(name));
      const [example] = others;
      if (example === undefined) return [];
      const shared = names.length - others.length;
      const counts = { inConfig: known.size, shared, inData: names.length };
      return [
        { code: 'class-names-differ', framework, ...counts, example, isDefault, offset, length },
      ];
    });
}
