import { mergeTrainingInputs } from '../../analysis/configs/reading/trainingFromConfig.ts';
import { printableJson } from '../../analysis/report/export/json/printableJson.ts';
import { learnedLines } from '../../analysis/report/export/text/learnedLines.ts';
import { METRICS } from '../../analysis/trainings/runs/MeasuredRun.ts';
import { learnFromRuns } from '../../tasks/learnFromRuns.ts';
import { en } from '../../words/en/en.ts';
import { ENGLISH } from '../../words/numberFormat.ts';
import { remarkText } from '../../words/say/remarkText.ts';
import { sharedName } from '../../analysis/report/derive/sharedName.ts';
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
import type { Command } from '../Environment.ts';
import { EXIT } from '../exitCode.ts';
import { choiceOption, countOption, readArguments } from '../options/readArguments.ts';
import { requireTraining, runsNamed } from '../runs/runsNamed.ts';
import {
  SIMULATION_HELP,
  SIMULATION_OPTIONS,
  simulationInputs,
} from '../options/simulationOptions.ts';
import { terminalProgress } from '../terminal/terminalProgress.ts';

const OPTIONS = {
  ...DATASET_OPTIONS,
  runs: { type: 'string', multiple: true },
  plan: { type: 'string' },
  truth: { type: 'string' },
  gamma: { type: 'string' },
  alpha: { type: 'string' },
  metric: { type: 'string' },
  format: { type: 'string', default: 'text' },
  ...SIMULATION_OPTIONS,
} as const;

export const learn: Command = {
  summary: 'Learn from training runs of your own: what a pair gains, what to train next',
  help: `Usage: focal-lens learn [path] --runs <file>... [options]
       focal-lens learn --plan plan.json [options]

Reads what your own training runs reached, and moves the recommendation by them: what the
best pair has over the default (gamma 2, alpha 0.25) with its range, which pair to take,
what to train next with which seed, and when to stop because seeds alone differ as much.
Two runs that share a seed say most: their difference is sharper than that of others.

Runs are read from
- a table (CSV) with the columns gamma, alpha and a score (score, AP, mAP50, ...), and,
  where they are known, seed, epochs, iterations, batch and images; separated by commas,
  semicolons or tabs; per cent or shares of 1;
- logs: vis_data/scalars.json and *.log.json of MMDetection and its kin, metrics.json of
  Detectron2, results.csv of Ultralytics and YOLOv5, or the folder that holds one. Gamma,
  alpha and the seed are those of the config next to the log, or in it; with --config it
  has to describe the same detector and training. The last evaluation counts;
- COCO results of the trained model, with the annotation file of their images (--truth):
  AP is worked out as pycocotools does it. Gamma and alpha are read as for logs.

Options:
  --runs <file>         A table, a log or the folder of a run; may be given several times
  --plan <file>         The finished runs of a plan of "focal-lens plan", with its
                        annotation file and config; which are missing is said
  --truth <file>        The annotation file of the images that results of --runs are on
  --gamma <g>           What the log of --runs was trained with, where no config next to
  --alpha <a>           it says so
  --metric <name>       Compare by score, AP, AP50 or AP75 [the first that all runs have]
${DETECTOR_HELP}
  --format <format>     text or json [text]
${READING_HELP}
${STRICT_HELP}
  -h, --help            Show this text

${SIMULATION_HELP}
Examples:
  focal-lens learn train.json --runs runs.csv
  focal-lens learn train.json --config retinanet.py --runs work_dirs/a --runs work_dirs/b
  focal-lens learn train.json --runs metrics.json --gamma 2 --alpha 0.25
  focal-lens learn --plan focal-lens-plan/plan.json
`,
  async run(args, environment) {
    const { values, positionals } = readArguments(args, OPTIONS);
    const format = choiceOption('format', values.format, ['text', 'json']);
    const metric =
      values.metric === undefined ? undefined : choiceOption('metric', values.metric, METRICS);
    const threads = countOption('threads', values.threads);
    // The runs first: a mistake in them is found at once, the analysis takes its time.
    const { files, missing, waiting, planned, configs } = await runsNamed(values, environment);
    const ofPlan = values.detector === undefined ? planned?.config : undefined;
    const config = values.config ?? ofPlan;
    const named = { what: 'the annotation file that was trained on', config };
    const places = positionals.length > 0 || planned === null ? positionals : [planned.annotations];
    const file = await annotationFile(places, named, environment);
    const {
      training = {},
      opened: _,
      ...detector
    } = await detectorFromOptions({ detector: values.detector, config }, environment);
    const inputs = mergeTrainingInputs(simulationInputs(values), training);
    if (detector.setup !== undefined)
      requireTraining(configs, { setup: detector.setup, training: inputs });
    const request = {
      file: { path: file },
      ...detector,
      ...datasetRequest(values),
      simulation: { backend: backendOption(values), inputs },
    };
    const progress = terminalProgress(environment);
    const { learned, report, ...found } = await learnFromRuns(
      request,
      { files, metric, planned: waiting },
      wanted => environment.analyze(wanted, { progress: progress.show, threads }),
    ).finally(progress.clear);
    environment.signal.throwIfAborted();
    const remarks = [...found.remarks, ...missing];
    const said = remarks.map(remark => ({ ...remark, text: remarkText(remark, en) }));
    const document = {
      schema: 'focal-lens/learned@1',
      file: sharedName(report.source.file),
      detector: report.detector.name,
      ...learned,
      remarks: said,
    };
    await environment.print(
      format === 'json'
        ? `${printableJson(document, 2)}\n`
        : learnedLines(learned, remarks, { words: en, format: ENGLISH }).join('\n'),
    );
    return EXIT.done;
  },
};
