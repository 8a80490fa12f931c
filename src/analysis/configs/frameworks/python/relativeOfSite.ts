import type { RelativeMeaning } from '../../../contract/LossMeaning.ts';
import type { FocalLossSite } from '../../edits/FocalLossSite.ts';
import type { RelativeLoss } from '../../reading/RelativeLoss.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';
import { lineAt } from '../../syntax/lineAt.ts';

/**
 * A loss that was found as a focal loss is, and means something else.
 *
 * @param of `offset`: of the loss, for one without values
 */
export function relativeOfSite(
  document: ConfigDocument,
  { framework, path, alpha, gamma }: FocalLossSite,
  of: { readonly meaning: RelativeMeaning; readonly offset: number },
): RelativeLoss {
  const { file } = document;
  const values = [alpha, gamma].flatMap(value => (value ? [{ ...value, file }] : []));
  const offset = values[0]?.offset ?? of.offset;
  const line = lineAt(document, offset);
  return { file, framework, path, meaning: of.meaning, values, offset, line };
}
