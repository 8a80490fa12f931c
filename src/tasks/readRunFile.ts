import { fail } from '../analysis/contract/failures/Failure.ts';
import type { RunRecord } from '../analysis/trainings/runs/MeasuredRun.ts';
import type { PairedFile } from '../analysis/trainings/runs/PairedRecord.ts';
import { readRuns, RUN_READERS } from '../analysis/trainings/runs/readers/readRuns.ts';
import type { RunsFile } from '../analysis/trainings/runs/readers/RunReader.ts';
import {
  type StatedPair,
  withPair,
  type WrittenPair,
} from '../analysis/trainings/runs/withPair.ts';
import type { ConfigFacts } from './configFacts.ts';
import { besideLog, logIn } from './logIn.ts';
import type { RunFiles } from './RunFiles.ts';
import { seedIn, writtenPair } from './writtenPair.ts';

/** Logs that are larger are none of one training. */
const MOST_BYTES = 256_000_000;

/** As many bytes of a config are read elsewhere, too. */
const MOST_CONFIG_BYTES = 4_000_000;

/** Where a seed is written that no config has: YOLOv5 and Ultralytics keep their options beside their results. */
const OPTIONS = ['opt.yaml', 'args.yaml'];

/** Runs of a file, with what the config of a log says. */
export interface ReadRuns {
  readonly file: PairedFile;
  /** Null for a table, and for a log without a config that holds a focal loss. */
  readonly config: ConfigFacts | null;
}

/**
 * Runs of a table, or of a log with the pair that it was given or that the config beside it says.
 *
 * @param place a file, or the folder of a training
 * @throws FailureError where it cannot be read; `runs-unusable`
 */
export async function readRunFile<P>(
  place: P,
  given: StatedPair,
  files: RunFiles<P>,
): Promise<ReadRuns> {
  const found = await fileAt(place, files);
  const read = readRuns(files.nameOf(found), await files.text(found, MOST_BYTES));
  const beside = read.format === 'csv' ? NOTHING : await writtenBeside(found, read, files);
  return { file: withPair(read, given, beside.written), config: beside.config };
}

/** @throws FailureError `runs-unusable` for a folder without a log */
async function fileAt<P>(place: P, files: RunFiles<P>): Promise<P> {
  if ((await files.kindOf(place)) !== 'folder') return place;
  const none = { code: 'runs-unusable', reason: 'no-log-in-folder' } as const;
  return (await logIn(place, files)) ?? fail({ ...none, file: files.nameOf(place) });
}

/** Names of configs beside results; frameworks leave them where they please. */
const CONFIGS_OF_RESULTS = ['config.py', 'config.yaml', '*.py', '../config.py', '../config.yaml'];

/**
 * A run whose detections were scored here, with the pair that it was given or that the config beside it says.
 *
 * @param place of the detections
 * @throws FailureError `runs-unusable`
 */
export async function runOfResults<P>(
  place: P,
  scores: RunRecord['scores'],
  given: StatedPair,
  files: RunFiles<P>,
): Promise<ReadRuns> {
  const file = files.nameOf(place);
  const record: RunRecord = {
    place: { file, line: null },
    gamma: null,
    alpha: null,
    scores,
    seed: null,
    epochs: null,
    iterations: null,
    batch: null,
    images: null,
  };
  const read: RunsFile = {
    file,
    format: 'results',
    records: [record],
    scale: 'share',
    cutOff: null,
    restarted: false,
    config: null,
  };
  const beside = await writtenBeside(place, read, files);
  return { file: withPair(read, given, beside.written), config: beside.config };
}

interface Beside {
  readonly written: WrittenPair | null;
  readonly config: ConfigFacts | null;
}

const NOTHING: Beside = { written: null, config: null };

/** What the config of a log says: the one in it, else one beside it that has a focal loss. */
async function writtenBeside<P>(
  log: P,
  { file, format, config }: RunsFile,
  files: RunFiles<P>,
): Promise<Beside> {
  if (config !== null) {
    const facts = await files.factsOf(`${file}.py`, config);
    return { written: writtenPair(facts, config), config: facts };
  }
  const names = RUN_READERS.find(reader => reader.format === format)?.configs ?? CONFIGS_OF_RESULTS;
  const seed = await seedBeside(log, files);
  for (const name of names) {
    const [only, another] = await besideLog(log, name, files);
    if (only === undefined || another !== undefined) continue;
    const text = await files.text(only, MOST_CONFIG_BYTES);
    const facts = await files.facts(only);
    const written = writtenPair(facts, text);
    if (written !== null)
      return { written: { ...written, seed: written.seed ?? seed }, config: facts };
  }
  return seed === null ? NOTHING : { written: { config: file, seed, batch: null }, config: null };
}

async function seedBeside<P>(log: P, files: RunFiles<P>): Promise<string | null> {
  for (const name of OPTIONS)
    for (const place of await besideLog(log, name, files)) {
      const seed = seedIn(await files.text(place, MOST_CONFIG_BYTES));
      if (seed !== null) return seed;
    }
  return null;
}
