import { fail } from '../../analysis/contract/failures/Failure.ts';
import {
  type Finding,
  SEVERITIES,
  type Severity,
  type ValidatedFile,
} from '../../analysis/validation/Finding.ts';
import { fails, validationJunit } from '../../analysis/validation/export/validationJunit.ts';
import { validationJson } from '../../analysis/validation/export/validationJson.ts';
import { validationSarif } from '../../analysis/validation/export/validationSarif.ts';
import {
  type Fixed,
  fixedText,
  validationText,
} from '../../analysis/validation/export/validationText.ts';
import { annotationSource } from '../../platform/node/files/annotationSource.ts';
import { fileSource } from '../../platform/node/files/fileSource.ts';
import { validateAnnotations } from '../../tasks/validation/validateAnnotations.ts';
import type { Command, Environment } from '../Environment.ts';
import { EXIT } from '../exitCode.ts';
import { Inputs } from '../Inputs.ts';
import { choiceOption, readArguments } from '../options/readArguments.ts';
import { configGiven } from '../validation/configGiven.ts';
import { fixingOf, writeFixed } from '../validation/fixing.ts';
import { sharedPath, withSharedPaths } from '../validation/withSharedPaths.ts';
import { imagesOption } from '../validation/imagesOption.ts';
import { terminalProgress } from '../terminal/terminalProgress.ts';

const OPTIONS = {
  all: { type: 'boolean', default: false },
  predictions: { type: 'string' },
  images: { type: 'string' },
  'no-images': { type: 'boolean', default: false },
  split: { type: 'string' },
  config: { type: 'string' },
  fix: { type: 'string' },
  force: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  'fail-on': { type: 'string', default: 'error' },
  format: { type: 'string', default: 'text' },
} as const;

const FORMATS = ['text', 'json', 'sarif', 'junit'] as const;

export const validate: Command = {
  summary: 'Find mistakes in annotations, each with its records and places; leaks between splits',
  help: `Usage: focal-lens validate [path] [path ...] [options]

Looks for everything that can be seen to be wrong with annotations of any format: boxes
without a size or outside their image, unknown and repeated ids, repeated boxes, one box
under two classes, class ids off by one, texts in place of numbers, repeated names of
files and classes, broken polygons; images that are not there, have no record, or another
size than the annotations say. Several files, and the splits of a set, are held against
each other: images in two of them (by name, content, or all their boxes), and classes
that one lacks. Every kind has a stable code (docs/validate.md lists them). Exit code 0
where nothing fails, 1 where something does.

Options:
  --all                 Name every record, not the first five of each kind
  --split <name>        Only this split of a set [all, held against each other]
  --images <folder>     Where the files of images are [looked for near the annotations]
  --no-images           Look for no files of images
  --config <file>       A config: its classes are held against those of the data, and the
                        data it trains on is named; without a path, that is validated
  --predictions <file>  COCO results of a model on the first file: what of them cannot be
                        used
  --fix <file>          Write a COCO file with what is safe to fix into a new file, byte
                        for byte the rest; then say what is left
  --force               Let --fix replace a file that is there
  --fail-on <severity>  error, warning, info or never [error]
  --format <format>     text, json, sarif (2.1.0) or junit [text]
  --strict              Refuse what is not JSON by RFC 8259, also in what is passed over
  -h, --help            Show this text

Examples:
  focal-lens validate train.json
  focal-lens validate train.json val.json --images images --fail-on warning
  focal-lens validate datasets/pets/data.yaml
  focal-lens validate --config retinanet.py
  focal-lens validate train.json --fix train.fixed.json
  focal-lens validate train.json --all --format sarif > annotations.sarif
`,
  async run(args, environment) {
    const { values, positionals } = readArguments(args, OPTIONS);
    if (positionals.length === 0 && values.config === undefined)
      fail({ code: 'arguments', message: 'Name the annotation file to validate.' });
    const format = choiceOption('format', values.format, FORMATS);
    const level = choiceOption('fail-on', values['fail-on'], [...SEVERITIES, 'never']);
    const failsFrom = level === 'never' ? null : level;
    const images = imagesOption(values);
    const inputs = new Inputs();
    const { predictions } = values;
    if (predictions !== undefined) inputs.add('the predictions', predictions);
    const config =
      values.config === undefined
        ? undefined
        : await configGiven(values.config, positionals, environment, inputs);
    const asked = config?.files ?? positionals;
    const fixing =
      values.fix === undefined
        ? null
        : fixingOf(values.fix, asked, { force: values.force, inputs });
    const progress = terminalProgress(environment);
    const watching = {
      examples: values.all ? Infinity : undefined,
      progress: progress.show,
      signal: environment.signal,
    };
    const run = async () => {
      const fixed = fixing && (await writeFixed(fixing, watching));
      const named = fixing === null ? asked : [fixing.output];
      const sources = await Promise.all(named.map(annotationSource));
      const files = await validateAnnotations(sources, {
        ...watching,
        strict: values.strict,
        split: values.split,
        images,
        config,
        predictions: predictions === undefined ? undefined : await fileSource(predictions),
      });
      return { files: withOthers(files, config?.others ?? []), fixed };
    };
    const { files, fixed } = await run().finally(progress.clear);
    const passed = !files.some(({ findings }) =>
      findings.some(({ severity }) => fails(severity, failsFrom)),
    );
    const verdict = { format, passed, failsFrom, fixed: fixed ?? undefined };
    await environment.print(written(files, verdict, environment));
    return passed ? EXIT.done : EXIT.limitPassed;
  },
};

/** What is found about all files stands with the first. */
function withOthers(
  files: readonly ValidatedFile[],
  others: readonly Finding[],
): readonly ValidatedFile[] {
  return files.map((file, at) =>
    at === 0 ? { ...file, findings: [...file.findings, ...others] } : file,
  );
}

interface Verdict {
  readonly format: (typeof FORMATS)[number];
  readonly passed: boolean;
  readonly failsFrom: Severity | null;
  readonly fixed: Fixed | undefined;
}

function written(
  files: readonly ValidatedFile[],
  { format, passed, failsFrom, fixed }: Verdict,
  { version }: Pick<Environment, 'version'>,
): string {
  switch (format) {
    case 'text':
      return fixed === undefined ? validationText(files) : fixedText(fixed, files);
    case 'json':
      return validationJson(withSharedPaths(files), passed, fixed && withSharedNames(fixed));
    case 'sarif':
      return validationSarif(withSharedPaths(files), version);
    case 'junit':
      return validationJunit(withSharedPaths(files), failsFrom);
  }
}

function withSharedNames({ file, output, fixes }: Fixed): Fixed {
  return { file: sharedPath(file), output: sharedPath(output), fixes };
}
