/** Of each size, the least of so many runs is taken. */
const RUNS = 2;

/**
 * How many times the processor time grows from one size to a larger one: 2 for twice the size where the cost is linear, 4
 * where it is quadratic. Processor time, and a ratio, because a busy machine is no failure.
 *
 * @param work is run with both sizes in turn
 */
export async function growth(
  work: (size: number) => unknown,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<number> {
  await work(from);
  let small = Infinity;
  let large = Infinity;
  for (let run = 0; run < RUNS; run++) {
    small = Math.min(small, await processorTime(() => work(from)));
    large = Math.min(large, await processorTime(() => work(to)));
  }
  return large / small;
}

async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
