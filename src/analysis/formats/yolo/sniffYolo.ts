import type { Candidate, FileCandidate } from '../Format.ts';
import { layoutOf } from './layout/findSet.ts';
import { isDataYaml, isImageList, isLabelText } from './layout/signs.ts';

/** A description of a set, a folder of one, or a text file of one, of which only that can be said. */
export async function sniffYolo(candidate: Candidate): Promise<boolean> {
  if (candidate.kind === 'file') return isOfSet(candidate);
  return (await layoutOf(candidate.tree, candidate.entries)) !== null;
}

function isOfSet({ name, ending, text, folder }: FileCandidate): boolean {
  if (ending === 'yaml' || ending === 'yml') return folder !== undefined && isDataYaml(text);
  if (ending === 'names' || /^classes\.txt$/i.test(name)) return true;
  return ending === 'txt' && (isLabelText(text) || isImageList(text));
}
