import path from 'node:path';
import { progressOf, runFuzzChild } from './runFuzzChild.mjs';

/** A child that ends is started again behind the input that ended it, but not for ever. */
const MOST_EXITS = 10;
const REPORT_MILLISECONDS = 30_000;

/**
 * Fuzzes one target until its runs or seconds are over, and prints the findings.
 *
 * @param job see test/fuzz/child.ts, without its kind
 * @param {{ runs: number, seconds: number }} limits
 * @param options see `runFuzzChild`
 * @returns {Promise<number>} the number of kinds of findings
 */
export async function fuzzTarget(job, { runs, seconds }, options) {
  const found = new Map();
  const totals = { runs: 0, slowest: 0, outcomes: new Map() };
  const stop = performance.now() + 1000 * seconds;
  console.log(`${job.target}: seed ${job.seed}`);
  let exits = 0;
  for (let from = 0; from < runs && performance.now() < stop && exits < MOST_EXITS; exits++) {
    const part = {
      kind: 'fuzz',
      from,
      // JSON has no infinite numbers.
      runs: Math.min(runs - from, 1e15),
      seconds: Math.min((stop - performance.now()) / 1000, 1e9),
      known: [...found.keys()],
    };
    const summary = { runs: 0, slowest: 0, outcomes: {} };
    const report = setInterval(
      () => console.log(`  ${totals.runs + summary.runs} runs, ${found.size} kinds of findings`),
      REPORT_MILLISECONDS,
    );
    const exit = await runFuzzChild({ ...job, ...part }, options, message => {
      if (message.kind === 'summary') Object.assign(summary, message.summary);
      if (message.kind === 'found') add(found, message.finding, job);
      if (message.kind === 'minimized') found.get(message.of).place = message.place;
    });
    clearInterval(report);
    sum(totals, summary);
    if (exit.kind === 'finished') break;
    const { run, tries } = progressOf(job);
    from = run + 1;
    // What ends the child while it minimizes an input is not that input.
    if (exit.kind === 'restart' || tries > 0) continue;
    const place = await save(job, run, options);
    add(found, { kind: `${exit.kind} (run ${run})`, message: exit.message, run, place }, job);
  }
  if (exits === MOST_EXITS)
    console.log(`${job.target}: stopped after ${exits} inputs that ended the process`);
  print(job, totals, found);
  return found.size;
}

/** Prints the first finding of a kind and counts the others. */
function add(found, { kind, message, run, place }, { target, seed }) {
  const known = found.get(kind);
  if (known) return void known.count++;
  found.set(kind, { count: 1, run, place });
  console.log(`\n${target}: ${kind}\n  seed ${seed}, run ${run}, input ${place}\n${message}\n`);
}

function sum(totals, { runs, slowest, outcomes }) {
  totals.runs += runs;
  totals.slowest = Math.max(totals.slowest, slowest);
  for (const [name, count] of Object.entries(outcomes))
    totals.outcomes.set(name, (totals.outcomes.get(name) ?? 0) + count);
}

/** Writes the input of a run without running it. */
async function save(job, run, options) {
  let place = null;
  await runFuzzChild({ ...job, kind: 'save', run }, options, message => (place = message.place));
  return place;
}

function print({ target }, { runs, slowest, outcomes }, found) {
  const counts = Array.from(outcomes, ([name, count]) => `${name} ${count}`).join(', ');
  console.log(`${target}: ${runs} runs (${counts}); slowest ${Math.round(slowest)} ms`);
  for (const [kind, { count, run, place }] of found) {
    const input = path.relative('.', place);
    console.log(
      `  ${count} × ${kind}, run ${run}: npm run fuzz -- --target ${target} --replay ${input}`,
    );
  }
}
