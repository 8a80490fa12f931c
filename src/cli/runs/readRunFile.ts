import fs from 'node:fs';
import { fail } from '../../analysis/contract/Failure.ts';
import type { PairedFile } from '../../analysis/runs/PairedRecord.ts';
import { readRuns, RUN_READERS } from '../../analysis/runs/readers/readRuns.ts';
import type { RunsFile } from '../../analysis/runs/readers/RunReader.ts';
import { type StatedPair, withPair, type WrittenPair } from '../../analysis/runs/withPair.ts';
import { seedIn, writtenPair } from '../../tasks/writtenPair.ts';
import type { Environment } from '../Environment.ts';
import { readText } from '../readText.ts';
import { besideLog, logIn } from './logIn.ts';

/** Logs that are larger are none of one training. */
const MOST_BYTES = 256_000_000;

/** Where a seed is written that no config has: YOLOv5 and Ultralytics keep their options beside their results. */
const OPTIONS = ['opt.yaml', 'args.yaml'];

/**
 * Runs of a table, or of a log with the pair that it was given or that the config beside it says.
 *
 * @param place a file, or the folder of a training
 * @throws FailureError where it cannot be read; `runs-unusable`
 */
export async function readRunFile(
  place: string,
  given: StatedPair,
  environment: Environment,
): Promise<PairedFile> {
  const file = fileAt(place);
  const read = readRuns(file, readText(file, MOST_BYTES).text);
  const written = read.format === 'csv' ? null : await writtenBeside(read, environment);
  return withPair(read, given, written);
}

/** @throws FailureError `runs-unusable` for a folder without a log */
function fileAt(place: string): string {
  if (fs.statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) return place;
  return logIn(place) ?? fail({ code: 'runs-unusable', file: place, reason: 'no-log-in-folder' });
}

/** What the config of a log says: the one in it, else one beside it that has a focal loss. */
async function writtenBeside(
  { file, format, config }: RunsFile,
  environment: Environment,
): Promise<WrittenPair | null> {
  const { configFacts, openConfig } = await import('../../platform/node/configTools.ts');
  const around = await environment.surroundings();
  const factsOf = async (name: string, text: string) =>
    configFacts(name, await openConfig(name, text, around));
  if (config !== null) return writtenPair(await factsOf(`${file}.py`, config), config);
  const names = RUN_READERS.find(reader => reader.format === format)?.configs ?? [];
  const seed = OPTIONS.flatMap(name => besideLog(file, name).map(seedOf)).find(one => one !== null);
  for (const name of names) {
    const [only, another] = besideLog(file, name);
    if (only === undefined || another !== undefined) continue;
    const { text } = readText(only);
    const written = writtenPair(await factsOf(only, text), text);
    if (written !== null) return { ...written, seed: written.seed ?? seed ?? null };
  }
  return seed === undefined ? null : { config: file, seed, batch: null };
}

function seedOf(file: string): string | null {
  return seedIn(readText(file).text);
}
