import path from 'node:path';
import { analyze } from '../../src/analysis/pipeline/analyze.ts';
import {
  type DescribeOptions,
  describeDynamic,
} from '../../src/analysis/pipeline/describeDynamic.ts';
import { DYNAMIC_PRESETS } from '../../src/analysis/dynamic/explore/dynamicPresets.ts';
import type { ByteSource } from '../../src/analysis/contract/sources/ByteSource.ts';
import type { DetectorSetup } from '../../src/analysis/detectors/DetectorSetup.ts';
import { retinanetTorchvision } from '../../src/analysis/detectors/torchvision/retinanet.ts';
import { PRESETS } from '../../src/analysis/detectors/presets.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { memorySource } from '../../src/platform/node/files/memorySource.ts';
import { loadRecordEngines } from '../../src/platform/node/wasm/loadRecordEngines.ts';
import { loadSweepModule } from '../../src/platform/node/wasm/loadSweepModule.ts';
import sample from '../fixtures/report.json' with { type: 'json' };
import { readCorpus } from './corpus.ts';
import { assertDynamicExports } from './rules/assertDynamicExports.ts';
import { assertExports } from './rules/assertExports.ts';
import { assertFinite } from './rules/assertFinite.ts';
import type { FuzzFile, FuzzInput, MakeTarget, Random } from './FuzzTarget.ts';
import { mutatedJson, mutatedValue } from './mutations/mutatedJson.ts';
import { outcomeOf } from './outcomeOf.ts';
import { below, oneOf } from './random.ts';

/** A report computed earlier. */
const SAMPLE = sample as unknown as Report;

/** Files of an input next to the annotation file. */
const CASE = 'case.json';
const PREDICTIONS = 'predictions.json';

/** Small, so that a run takes milliseconds. */
const RESIZE = [{ kind: 'fixed', height: 64, width: 96 }] as const;

/** Names and numbers of an analysis from outside of the annotation file. */
interface Case {
  readonly file: string;
  readonly detector: string;
  readonly label: string;
  readonly warning: string;
  readonly preset: string;
  readonly alpha: number;
  readonly gamma: number;
  /** Whether the report has the simulated parts of another. */
  readonly simulated: boolean;
}

const USUAL: Case = {
  file: 'train.json',
  detector: 'a.yaml',
  label: 'train',
  warning: 'A part was not read.',
  preset: 'retinanet-torchvision',
  alpha: 0.25,
  gamma: 2,
  simulated: false,
};

/** Reports of annotation files with hostile names and records, through every exporter. */
export const exportsTarget: MakeTarget = async ({ corpus, wasm }) => {
  const seeds = [...readCorpus(path.join(corpus, 'exports')).values()];
  const running = {
    startBackend: null,
    engine: loadRecordEngines(wasm),
    sweepModule: loadSweepModule(wasm),
  };
  return {
    name: 'exports',
    seeds,
    limit: { constant: 1000, perKilobyte: 50 },
    mutate: random => mutatedInput(oneOf(random, seeds), random),
    async run(input, random) {
      const [main] = input;
      const known = input.map(textOf);
      const about = caseOf(input);
      if (random() < DYNAMIC) return dynamicRun(input, { about, known, running, random });
      const predictions = sourceOf(PREDICTIONS, fileNamed(input, PREDICTIONS));
      const analyzed = await outcomeOf(
        () =>
          analyze(memorySource(about.file, main.bytes), {
            ...running,
            setup: setupOf(about),
            ...(predictions && { predictions }),
          }),
        known,
      );
      if ('code' in analyzed) return analyzed.code;
      const report = withSimulation(analyzed.value, about);
      assertFinite(report, 'a report');
      assertExports(report, { label: about.label, other: SAMPLE, known, random });
      return about.simulated ? 'simulated' : 'counted';
    },
  };
};

/** Share of the runs with a detector that chooses by its predictions. */
const DYNAMIC = 0.25;

interface DynamicRun {
  readonly about: Case;
  readonly known: readonly string[];
  readonly running: Pick<DescribeOptions, 'engine'>;
  readonly random: Random;
}

async function dynamicRun(
  [main]: FuzzInput,
  { about, known, running: { engine }, random }: DynamicRun,
): Promise<string> {
  const preset = oneOf(random, DYNAMIC_PRESETS);
  const config = { file: about.detector, head: about.label, preset: preset.name, isNamed: true };
  const described = await outcomeOf(
    () =>
      describeDynamic(memorySource(about.file, main.bytes), {
        engine,
        detector: { ...preset, from: 'config', config: { ...config, read: [], assumed: [] } },
        questions: { sides: [], queries: [] },
      }),
    known,
  );
  if ('code' in described) return described.code;
  assertDynamicExports(described.value, known);
  return 'dynamic';
}

function withSimulation(report: Report, { simulated }: Case): Report {
  const { difficulty, simulation, recommendation } = SAMPLE;
  if (!simulated || !difficulty || !simulation || !recommendation) return report;
  const { advice: _, ...counted } = report;
  return { ...counted, difficulty, simulation, recommendation };
}

function setupOf({ detector, warning, preset, alpha, gamma }: Case): DetectorSetup {
  const found = PRESETS.find(({ name }) => name === preset) ?? retinanetTorchvision;
  const kind = found.resize[0]?.kind;
  return {
    ...found,
    name: detector,
    from: 'config',
    notModelled: [{ code: 'not-modelled', key: warning }],
    // SSD and YOLO have a size that belongs to their anchors.
    resize: kind === 'fixed' || kind === 'letterbox' ? found.resize : RESIZE,
    loss: { ...found.loss, alpha, gamma },
  };
}

function caseOf(input: FuzzInput): Case {
  const file = fileNamed(input, CASE);
  const read = file === undefined ? {} : (JSON.parse(textOf(file)) as Record<string, unknown>);
  // A mutation may give a key a value of another kind.
  const kept = Object.entries(USUAL).map(([key, usual]) => {
    const value = read[key];
    const fits = typeof value === typeof usual && value !== Infinity && value !== -Infinity;
    return [key, fits ? value : usual];
  });
  return Object.fromEntries(kept) as Case;
}

function mutatedInput(seed: FuzzInput, random: Random): FuzzInput {
  const changed = below(random, seed.length);
  const [main, ...others] = seed.map((file, index) => {
    if (index !== changed && random() < 0.6) return file;
    const change = file.name === CASE ? mutatedValue : mutatedJson;
    return { ...file, bytes: new TextEncoder().encode(change(textOf(file), random)) };
  });
  return [main ?? seed[0], ...others.filter(({ name }) => name !== PREDICTIONS || random() < 0.7)];
}

function fileNamed(input: FuzzInput, wanted: string): FuzzFile | undefined {
  return input.find(({ name }) => name === wanted);
}

function sourceOf(name: string, file: FuzzFile | undefined): ByteSource | undefined {
  return file && memorySource(name, file.bytes);
}

function textOf({ bytes }: FuzzFile): string {
  return new TextDecoder().decode(bytes);
}
