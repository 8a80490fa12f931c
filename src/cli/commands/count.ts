import { sharedName } from '../../analysis/report/derive/sharedName.ts';
import { partToJson } from '../../analysis/parts/partToJson.ts';
import { annotationFile } from '../annotationFile.ts';
import {
  DATASET_OPTIONS,
  datasetRequest,
  DETECTOR_HELP,
  READING_HELP,
  STRICT_HELP,
} from '../options/datasetOptions.ts';
import { detectorFromOptions } from '../options/detectorFromOptions.ts';
import type { Command } from '../Environment.ts';
import { EXIT } from '../exitCode.ts';
import { Inputs } from '../Inputs.ts';
import { countOption, readArguments } from '../options/readArguments.ts';
import { putText } from '../output/putText.ts';
import { terminalProgress } from '../terminal/terminalProgress.ts';

const OPTIONS = {
  ...DATASET_OPTIONS,
  output: { type: 'string', short: 'o' },
  predictions: { type: 'string' },
  'no-histogram': { type: 'boolean', default: false },
  'exact-histogram': { type: 'boolean', default: false },
} as const;

export const count: Command = {
  summary: 'Count one part of a dataset; "merge" makes the report of all parts',
  help: `Usage: focal-lens count [path] [options]

Reads annotations that are one of several parts of a dataset, cut by image: the
annotations are in the file of their image, and every file lists all categories. Counts
as "analyze" does, and writes what was counted as JSON: a few megabytes at most, however
large the file. "focal-lens merge" turns the counts of all parts into the report that one
file with all of them would have.

Options:
${DETECTOR_HELP}
  -o, --output <file>   Write the counts there instead of to standard output
${READING_HELP}
                        Batches of more than one depend on the whole dataset: refused
  --no-histogram        Labels and counts only, in a fraction of the time: no IoUs of
                        background, so no simulation either
  --exact-histogram     Work out the IoUs of all anchors on every image of a large set,
                        and not on a sample of some thousands, which takes longer;
                        labels and counts are exact either way
${STRICT_HELP}
  -h, --help            Show this text

Examples:
  focal-lens count part1.json --output counts1.json
  focal-lens merge counts1.json counts2.json --output report.html
`,
  async run(args, environment) {
    const { values, positionals } = readArguments(args, OPTIONS);
    const named = { what: 'the annotation file to count', config: values.config };
    const file = await annotationFile(positionals, named, environment);
    const threads = countOption('threads', values.threads);
    const inputs = new Inputs();
    inputs.add('the annotation file', file);
    const {
      training: _,
      opened: _opened,
      ...detector
    } = await detectorFromOptions(values, environment, inputs);
    const { output, predictions } = values;
    const refuseInputs = () => inputs.refuse(output ?? '', '--output');
    if (output !== undefined) {
      refuseInputs();
      const { checkOutput } = await import('../extras.ts');
      checkOutput(output);
    }
    const request = {
      file: { path: file },
      ...detector,
      ...datasetRequest(values),
      labelsOnly: values['no-histogram'],
      exactHistogram: values['exact-histogram'],
      predictions: predictions === undefined ? undefined : { path: predictions },
    };
    const progress = terminalProgress(environment);
    const part = await environment
      .count(request, { progress: progress.show, threads })
      .finally(progress.clear);
    const sources = part.sources.map(({ file: counted, bytes }) => ({
      file: sharedName(counted),
      bytes,
    }));
    await putText(partToJson({ ...part, sources }), { file: output, refuseInputs }, environment);
    return EXIT.done;
  },
};
