import { pageAssets } from '../../../src/platform/node/pageAssets.ts';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Environment } from '../../../src/cli/Environment.ts';
import { main } from '../../../src/cli/main.ts';
import { terminalOutput } from '../../../src/cli/terminal/terminalOutput.ts';
import { nodeConfigHost } from '../../../src/platform/node/nodeConfigHost.ts';
import { scoreResults } from '../../../src/platform/node/scoreResults.ts';
import { sampleReport } from '../../analysis/report/sampleReport.ts';
import { GRAMMARS } from '../../helpers/configs/configFiles.ts';

export const REPORT = sampleReport();

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly requests: readonly Parameters<Environment['analyze']>[];
}

/** Runs a command line in this process; the analysis answers with a report of the fixtures unless the test says else. */
export async function runMain(
  args: readonly string[],
  overrides: Partial<Environment> & { readonly toTerminal?: boolean } = {},
): Promise<Outcome> {
  let out = '';
  let err = '';
  const requests: Parameters<Environment['analyze']>[] = [];
  const { analyze = async () => REPORT, toTerminal = false, ...others } = overrides;
  const code = await main(args, {
    version: '1.2.3',
    ...terminalOutput({
      out: async text => void (out += text),
      err: text => void (err += text),
      outIsTerminal: toTerminal,
    }),
    interactive: false,
    now: () => 0,
    signal: new AbortController().signal,
    configHost: async () => nodeConfigHost(GRAMMARS),
    pageAssets: () => pageAssets('run()', 'body{}'),
    analyze: (...request) => {
      requests.push(request);
      return analyze(...request);
    },
    compareSplits: () => Promise.reject(new Error('nothing is compared')),
    count: () => Promise.reject(new Error('nothing is counted')),
    conclude: () => Promise.reject(new Error('nothing is concluded')),
    explore: () => Promise.reject(new Error('nothing is explored')),
    pilot: () => Promise.reject(new Error('nothing is trained')),
    resample: () => Promise.reject(new Error('nothing is resampled')),
    scoreResults: (files, options) => scoreResults(files, { ...options, wasmFolder: '' }),
    ...others,
  });
  return { code, out, err, requests };
}

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-cli-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}
