import type { BackendUsed } from '../../analysis/contract/BackendUsed.ts';
import type { BackendWords } from '../BackendWords.ts';

/** The name of a backend, and why it is a slow one where it is. */
export function backendText(
  used: BackendUsed,
  { backend }: { readonly backend: BackendWords },
): string {
  if (typeof used === 'string') return used;
  const { name, missing } = used;
  return missing === null ? backend.failed(name) : backend.missing(name, missing);
}
