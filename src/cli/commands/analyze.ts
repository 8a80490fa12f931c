import { mergeTrainingInputs } from '../../analysis/configs/reading/trainingFromConfig.ts';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import { formatOf } from '../../analysis/report/formatOf.ts';
import type { AnalysisRequest } from '../../tasks/AnalysisRequest.ts';
import { annotationFile } from '../annotationFile.ts';
import { backendOption } from '../options/backendOption.ts';
import {
  DATASET_OPTIONS,
  datasetRequest,
  DETECTOR_HELP,
  READING_HELP,
  STRICT_HELP,
} from '../options/datasetOptions.ts';
import { detectorFromOptions } from '../options/detectorFromOptions.ts';
import type { Command, Environment, RunOptions } from '../Environment.ts';
import { EXIT } from '../exitCode.ts';
import { type Format, formatted, FORMATS } from '../output/formats.ts';
import { askedSettings } from '../explore/askedSettings.ts';
import { tellIgnored } from '../explore/tellIgnored.ts';
import { Inputs } from '../Inputs.ts';
import { choiceOption, countOption, readArguments } from '../options/readArguments.ts';
import {
  SIMULATION_HELP,
  SIMULATION_OPTIONS,
  simulationInputs,
} from '../options/simulationOptions.ts';
import { putText } from '../output/putText.ts';
import { tellContradictions } from '../configs/tellContradictions.ts';
import { terminalProgress } from '../terminal/terminalProgress.ts';
import { timingsAsked } from '../terminal/timingsAsked.ts';
import { withTimings } from '../terminal/withTimings.ts';

const OPTIONS = {
  ...DATASET_OPTIONS,
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  predictions: { type: 'string' },
  splits: { type: 'boolean', default: false },
  'image-size': { type: 'string' },
  queries: { type: 'string' },
  'no-simulation': { type: 'boolean', default: false },
  'no-histogram': { type: 'boolean', default: false },
  'exact-histogram': { type: 'boolean', default: false },
  timings: { type: 'string' },
  ...SIMULATION_OPTIONS,
} as const;

