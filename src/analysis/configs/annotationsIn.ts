import { ALL_FRAMEWORKS } from './frameworks/lists/frameworks.ts';
import type { AnnotationReference } from './reading/AnnotationReference.ts';
import type { ConfigDocument } from './syntax/ConfigNode.ts';

/**
 * What a config says that it trains on, in its order, each once.
 *
 * @param documents of one file, with the files it builds on
 */
export function annotationsIn(documents: readonly ConfigDocument[]): AnnotationReference[] {
  const found = new Map<string, AnnotationReference>();
  for (const document of documents)
    for (const { annotations } of ALL_FRAMEWORKS)
      for (const reference of annotations?.(document) ?? [])
        if (!found.has(reference.text)) found.set(reference.text, reference);
  return [...found.values()];
}
