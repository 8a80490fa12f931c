import fs from 'node:fs';
import path from 'node:path';
import type { ConfigSetup } from '../../analysis/configs/reading/ConfigSetup.ts';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import type { PairedFile } from '../../analysis/trainings/runs/PairedRecord.ts';
import { isResults } from '../../analysis/trainings/runs/readers/readRuns.ts';
import type { StatedPair } from '../../analysis/trainings/runs/withPair.ts';
import { openRegularFile } from '../../platform/node/files/openRegularFile.ts';
import type { ConfigFacts } from '../../tasks/configFacts.ts';
import { readPlan } from '../../tasks/plans/readPlan.ts';
import { readRunFile, type ReadRuns, runOfResults } from '../../tasks/readRunFile.ts';
import { basisOf, requireSameTraining } from '../../tasks/requireSameDetector.ts';
import type { Environment } from '../Environment.ts';
import { valuesFromOptions } from '../values/resolveValues.ts';
import { terminalProgress } from '../terminal/terminalProgress.ts';
import { runFiles } from './runFiles.ts';

interface RunsNamed {
  readonly runs?: string[] | undefined;
  readonly plan?: string | undefined;
  readonly truth?: string | undefined;
  readonly gamma?: string | undefined;
  readonly alpha?: string | undefined;
}

/** Of a log, what its config says. */
interface Trained {
  readonly file: string;
  readonly config: ConfigFacts;
}

/** What the options name: tables, logs and results, the finished runs of a plan, or both. @throws FailureError */
export async function runsNamed(values: RunsNamed, environment: Environment) {
  const { runs = [], plan, truth } = values;
  const given = valuesFromOptions(values);
  if (runs.length === 0 && plan === undefined)
    fail({ code: 'arguments', message: 'Name the --runs to learn from, or a --plan.' });
  if (runs.length !== 1 && (given.gamma !== undefined || given.alpha !== undefined))
    fail({ code: 'arguments', message: '--gamma and --alpha are for one log of --runs alone.' });
  if (truth !== undefined && !runs.some(one => isResults(head(one))))
    fail({ code: 'arguments', message: '--truth is for COCO results among the --runs.' });
  const files: PairedFile[] = [];
  const configs: Trained[] = [];
  for (const one of runs) {
    const { file, config } = await readRun(one, { given, truth }, environment);
    files.push(file);
    if (config !== null) configs.push({ file: file.file, config });
  }
  if (plan === undefined) return { files, configs, missing: [], waiting: [], planned: null };
  const read = await readPlan(plan, runFiles(environment));
  const inPlan = (file: string) => path.resolve(read.plan.directory, file);
  const { config, annotations } = read.plan;
  const planned = { config: inPlan(config), annotations: inPlan(annotations) };
  const { missing, planned: waiting } = read;
  return { files: [...files, ...read.files], configs, missing, waiting, planned };
}

/**
 * Holds what runs were trained with against the config that they are to say something of.
 *
 * @throws FailureError `runs-other-detector`
 */
export function requireTraining(
  runs: readonly Trained[],
  wanted: Pick<ConfigSetup, 'setup' | 'training'>,
): void {
  const basis = basisOf(wanted);
  for (const { file, config } of runs)
    if ('setup' in config.detector)
      requireSameTraining(basis, config.detector.setup, { file, config: config.file });
}

interface Read {
  readonly given: StatedPair;
  readonly truth: string | undefined;
}

async function readRun(
  file: string,
  { given, truth }: Read,
  environment: Environment,
): Promise<ReadRuns> {
  const files = runFiles(environment);
  if (truth === undefined || !isResults(head(file))) return readRunFile(file, given, files);
  const progress = terminalProgress(environment);
  const scores = await environment
    .scoreResults({ results: { path: file }, truth: { path: truth } }, { progress: progress.show })
    .finally(progress.clear);
  return runOfResults(file, { ...scores }, given, files);
}

const HEAD_BYTES = 4096;

/** The first bytes of a file; nothing of what is none. */
function head(file: string): string {
  if (fs.statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return '';
  const descriptor = openRegularFile(file);
  try {
    const bytes = Buffer.alloc(HEAD_BYTES);
    return bytes.toString('utf8', 0, fs.readSync(descriptor, bytes, 0, HEAD_BYTES, 0));
  } finally {
    fs.closeSync(descriptor);
  }
}
