import type { RelativeMeaning, ShownRelative } from '../../contract/LossMeaning.ts';
import type { InheritedValue } from '../edits/FocalLossSite.ts';
import { configValue } from '../tree/configValue.ts';
import { lookUpThroughBases } from '../tree/resolveVariable.ts';
import { keysOf } from '../tree/nodeAt.ts';
import type { SiteLocation } from '../tree/placesThroughBases.ts';
import { type ConfigDocument, valueOf } from '../syntax/ConfigNode.ts';
import { lineAt } from '../syntax/lineAt.ts';

/**
 * A loss of the focal family whose values mean something else: shown with what they do, and never edited with a pair that is
 * recommended for focal loss.
 */
export interface RelativeLoss {
  /** Name of the file that writes it. */
  readonly file: string;
  readonly framework: string;
  /** Unique within a file. */
  readonly path: string;
  readonly meaning: RelativeMeaning;
  /** Its values as they are written, here or in a file it builds on; none where the framework's defaults hold. */
  readonly values: readonly InheritedValue[];
  /** Of its first value, or of what says that it is this loss, in the text of `file`. */
  readonly offset: number;
  readonly line: number;
}

/** What one framework knows about losses of its own that are no focal losses. */
export interface RelativeRule {
  /** Every such loss of the document; what it finds here, no rule for focal losses takes. */
  find(document: ConfigDocument): readonly RelativeLoss[];
}

/** What makes a relative. */
export interface RelativeKind {
  readonly framework: string;
  readonly meaning: RelativeMeaning;
  /** Keys whose values are shown, in this order. */
  readonly keys: readonly string[];
}

/** The relative at a place, with what the config says there itself or through the files it builds on. */
export function relativeAt(
  document: ConfigDocument,
  place: SiteLocation,
  { framework, meaning, keys }: RelativeKind,
): RelativeLoss {
  const values = keys.flatMap(key => valueAt(document, place, key) ?? []);
  return { framework, path: place.path, meaning, values, ...whereOf(document, place, values) };
}

function valueAt(
  document: ConfigDocument,
  { path, mapping }: SiteLocation,
  key: string,
): InheritedValue | null {
  const at = path === '' ? key : `${path}.${key}`;
  const node = mapping && valueOf(mapping, key);
  const found = node ? { node, document } : lookUpThroughBases(document, keysOf(at));
  if (found === undefined) return null;
  return { ...configValue(found.document, at, found.node), file: found.document.file };
}

/** Its first value that the document writes; else the loss itself, here or in a file that the document builds on. */
function whereOf(
  document: ConfigDocument,
  { path, mapping }: SiteLocation,
  values: readonly InheritedValue[],
): Pick<RelativeLoss, 'file' | 'offset' | 'line'> {
  const own = values.find(({ file }) => file === document.file);
  if (own !== undefined) return { file: own.file, offset: own.offset, line: own.line };
  const here = { node: mapping ?? document.root, document };
  const found = mapping ? here : (lookUpThroughBases(document, keysOf(path)) ?? here);
  const offset = found.node.start;
  return { file: found.document.file, offset, line: lineAt(found.document, offset) };
}

/** For people. @param file the config that is asked about, which may build on the one that writes the loss */
export function shownRelative(relative: RelativeLoss, file: string): ShownRelative {
  const { path, line, meaning, values } = relative;
  return {
    path,
    line,
    ...(relative.file === file ? {} : { base: relative.file.replace(/^.*[\\/]/, '') }),
    meaning,
    values: values.map(({ key, text }) => ({ key: key.slice(key.lastIndexOf('.') + 1), text })),
  };
}
