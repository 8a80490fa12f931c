#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analyzeFile, countFile } from '../platform/node/analyzeFile.ts';
import type { Failure } from '../analysis/contract/failures/Failure.ts';
import { thrownFailure } from '../platform/node/files/fileFailure.ts';
import type { Environment } from './Environment.ts';
import { EXIT, exitCode } from './exitCode.ts';
import { failureLines, main } from './main.ts';
import { tuneEngine } from './terminal/tuneEngine.ts';
import { ERR, isTerminal, OUT, printOut, tellErr } from './terminal/standardStreams.ts';
import { terminalOutput } from './terminal/terminalOutput.ts';

void tuneEngine();

// The folder of the bundle: WebAssembly files and the report page lie beside it.
const dist = __dirname;
const interruption = new AbortController();

const running = {
  pause,
  signal: interruption.signal,
  wasmFolder: path.join(dist, 'wasm'),
  threadFile: path.join(dist, 'tallyWorker.cjs'),
};

const environment: Environment = {
  get version() {
    return versionOf(path.join(dist, '..', 'package.json'));
  },
  ...terminalOutput({ out: printOut, err: tellErr, outIsTerminal: isTerminal(OUT) }),
  interactive: isTerminal(ERR),
  now: () => process.uptime() * 1000,
  signal: interruption.signal,
  analyze: (request, options) => analyzeFile(request, { ...options, ...running }),
  compareSplits: async (request, options) => {
    const { compareFileSplits } = await import('./onDemand.ts');
    return compareFileSplits(request, { ...options, ...running });
  },
  count: (request, options) => countFile(request, environment.version, { ...options, ...running }),
  conclude: async (part, setup, simulation, options) => {
    const { concludePart } = await import('./onDemand.ts');
    return concludePart(part, setup, simulation, { ...options, ...running });
  },
  explore: async (file, request, options) => {
    const { exploreFile } = await import('./onDemand.ts');
    return exploreFile(file, request, { ...options, ...running });
  },
  pilot: async (places, request, options) => {
    const { pilotFile } = await import('./onDemand.ts');
    const pilotThread = path.join(dist, 'pilotWorker.cjs');
    return pilotFile(places, request, { ...options, ...running, pilotFile: pilotThread });
  },
  resample: async (request, options) => {
    const { resampleFile } = await import('./onDemand.ts');
    return resampleFile(request, { ...options, ...running });
  },
  scoreResults: async (files, options) => {
    const { scoreResults } = await import('./onDemand.ts');
    return scoreResults(files, { ...options, ...running });
  },
  configHost: async () => {
    const { nodeConfigHost } = await import('../platform/node/configTools.ts');
    return nodeConfigHost(path.join(dist, 'wasm'));
  },
  pageAssets: async page => {
    const { reportPage } = await import('./extras.ts');
    return reportPage(path.join(dist, 'webview'), page);
  },
};

process.on('SIGINT', () => {
  // A second Ctrl+C does not wait for the work to notice the first.
  if (interruption.signal.aborted) process.exit(EXIT.interrupted);
  interruption.abort();
});

// What nobody awaited is told like any other failure, not as a stack.
process.on('uncaughtException', error => {
  void tellAndExit(thrownFailure(error));
});

void run();

async function run(): Promise<void> {
  // Not process.exit: output that is still on its way to a pipe would be lost.
  process.exitCode = await main(process.argv.slice(2), environment);
}

async function tellAndExit(failure: Failure): Promise<void> {
  (await failureLines(failure)).forEach(environment.logError);
  process.exit(exitCode(failure));
}

/** Lets Ctrl+C through. */
function pause(): Promise<void> {
  return new Promise(resolve => {
    setImmediate(resolve);
  });
}

function versionOf(manifest: string): string {
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
