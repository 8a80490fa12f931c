import { fail } from '../../analysis/contract/failures/Failure.ts';
import { isCounted, type Limits } from '../../analysis/report/derive/checkLimits.ts';
import { checkText } from '../../analysis/report/export/text/checkText.ts';
import { printableJson } from '../../analysis/report/export/json/printableJson.ts';
import { checkDataset } from '../../tasks/checkDataset.ts';
import { shareable } from '../../analysis/report/derive/shareable.ts';
import { annotationFile } from '../annotationFile.ts';
import {
  DATASET_OPTIONS,
  datasetRequest,
  DETECTOR_HELP,
  READING_HELP,
} from '../options/datasetOptions.ts';
import { detectorFromOptions } from '../options/detectorFromOptions.ts';
import type { Command } from '../Environment.ts';
import { EXIT } from '../exitCode.ts';
import {
  choiceOption,
  countOption,
  numberOption,
  readArguments,
} from '../options/readArguments.ts';
import { tellContradictions } from '../configs/tellContradictions.ts';
import { terminalProgress } from '../terminal/terminalProgress.ts';

const OPTIONS = {
  ...DATASET_OPTIONS,
  'max-ratio': { type: 'string' },
  'max-unmatched': { type: 'string' },
  'max-problems': { type: 'string' },
  all: { type: 'boolean', default: false },
  'no-strict': { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
} as const;

export const check: Command = {
  summary: 'Check a dataset against limits (for CI)',
  help: `Usage: focal-lens check [path] [limits] [options]

Reads annotations and counts as "analyze" does (nothing is simulated), and compares with
the limits that are given. Exit code 0 where all are kept, 1 where one is not. JSON is
checked to the last byte: what is not valid by RFC 8259 is refused.

Limits, at least one of them:
  --max-ratio <r>       At most r background anchors for 1 foreground anchor
  --max-unmatched <s>   At most this share of the boxes without a foreground anchor, in
                        [0, 1]
  --max-problems <n>    At most n suspicious records: boxes outside their image, unknown
                        ids and so on; images without annotations and classes without
                        boxes do not count

Options:
${DETECTOR_HELP}
  --all                 Name every suspicious record, not the first five of each kind
  --format <format>     text or json [text]
${READING_HELP}
  --no-strict           Take JSON that is damaged where nothing is counted from, and the
                        NaN that Python writes
  --threads <n>         Count on at most n threads [as many as there are processors]
  -h, --help            Show this text

Examples:
  focal-lens check train.json --max-unmatched 0.02 --max-problems 0
  focal-lens check train.json --config retinanet.yaml --max-ratio 2000
`,
  async run(args, environment) {
    const { values, positionals } = readArguments(args, OPTIONS);
    const named = { what: 'the annotation file to check', config: values.config };
    const file = await annotationFile(positionals, named, environment);
    const format = choiceOption('format', values.format, ['text', 'json']);
    const limits = limitsOf(values);
    const threads = countOption('threads', values.threads);
    const { training: _, opened, ...detector } = await detectorFromOptions(values, environment);
    const request = {
      file: { path: file },
      ...detector,
      // A gate lets nothing pass that Python's readers refuse.
      ...datasetRequest({ ...values, strict: values.strict || !values['no-strict'] }),
      ...(values.all && { examples: Infinity }),
    };
    const progress = terminalProgress(environment);
    const { report, checks, passed } = await checkDataset(request, limits, wanted =>
      environment.analyze(wanted, { progress: progress.show, threads }),
    ).finally(progress.clear);
    await tellContradictions(opened, report, environment);
    const shown = shareable(report);
    const document = {
      schema: 'focal-lens/check@1',
      file: shown.source.file,
      detector: report.detector.name,
      passed,
      checks,
      problems: report.dataset.problems.map(problem => ({
        code: problem.code,
        count: problem.count,
        counted: isCounted(problem),
        examples: problem.examples,
      })),
    };
    await environment.print(
      format === 'json' ? `${printableJson(document, 2)}\n` : checkText(shown, checks),
    );
    return passed ? EXIT.done : EXIT.limitPassed;
  },
};

function limitsOf(values: {
  readonly 'max-ratio'?: string | undefined;
  readonly 'max-unmatched'?: string | undefined;
  readonly 'max-problems'?: string | undefined;
}): Limits {
  const limits = {
    ratio: numberOption('max-ratio', values['max-ratio'], [0, 1e12]),
    unmatched: numberOption('max-unmatched', values['max-unmatched'], [0, 1]),
    problems: numberOption('max-problems', values['max-problems'], [0, 1e12]),
  };
  if (Object.values(limits).some(limit => limit !== undefined)) return limits;
  const message = 'Give a limit: --max-ratio, --max-unmatched or --max-problems.';
  return fail({ code: 'arguments', message });
}
