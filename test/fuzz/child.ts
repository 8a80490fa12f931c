// The child process of `npm run fuzz`: does one job, and is killed where it makes no progress.
import fs from 'node:fs';
import path from 'node:path';
import { fuzzCuts, generatedFiles } from './cocoCuts.ts';
import { fuzzDocuments } from './cocoDocuments.ts';
import { readInput, writeInput } from './corpus.ts';
import type { FuzzContext, FuzzTarget } from './FuzzTarget.ts';
import { attempt, type Found, fuzz, inputOf } from './loop.ts';
import { shrink } from './mutations/shrink.ts';
import { TARGETS, type TargetName } from './targets.ts';

type Job = {
  readonly target: TargetName;
  readonly seed: number;
  readonly context: FuzzContext;
  /** The folder for inputs of findings. */
  readonly out: string;
  /** A file with two doubles for the parent: the current run, and how many smaller inputs of it have been tried. */
  readonly progress: string;
} & (
  | {
      readonly kind: 'fuzz';
      readonly from: number;
      readonly runs: number;
      readonly seconds: number;
      /** Kinds of findings that have been reported. */
      readonly known: readonly string[];
    }
  /** Writes the input of a run without running it. */
  | { readonly kind: 'save'; readonly run: number }
  | { readonly kind: 'replay'; readonly place: string }
  | { readonly kind: 'documents'; readonly count: number }
  | { readonly kind: 'cuts' }
);

void perform(JSON.parse(process.argv[2] ?? '') as Job)
  .then(() => send({ kind: 'finished' }))
  .then(() => process.disconnect());

async function perform(job: Job): Promise<void> {
  const { seed, context } = job;
  const wasm = fs.readFileSync(path.join(context.wasm, 'readRecords.wasm'));
  const logError = (text: string) => void send({ kind: 'log', text });
  if (job.kind === 'documents') return fuzzDocuments({ seed, count: job.count, wasm, logError });
  const target = await TARGETS[job.target](context);
  if (job.kind === 'cuts') {
    const files = target.seeds.map(([{ bytes }]) => bytes);
    return fuzzCuts({ seed, files: [...generatedFiles(seed, 1000), ...files], wasm, logError });
  }
  if (job.kind === 'save') {
    const input = inputOf(target, seed, job.run);
    return send({ kind: 'saved', place: writeInput(job.out, nameOf(job, job.run), input) });
  }
  if (job.kind === 'replay') {
    const { outcome, finding, milliseconds } = await attempt(target, readInput(job.place), {
      limited: true,
      thorough: true,
    });
    const text = `${finding?.message ?? outcome} (${Math.round(milliseconds)} ms)`;
    return send({ kind: 'log', text, isFinding: finding !== null });
  }
  await loop(target, job);
}

/** Reports each finding at once, and again where a smaller input has the same. */
async function loop(target: FuzzTarget, job: Extract<Job, { kind: 'fuzz' }>): Promise<void> {
  const { seed, from, runs, seconds, out } = job;
  const known = new Set(job.known);
  const progress = new Float64Array(2);
  const file = fs.openSync(job.progress, 'w');
  const note = (run: number, tries: number) => {
    progress.set([run, tries]);
    fs.writeSync(file, progress, 0, 16, 0);
  };
  const found = async (one: Found) => {
    const { kind, message, run, input } = one;
    const place = known.has(kind) ? null : writeInput(out, nameOf(job, run), input);
    await send({ kind: 'found', finding: { kind, message, run, place } });
    // The peak stays with the process.
    if (kind === 'memory') {
      await send({ kind: 'restart' });
      process.exit();
    }
    if (place === null) return;
    known.add(kind);
    if (kind === 'slow') return;
    let tries = 0;
    const noted: FuzzTarget = {
      ...target,
      run: (...given) => {
        note(run, ++tries);
        return target.run(...given);
      },
    };
    const smaller = await shrink(noted, one);
    fs.rmSync(place, { recursive: true });
    await send({ kind: 'minimized', of: kind, place: writeInput(out, nameOf(job, run), smaller) });
  };
  const summary = await fuzz(target, {
    seed,
    from,
    runs,
    seconds,
    found,
    limited: true,
    before: run => note(run, 0),
    meanwhile: sofar => void send({ kind: 'summary', summary: sofar }),
  });
  await send({ kind: 'summary', summary });
}

function nameOf({ target, seed }: Job, run: number): string {
  return `${target}-${seed}-${run}`;
}

/** Resolves when the message has left the process. */
function send(message: unknown): Promise<void> {
  return new Promise(resolve => {
    process.send?.(message, undefined, {}, () => resolve());
  });
}
