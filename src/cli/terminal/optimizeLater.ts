/**
 * Makes V8 wait longer before it optimizes what is called often: six times its own budget. A first analysis, of a second or
 * so, spent a third of its CPU time on optimizing code that it then hardly called. It changes no result.
 *
 * Releases from 12 on (Node 22) have a quick compiler before the thorough one, and gain nothing.
 */
export async function optimizeLater(): Promise<void> {
  if (!process.versions.v8.startsWith('11.')) return;
  // Where it is of no use, it is not loaded: Node's streams come with it.
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--interrupt-budget=400000');
}
