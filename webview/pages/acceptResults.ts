import type { Host } from '../host/Host.ts';

/** A model's results that are dropped on a page are measured; other files are left to the editor. */
export function acceptResults(page: HTMLElement, host: Host): void {
  if (host.kind !== 'editor') return;
  page.addEventListener('dragover', event => {
    if (event.dataTransfer?.types.includes('text/uri-list') === true) event.preventDefault();
  });
  page.addEventListener('drop', event => {
    const uri = droppedFile(event.dataTransfer?.getData('text/uri-list') ?? '');
    if (uri === null) return;
    event.preventDefault();
    host.post({ type: 'measure-results', uri });
  });
}

/** The first JSON file of a list of URIs; lines that begin with # are comments (RFC 2483). */
export function droppedFile(list: string): string | null {
  const found = list.split(/\r?\n/).find(line => !line.startsWith('#') && /\.json$/i.test(line));
  return found ?? null;
}
