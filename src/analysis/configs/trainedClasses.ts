import type { ConfigClasses } from '../contract/ConfigClasses.ts';
import { askedAbout } from './askedAbout.ts';
import { lossesIn } from './findFocalLossSites.ts';
import { factsOf } from './frameworks/lists/factsOf.ts';
import { namesIn } from './hints/namesIn.ts';
import { writtenClasses } from './hints/writtenClasses.ts';
import { classesIn, isDataFile } from './reading/yoloDataFile.ts';
import { setupFrom } from './setupFrom.ts';
import { type ConfigDocument, valueOf } from './syntax/ConfigNode.ts';
import { chainOf } from './tree/bases.ts';

/**
 * The classes that a config trains, as far as it says them: by name in a data.yaml of YOLO, a `config.json` of Transformers and
 * where a framework finds classes in the data by name; else how many, by the detector that is read from it, or by the one
 * number of classes that it writes.
 *
 * @param documents of one file, with the files it builds on
 */
export function trainedClasses(file: string, documents: readonly ConfigDocument[]): ConfigClasses {
  const asked = documents.flatMap(document =>
    askedAbout(document).frameworks.map(framework => ({ framework, document })),
  );
  const byName = asked.flatMap(
    ({ framework, document }) => framework.classNames?.(document) ?? [],
  )[0];
  const rule = asked.flatMap(({ framework, document }) => framework.labels?.(document) ?? [])[0];
  const ordered = documents.flatMap(orderedNames)[0];
  const names = ordered ?? byName?.names ?? null;
  const sites = lossesIn(documents).sites;
  return {
    names,
    isOrdered: ordered !== undefined,
    count: names?.length ?? countIn(file, documents),
    mayCountMore: !sites.every(({ framework }) => factsOf(framework).countsNoBackground),
    labels: rule === undefined ? null : { classes: rule.classes, asCoco: rule.asCoco },
  };
}

/** Names whose places are the numbers of their classes. */
function orderedNames(document: ConfigDocument): readonly (readonly string[])[] {
  const file = chainOf(document).find(isDataFile);
  const { root } = file ?? document;
  if (root.kind !== 'mapping') return [];
  const node = valueOf(root, file === undefined ? 'id2label' : 'names');
  const names = node && namesIn(node);
  return names === undefined || names === null ? [] : [names];
}

function countIn(file: string, documents: readonly ConfigDocument[]): number | null {
  const data = documents.flatMap(document => chainOf(document).find(isDataFile) ?? [])[0];
  if (data?.root.kind === 'mapping') return classesIn(data.root)?.count ?? null;
  const read = classesOfSetup(file, documents);
  if (read !== null) return read;
  const written = new Set(
    documents.flatMap(({ root }) => writtenClasses(root).map(({ value }) => value)),
  );
  const [only] = written;
  return written.size === 1 && only !== undefined ? only : null;
}

/** A detector that cannot be read says nothing of its classes. */
function classesOfSetup(file: string, documents: readonly ConfigDocument[]): number | null {
  try {
    return setupFrom(file, documents).classes;
  } catch {
    return null;
  }
}
