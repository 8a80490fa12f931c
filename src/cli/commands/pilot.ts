import { mergeTrainingInputs } from '../../analysis/configs/reading/trainingFromConfig.ts';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import { OPTIMISERS } from '../../analysis/pilot/optimiser/Optimiser.ts';
import { printableJson } from '../../analysis/report/export/json/printableJson.ts';
import { pilotLines } from '../../analysis/report/export/text/pilotLines.ts';
import type { PairOf } from '../../analysis/trainings/runs/Learned.ts';
import { pilotWordsFor } from '../../words/choose/pilotWordsFor.ts';
import { ENGLISH } from '../../words/numberFormat.ts';
import { annotationFile } from '../annotationFile.ts';
import type { Command } from '../Environment.ts';
import { EXIT } from '../exitCode.ts';
import { backendOption } from '../options/backendOption.ts';
import {
  DATASET_OPTIONS,
  datasetRequest,
  DETECTOR_HELP,
  READING_HELP,
  STRICT_HELP,
} from '../options/datasetOptions.ts';
import { detectorFromOptions } from '../options/detectorFromOptions.ts';
import {
  choiceOption,
  countOption,
  numberOption,
  readArguments,
} from '../options/readArguments.ts';
import {
  SIMULATION_HELP,
  SIMULATION_OPTIONS,
  simulationInputs,
} from '../options/simulationOptions.ts';
import { pilotProgress } from '../terminal/pilotProgress.ts';
import { terminalProgress } from '../terminal/terminalProgress.ts';

const OPTIONS = {
  ...DATASET_OPTIONS,
  images: { type: 'string' },
  minutes: { type: 'string' },
  pairs: { type: 'string' },
  seeds: { type: 'string' },
  steps: { type: 'string' },
  channels: { type: 'string' },
  optimizer: { type: 'string' },
  state: { type: 'string' },
  format: { type: 'string', default: 'text' },
  ...SIMULATION_OPTIONS,
} as const;

const MINUTES = [0.1, 1440] as const;
const [USUAL_MINUTES, USUAL_SEEDS, MOST_SEEDS] = [5, 2, 8];
const [USUAL_CHANNELS, MOST_CHANNELS] = [32, 128];
const MOST_PAIRS = 8;

export const pilot: Command = {
  summary: 'Train small detectors on your images for minutes: which pair starts best',
  help: `Usage: focal-lens pilot [path] --images <folder> [--minutes 5] [options]

Trains a small detector on your own images with a few pairs of gamma and alpha, each with
the same seeds: the default (2, 0.25), the recommended pair, the one in your config, and
the next that is worth a try. It has the anchors and the assignment of your detector on
its first three levels, and runs on this machine, without Python and without a GPU. What
comes out are differences of AP50 with their error: which pair starts best on your images,
and not which is best in the end. Nothing is written, and nothing leaves this machine.

Options:
  --images <folder>     Where the images lie (JPEG, PNG, WebP) [next to the annotations]
  --minutes <n>         Time for all runs; their length follows from it [${USUAL_MINUTES}]
  --pairs <list>        Compare these instead, as 2:0.25,0.5:0.75; the first is what the
                        others are held against
  --seeds <n>           Runs of each pair, 1 to ${MOST_SEEDS} [${USUAL_SEEDS}]
  --steps <n>           Steps of each training, instead of what fits into the time: the
                        same steps give the same numbers again
  --channels <n>        Channels of the network, a multiple of 8 up to ${MOST_CHANNELS} [${USUAL_CHANNELS}]
  --optimizer <name>    adamw or sgd [sgd where the config trains with it, else adamw]
  --state <folder>      Keep what is done there, so that the same command goes on where it
                        was stopped
${DETECTOR_HELP}
  --format <format>     text or json [text]
${READING_HELP}
${STRICT_HELP}
  -h, --help            Show this text

${SIMULATION_HELP}
Examples:
  focal-lens pilot train.json --images images --minutes 5
  focal-lens pilot train.json --config retinanet.py --images images --state pilots
  focal-lens pilot train.json --images images --pairs 2:0.25,0.5:0.75 --seeds 3
`,
  async run(args, environment) {
    const { values, positionals } = readArguments(args, OPTIONS);
    const format = choiceOption('format', values.format, ['text', 'json']);
    const wanted = {
      minutes: numberOption('minutes', values.minutes, MINUTES) ?? USUAL_MINUTES,
      pairs: pairList(values.pairs),
      seeds: atMost('seeds', values.seeds, MOST_SEEDS) ?? USUAL_SEEDS,
      steps: countOption('steps', values.steps),
      channels: channelsOption(values.channels),
      optimiser:
        values.optimizer === undefined
          ? undefined
          : choiceOption('optimizer', values.optimizer, OPTIMISERS),
    };
    const threads = countOption('threads', values.threads);
    const named = { what: 'the annotation file of the images', config: values.config };
    const file = await annotationFile(positionals, named, environment);
    const {
      training = {},
      opened: _,
      ...detector
    } = await detectorFromOptions(values, environment);
    const inputs = mergeTrainingInputs(simulationInputs(values), training);
    const analysis = {
      ...detector,
      ...datasetRequest(values),
      simulation: { backend: backendOption(values), inputs },
    };
    const progress = terminalProgress(environment);
    const pilots = pilotProgress(environment);
    const report = await environment
      .pilot(
        { path: file, images: values.images, state: values.state },
        { ...wanted, analysis },
        { progress: progress.show, threads, onPilot: pilots.show },
      )
      .finally(() => {
        progress.clear();
        pilots.clear();
      });
    environment.signal.throwIfAborted();
    await environment.print(
      format === 'json'
        ? `${printableJson({ schema: 'focal-lens/pilot@1', ...report }, 2)}\n`
        : pilotLines(report, pilotWordsFor('en'), ENGLISH).join('\n'),
    );
    return EXIT.done;
  },
};

/** @throws FailureError `arguments` */
function pairList(text: string | undefined): PairOf[] {
  if (text === undefined) return [];
  const parts = text.split(',').map(part => part.trim());
  if (parts.length > MOST_PAIRS)
    fail({ code: 'arguments', message: `--pairs takes ${MOST_PAIRS} pairs at most.` });
  return parts.map(part => {
    const [gamma, alpha, more] = part.split(':');
    if (gamma === undefined || alpha === undefined || more !== undefined)
      return fail({
        code: 'arguments',
        message: `--pairs takes gamma:alpha, as 2:0.25,0.5:0.75; not "${part}".`,
      });
    return {
      gamma: numberOption('pairs', gamma, [0, 10]) ?? 0,
      alpha: numberOption('pairs', alpha, [0.001, 0.999]) ?? 0,
    };
  });
}

/** @throws FailureError `arguments` */
function atMost(name: string, text: string | undefined, most: number): number | undefined {
  const value = countOption(name, text);
  if (value === undefined || value <= most) return value;
  return fail({
    code: 'arguments',
    message: `--${name} takes a whole number from 1 to ${most}, not "${text}".`,
  });
}

/** @throws FailureError `arguments` */
function channelsOption(text: string | undefined): number {
  const value = atMost('channels', text, MOST_CHANNELS) ?? USUAL_CHANNELS;
  if (value % 8 === 0) return value;
  return fail({ code: 'arguments', message: `--channels takes a multiple of 8, not ${value}.` });
}
