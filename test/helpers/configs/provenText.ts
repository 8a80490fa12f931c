import { applyEdits } from '../../../src/analysis/configs/edits/applyEdits.ts';
import type {
  FocalLossSite,
  FocalLossValues,
} from '../../../src/analysis/configs/edits/FocalLossSite.ts';
import { undoEdits } from '../../../src/analysis/configs/edits/undoEdits.ts';
import { focalLossSitesIn } from '../../../src/analysis/configs/findFocalLossSites.ts';
import { provenEditsOfAll } from '../../../src/analysis/configs/provenEdits.ts';
import { asFailure, type Failure } from '../../../src/analysis/contract/failures/Failure.ts';
import { openAmong } from './configFiles.ts';

const NEXT = { alpha: 0.4375, gamma: 1.25 };

/** Which focal losses of a file get which values; all of them without a choice. */
interface Choice {
  readonly files?: Readonly<Record<string, string>>;
  readonly values?: Partial<FocalLossValues>;
  readonly of?: (site: FocalLossSite) => boolean;
}

/** The text of a file with values in its focal losses, proven and undone once; or why they are not written. */
export async function provenText(
  file: string,
  text: string,
  { files = {}, values = NEXT, of = () => true }: Choice = {},
): Promise<string | Failure> {
  const reopen = (next: string) => openAmong({ ...files, [file]: next }, file);
  const documents = await reopen(text);
  const wanted = focalLossSitesIn(documents)
    .filter(of)
    .map(site => ({ site, values }));
  try {
    const edits = await provenEditsOfAll(wanted, { text, documents, reopen });
    const next = applyEdits(text, edits);
    if (applyEdits(next, undoEdits(edits)) !== text) throw new Error('the edits cannot be undone');
    return next;
  } catch (thrown) {
    return asFailure(thrown);
  }
}

/** Path, α with its line and γ with its line of each focal loss of a Python text. */
export async function pairsIn(text: string, file = 'a.py'): Promise<unknown[][]> {
  const sites = focalLossSitesIn(await openAmong({ [file]: text }, file));
  return sites.map(({ path, alpha, gamma }) => [
    path,
    alpha && `${alpha.text} ${alpha.line}`,
    gamma && `${gamma.text} ${gamma.line}`,
  ]);
}
