import type { Candidate } from '../Format.ts';
import { layoutOf } from './layout/findSet.ts';
import { isDarknetData, isDataYaml } from './layout/signs.ts';

/** A description of a set, or a folder of one. */
export async function sniffYolo(candidate: Candidate): Promise<boolean> {
  if (candidate.kind === 'folder')
    return (await layoutOf(candidate.tree, candidate.entries)) !== null;
  const { ending, text, folder } = candidate;
  if (folder === undefined) return false;
  if (ending === 'data') return isDarknetData(text);
  return (ending === 'yaml' || ending === 'yml') && isDataYaml(text);
}
