/** Bytes of bytecode that a function runs before it is worth a compiler that optimizes; V8 11 has 66 kB. */
const BUDGET = 600_000;
export const LATER = `--interrupt-budget=${BUDGET}`;

/**
 * Lets functions run for longer before they are compiled once more. V8 11, of Node 20, has no compiler between its quick one
 * and the one that optimizes, whose threads took a third of the CPU time of the first run on a small set: most of that was
 * never won back. Later versions do, and have no such number. What runs for seconds notices nothing.
 */
export async function compileLater(version = process.versions.v8): Promise<void> {
  if (!version.startsWith('11.')) return;
  // With the streams that it loads, two milliseconds: nothing for a start that only counts.
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString(LATER);
}
