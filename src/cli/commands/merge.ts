import { mergeTrainingInputs } from '../../analysis/configs/reading/trainingFromConfig.ts';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import type { DetectorSetup } from '../../analysis/detectors/DetectorSetup.ts';
import { mergeParts } from '../../analysis/parts/mergeParts.ts';
import type { Part } from '../../analysis/parts/Part.ts';
import { partFromJson } from '../../analysis/parts/partFromJson.ts';
import { formatOf } from '../../analysis/report/formatOf.ts';
import { setupOf } from '../../platform/node/analyzeFile.ts';
import { backendOption } from '../options/backendOption.ts';
import { checkOutput } from '../output/checkOutput.ts';
import { DATASET_OPTIONS, DETECTOR_HELP, emptyImagesOption } from '../options/datasetOptions.ts';
import { type ChosenDetector, detectorFromOptions } from '../options/detectorFromOptions.ts';
import type { Command, Environment } from '../Environment.ts';
import { EXIT } from '../exitCode.ts';
import { formatted, FORMATS } from '../output/formats.ts';
import { Inputs } from '../Inputs.ts';
import { choiceOption, readArguments } from '../options/readArguments.ts';
import { readText } from '../readText.ts';
import {
  SIMULATION_HELP,
  SIMULATION_OPTIONS,
  simulationInputs,
} from '../options/simulationOptions.ts';
import { putText } from '../output/putText.ts';
import { terminalProgress } from '../terminal/terminalProgress.ts';

const { detector, config, 'empty-images': emptyImages } = DATASET_OPTIONS;

const OPTIONS = {
  detector,
  config,
  'empty-images': emptyImages,
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  'no-simulation': { type: 'boolean', default: false },
  ...SIMULATION_OPTIONS,
} as const;

/** Counts of LVIS take 5 MB. */
const MOST_BYTES = 256_000_000;

export const merge: Command = {
  summary: 'Make one report of the counts of all parts of a dataset',
  help: `Usage: focal-lens merge <counts>... [options]

Reads what "focal-lens count" wrote for each part of a dataset, adds it up, and goes on as
"analyze" does: the report is that of one file with all parts, whatever their order. Only
the name and the size of the file differ. All parts must be counted with the same options,
by this version.

Options:
${DETECTOR_HELP}
                        Only needed where the parts were counted with --config, or a
                        preset shall be checked
  --empty-images <what> As it was given to "count"
  --format <format>     text, json, markdown, html or csv [by the name of the output,
                        else text]
  -o, --output <file>   Write the report there instead of to standard output
  --no-simulation       Counts only: no difficulty, no simulated pair, no TensorFlow.js
  -h, --help            Show this text

${SIMULATION_HELP}
Examples:
  focal-lens merge counts1.json counts2.json
  focal-lens merge counts*.json --schedule 5000x8 --output report.html
`,
  async run(args, environment) {
    const { values, positionals } = readArguments(args, OPTIONS);
    const format =
      values.format === undefined
        ? (formatOf(values.output ?? '') ?? 'text')
        : choiceOption('format', values.format, FORMATS);
    const inputs = new Inputs();
    for (const file of positionals) inputs.add('counts', file);
    const wanted =
      values.detector === undefined && values.config === undefined
        ? null
        : await detectorFromOptions(values, environment, inputs);
    const { output } = values;
    const refuseInputs = () => inputs.refuse(output ?? '', '--output');
    if (output !== undefined) {
      refuseInputs();
      checkOutput(output);
    }
    const setupFor = (name: string) =>
      setupOf({
        ...(wanted ?? { detector: name }),
        emptyImages: emptyImagesOption(values['empty-images']),
      });
    const { part, setup } = mergedFrom(positionals, environment, setupFor);
    const given = mergeTrainingInputs(simulationInputs(values), resolveTraining(wanted));
    const simulation =
      values['no-simulation'] || part.labelsOnly
        ? null
        : { backend: backendOption(values), inputs: given };
    const progress = terminalProgress(environment);
    const report = await environment
      .conclude(part, setup, simulation, { progress: progress.show })
      .finally(progress.clear);
    const text = await formatted(report, format, environment);
    await putText(text, { file: output, refuseInputs }, environment);
    return EXIT.done;
  },
};

function resolveTraining(wanted: ChosenDetector | null): NonNullable<ChosenDetector['training']> {
  return wanted?.training ?? {};
}

/** One after the other, so that only two are in memory. */
function mergedFrom(
  files: readonly string[],
  { version, signal }: Environment,
  setupFor: (detector: string) => DetectorSetup,
): { readonly part: Part; readonly setup: DetectorSetup } {
  let merged: Part | null = null;
  for (const file of files) {
    signal.throwIfAborted();
    const { text } = readText(file, MOST_BYTES);
    const part = partFromJson(file, text, { program: version, setupOf: setupFor });
    merged = merged === null ? part : mergeParts(merged, part);
  }
  if (merged === null)
    return fail({ code: 'arguments', message: 'Name the files that "focal-lens count" wrote.' });
  return { part: merged, setup: setupFor(merged.detector) };
}