export const analyze: Command = {
  summary: 'Report the imbalance of a dataset, and the α and γ that suit it',
  help: `Usage: focal-lens analyze [path] [options]

Reads annotations (COCO JSON, YOLO, Pascal VOC, CVAT, LabelMe and others: a file, a folder
or an archive), works out which anchors the detector would call foreground, ignored and
background, simulates what focal loss does with them, and recommends alpha and gamma. For
detectors that choose their positives by their own predictions (YOLO, RTMDet, the DETR
family, ...) the report has what is exact without any, what is bounded, what needs them,
and what other settings would change. The report goes to standard output.

Options:
${DETECTOR_HELP}
  --format <format>     text, json, markdown, html or csv [by the name of the output,
                        else text]; html is one file with its charts, which opens
                        offline
  -o, --output <file>   Write the report there instead of to standard output
  --predictions <file>  COCO results of a model on these images: true, false and missed
                        boxes, and suspects of wrong labels are measured too
${READING_HELP}
  --splits              Set all splits of a set side by side, and check what training
                        recommends on validation; as text, json, markdown or
                        html
  --image-size <list>   Other sizes of the input to look at, as 960,1280, for detectors
                        with points (YOLO, RTMDet, ...) [320 to 1920]
  --queries <list>      Other numbers of queries, as 300,900, for the DETR family
                        [100 to 1500]; more what-ifs: "focal-lens explore"
  --no-simulation       Count only: no difficulty, no simulated pair, no TensorFlow.js
  --no-histogram        Labels and counts only, in a fraction of the time: no IoUs of
                        background, so no simulation either
  --exact-histogram     Work out the IoUs of all anchors on every image of a large set,
                        and not on a sample of some thousands, which takes longer;
                        labels and counts are exact either way
${STRICT_HELP}
  --timings <form>      Say on standard error what each stage took, CPU and wall time,
                        and the peak of memory: text or json
  -h, --help            Show this text

${SIMULATION_HELP}
Examples:
  focal-lens analyze instances_train2017.json
  focal-lens analyze datasets/coco128/data.yaml --split val
  focal-lens analyze datasets/coco128/data.yaml --splits
  focal-lens analyze train.json --config configs/retinanet.yaml
  focal-lens analyze train.json --detector yolo11 --image-size 960,1280
  focal-lens analyze train.json --output report.html
  focal-lens analyze train.json --schedule 5000x8 --score-threshold 0.001
  focal-lens analyze train.json --format json | jq .assignment.backgroundPerForeground
`,
  async run(args, environment) {
    const { values, positionals } = readArguments(args, OPTIONS);
    const named = { what: 'the annotation file to analyze', config: values.config };
    const file = await annotationFile(positionals, named, environment);
    const format = formatAsked(values);
    const threads = countOption('threads', values.threads);
    const inputs = new Inputs();
    inputs.add('the annotation file', file);
    if (values.predictions !== undefined) inputs.add('the predictions', values.predictions);
    const {
      training = {},
      opened,
      ...detector
    } = await detectorFromOptions(values, environment, inputs);
    const { output } = values;
    const refuseInputs = () => inputs.refuse(output ?? '', '--output');
    if (output !== undefined) {
      refuseInputs();
      const { checkOutput } = await import('../extras.ts');
      checkOutput(output);
    }

    const timings = await timingsAsked(values.timings, environment);
    const put = async (text: string) => {
      await putText(text, { file: output, refuseInputs }, environment);
      timings?.tell();
    };
    if (values.splits) refuseWithSplits(values);
    tellIgnored(values, detector, environment);
    const backend = backendOption(values);
    const progress = terminalProgress(environment);
    const given = mergeTrainingInputs(simulationInputs(values), training);
    const counts = values['no-simulation'] || values['no-histogram'];
    const simulation = counts ? null : { backend, inputs: given };
    const request = {
      file: { path: file },
      ...detector,
      questions: askedSettings(values, detector),
      ...datasetRequest(values),
      ...iousAsked(values),
      simulation,
      predictions: values.predictions === undefined ? undefined : { path: values.predictions },
    };
    const show = withTimings(environment, progress.show);
    const running = { progress: show, threads, onStage: timings?.enter };
    if (values.splits) {
      const comparing = comparedSplits(request, format, { environment, running });
      const text = await comparing.finally(progress.clear);
      timings?.enter('write');
      await put(text);
      return EXIT.done;
    }
    const report = await environment.analyze(request, running).finally(progress.clear);
    timings?.enter('write');
    await tellContradictions(opened, report, environment);
    await put(await formatted(report, format, environment));
    return EXIT.done;
  },
};

function iousAsked(values: {
  readonly 'no-histogram': boolean;
  readonly 'exact-histogram': boolean;
}): Pick<AnalysisRequest, 'labelsOnly' | 'exactHistogram'> {
  return { labelsOnly: values['no-histogram'], exactHistogram: values['exact-histogram'] };
}

function formatAsked({
  format,
  output = '',
}: {
  readonly format?: string | undefined;
  readonly output?: string | undefined;
}): Format {
  return format === undefined
    ? (formatOf(output) ?? 'text')
    : choiceOption('format', format, FORMATS);
}

async function comparedSplits(
  request: AnalysisRequest,
  format: Format,
  { environment, running }: { readonly environment: Environment; readonly running: RunOptions },
): Promise<string> {
  const { SPLIT_FORMATS, splitsFormatted } = await import('../onDemand.ts');
  const wanted = choiceOption('format', format, SPLIT_FORMATS);
  const comparison = await environment.compareSplits(request, running);
  return splitsFormatted(comparison, wanted, environment);
}

/** @throws FailureError `arguments` */
function refuseWithSplits(values: {
  readonly split?: string | undefined;
  readonly predictions?: string | undefined;
}): void {
  const other = (['split', 'predictions'] as const).find(name => values[name] !== undefined);
  if (other !== undefined)
    fail({ code: 'arguments', message: `Give --splits or --${other}, not both.` });
}
