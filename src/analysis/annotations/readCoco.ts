import { CheckedScanner } from '../bytes/CheckedScanner.ts';
import { JsonProblem } from '../bytes/JsonProblem.ts';
import { JsonScanner } from '../bytes/JsonScanner.ts';
import { locate } from '../bytes/locate.ts';
import { PlainRecordEngine } from '../bytes/PlainRecordEngine.ts';
import type { RecordEngine } from '../bytes/RecordReader.ts';
import type { ByteSource } from '../contract/ByteSource.ts';
import { fail, type Failure } from '../contract/Failure.ts';
import type { Pause, Progress } from '../contract/Progress.ts';
import { CocoCollector } from './CocoCollector.ts';
import type { Dataset } from './Dataset.ts';
import { requireGroundTruth } from './requireGroundTruth.ts';
import { toDataset } from './toDataset.ts';

export interface ReadOptions {
  readonly progress?: Progress | undefined;
  readonly pause?: Pause | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Whether the whole text must be JSON by RFC 8259, also where nothing is read from it; about four times as slow. */
  readonly strict?: boolean | undefined;
  /** Makes what reads the records; plain TypeScript where it is not given. */
  readonly engine?: (() => RecordEngine) | undefined;
}

/** Bytes between two pauses: about 10 ms of work. */
const PAUSE_EVERY_BYTES = 1 << 22;

/**
 * Reads a COCO annotation file in one pass over its bytes. Memory grows with images and annotations alone, by about 57
 * bytes an annotation; segmentations and all unknown keys are passed by their brackets and quotes, unchecked.
 *
 * @throws FailureError when the file cannot be read, is no JSON, is no COCO ground truth, and when it is cancelled
 */
export async function readCoco(source: ByteSource, options: ReadOptions): Promise<Dataset> {
  const engine = options.engine?.() ?? new PlainRecordEngine();
  const collector = new CocoCollector(source.name, engine);
  const scanner = new JsonScanner(collector, engine.window);
  const reader = options.strict === true ? new CheckedScanner(scanner) : scanner;
  try {
    await pushAll(source, { reader, room: engine.window.room }, options);
    reader.end();
  } catch (thrown) {
    if (!(thrown instanceof JsonProblem)) throw thrown;
    fail(await failureOf(thrown, collector, source, options.signal));
  }
  requireGroundTruth(collector, source.name);
  return toDataset(collector.sections);
}

interface Pushing {
  readonly reader: JsonScanner | CheckedScanner;
  /** Where it reads without a copy. */
  readonly room: Uint8Array;
}

async function pushAll(
  source: ByteSource,
  { reader, room }: Pushing,
  { progress, pause, signal }: ReadOptions,
): Promise<void> {
  const total = source.size;
  let read = 0;
  let nextPause = PAUSE_EVERY_BYTES;
  if (signal?.aborted) fail({ code: 'cancelled' });
  for await (const { bytes, position } of source.chunks(signal, room)) {
    reader.push(bytes);
    read += bytes.length;
    const share = total > 0 ? Math.min(1, position / total) : 0;
    progress?.({ stage: 'scan', share, bytes: { done: position, total } });
    if (read >= nextPause) {
      nextPause = read + PAUSE_EVERY_BYTES;
      await pause?.();
    }
    if (signal?.aborted) fail({ code: 'cancelled' });
  }
}

async function failureOf(
  problem: JsonProblem,
  { shape, sections }: CocoCollector,
  source: ByteSource,
  signal?: AbortSignal,
): Promise<Failure> {
  const file = source.name;
  const { byte, expected } = problem;
  if (expected === null && !shape.seen)
    return {
      code: 'not-coco',
      file,
      found: byte === 0 ? 'empty-file' : 'white-space',
    };
  const at = await locate(source, byte, signal);
  return expected === null
    ? { code: 'json-truncated', file, at, annotationsRead: sections.annotations.count }
    : { code: 'json-broken', file, at, expected };
}
