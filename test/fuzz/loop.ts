import { seededRandom } from '../helpers/seededRandom.ts';
import type { FuzzInput, FuzzTarget } from './FuzzTarget.ts';
import { Violation } from './Violation.ts';

/** A broken rule or an unexpected exception. */
export interface Finding {
  /** Equal for equal causes. */
  readonly kind: string;
  readonly message: string;
}

export interface Found extends Finding {
  readonly run: number;
  readonly input: FuzzInput;
}

export interface Summary {
  readonly runs: number;
  /** How often a run ended in which way. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Milliseconds by the clock. */
  readonly slowest: number;
}

export interface LoopOptions {
  readonly seed: number;
  /** The first run; 0 where it is not given. */
  readonly from?: number;
  readonly runs: number;
  readonly seconds?: number;
  /** Whether to enforce the limits of CPU time and memory. */
  readonly limited?: boolean;
  readonly before?: (run: number) => void;
  /** Called about once a second. */
  readonly meanwhile?: (summary: Summary) => void;
  readonly found: (found: Found) => void | Promise<void>;
}

/** Peak resident size of the process. */
const MOST_MEBIBYTES = 512;

/** Runs a target on mutated inputs; findings do not stop it. */
export async function fuzz(target: FuzzTarget, options: LoopOptions): Promise<Summary> {
  const { seed, from = 0, runs, seconds = Infinity, limited = false } = options;
  const stop = performance.now() + 1000 * seconds;
  const outcomes: Record<string, number> = {};
  let slowest = 0;
  let reported = performance.now();
  let run = from;
  const summary = () => ({ runs: run - from, outcomes, slowest });
  for (; run < from + runs && performance.now() < stop; run++) {
    if (performance.now() > reported + 1000) {
      reported = performance.now();
      options.meanwhile?.(summary());
    }
    options.before?.(run);
    const input = inputOf(target, seed, run);
    const { outcome, finding, milliseconds } = await attempt(target, input, { limited });
    slowest = Math.max(slowest, milliseconds);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    if (finding !== null) await options.found({ ...finding, run, input });
  }
  return summary();
}

/** The input of a run, which does not depend on earlier runs. */
export function inputOf(target: FuzzTarget, seed: number, run: number): FuzzInput {
  return target.mutate(seededRandom(seed ^ Math.imul(run + 1, 0x9e3779b1)));
}

interface Checks {
  /** See `LoopOptions`. */
  readonly limited?: boolean;
  /** See `FuzzTarget.run`. */
  readonly thorough?: boolean;
}

/** Runs one input; the result depends on nothing else. */
export async function attempt(
  target: FuzzTarget,
  input: FuzzInput,
  { limited = false, thorough = false }: Checks = {},
): Promise<{ outcome: string; finding: Finding | null; milliseconds: number }> {
  const run = () => timed(target, input, thorough);
  const first = await run();
  if (!limited || first.finding !== null) return first;
  const { milliseconds } = first;
  const limit = limitOf(target, input);
  const isSlow = milliseconds > limit && (await isSlowAgain(run, limit));
  const finding = isSlow
    ? {
        kind: 'slow',
        message: `${Math.round(milliseconds)} ms; the limit is ${Math.round(limit)} ms of CPU time for ${bytesOf(input)} bytes`,
      }
    : tooLarge(milliseconds);
  return finding === null ? first : { ...first, outcome: 'finding', finding };
}

async function timed(target: FuzzTarget, input: FuzzInput, thorough: boolean) {
  const start = performance.now();
  let outcome = 'finding';
  let finding: Finding | null = null;
  try {
    outcome = await target.run(input, seededRandom(hashOf(input)), thorough);
  } catch (thrown) {
    finding = findingOf(thrown);
  }
  return { outcome, finding, milliseconds: performance.now() - start };
}

/** Repeats what was slow by the clock, in CPU time: the machine may have been busy, or the code not yet compiled. */
async function isSlowAgain(run: () => Promise<unknown>, limit: number): Promise<boolean> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 > limit;
}

function tooLarge(milliseconds: number): Finding | null {
  // The system call is a tenth of most runs, and filling so much memory takes longer than they do.
  if (milliseconds < 10) return null;
  const peak = process.resourceUsage().maxRSS / 1024;
  if (peak <= MOST_MEBIBYTES) return null;
  return {
    kind: 'memory',
    message: `${Math.round(peak)} MiB; the limit is ${MOST_MEBIBYTES} MiB`,
  };
}

function limitOf({ limit }: FuzzTarget, input: FuzzInput): number {
  return limit.constant + (limit.perKilobyte * bytesOf(input)) / 1000;
}

function bytesOf(input: FuzzInput): number {
  return input.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

function findingOf(thrown: unknown): Finding {
  if (thrown instanceof Violation) return { kind: thrown.kind, message: thrown.message };
  const {
    name,
    message,
    stack = '',
  } = thrown instanceof Error ? thrown : new Error(String(thrown));
  // One kind for each place, whatever numbers and names are in the message.
  const words = message.replaceAll(/\d+|"[^"]*"|'[^']*'/g, '…').slice(0, 80);
  const at = /(?<=\n\s+at )[\w.$]+(?= \((?!<anonymous>))/.exec(stack)?.[0] ?? 'nowhere';
  return { kind: `${name}: ${words} (${at})`, message: stack === '' ? message : stack };
}

/** FNV-1a over names and contents. */
function hashOf(input: FuzzInput): number {
  let hash = 0x811c9dc5;
  const add = (byte: number) => (hash = Math.imul(hash ^ byte, 0x01000193));
  for (const { name, bytes } of input) {
    for (const byte of bytes) add(byte);
    for (let i = 0; i < name.length; i++) add(name.charCodeAt(i));
  }
  return hash;
}
