import type { EditFault } from '../../contract/failures/detailCodes.ts';
import { asFailure } from '../../contract/failures/Failure.ts';
import { applyEdits } from '../edits/applyEdits.ts';
import type { TextEdit } from '../edits/FocalLossSite.ts';
import type { ConfigDocument } from '../syntax/ConfigNode.ts';
import type { OpenedConfig } from './OpenedConfig.ts';
import { treeChange } from './treeChange.ts';

/**
 * The documents of a config after edits, read again: the first half of a proof. The other half, that the values are in force
 * where they are wanted, is for whoever knows the places.
 *
 * @param edits in the order of the text
 * @returns a fault where the text cannot be read any more, or where anything but the edited numbers has changed
 */
export async function changedBy(
  edits: readonly TextEdit[],
  config: OpenedConfig,
): Promise<readonly ConfigDocument[] | EditFault> {
  const after = await readAgain(applyEdits(config.text, edits), config);
  if (after === null) return 'not-readable-after';
  const change = treeChange(config.documents, after, edits);
  if (change === 'shared') return 'shared-number';
  return change === 'other' ? 'more-would-change' : after;
}

/** Null where the edits break the text. */
export async function readAgain(
  text: string,
  { reopen }: OpenedConfig,
): Promise<readonly ConfigDocument[] | null> {
  try {
    return await reopen(text);
  } catch (error) {
    if (asFailure(error).code === 'config-broken') return null;
    throw error;
  }
}
