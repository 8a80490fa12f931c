import fs from 'node:fs';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import {
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
import { folderTree } from '../../platform/node/files/folderTree.ts';
import type { ImagesWanted } from '../../tasks/validation/partImages.ts';
import { writeChunks } from '../../platform/node/writing/writeChunks.ts';
import { fixAnnotations } from '../../tasks/validation/fixAnnotations.ts';
import { validateAnnotations } from '../../tasks/validation/validateAnnotations.ts';
import type { Command, Environment } from '../Environment.ts';
import { EXIT } from '../exitCode.ts';
import { checkOutput } from '../checkOutput.ts';
import { Inputs } from '../Inputs.ts';
import { choiceOption, onePositional, readArguments } from '../options/readArguments.ts';
import { terminalProgress } from '../terminal/terminalProgress.ts';

const OPTIONS = {
  all: { type: 'boolean', default: false },
  predictions: { type: 'string' },
  images: { type: 'string' },
  'no-images': { type: 'boolean', default: false },
  split: { type: 'string' },
  fix: { type: 'string' },
  force: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  'fail-on': { type: 'string', default: 'error' },
  format: { type: 'string', default: 'text' },
} as const;

const FORMATS = ['text', 'json', 'sarif', 'junit'] as const;

export const validate: Command = {
  summary: 'Find mistakes in annotations, each with its records and places; leaks between splits',
  help: `Usage: focal-lens validate <path> [<path> …] [options]

Looks for everything that can be seen to be wrong with annotations: boxes without a size or
outside their image, unknown and repeated ids, repeated boxes, one box under two classes,
class ids off by one, texts in place of numbers, repeated file and class names, broken
polygons. Several files are taken for splits of one set: images that are in two of them
(by file name, or by all their boxes) and classes that one lacks are found, too. Every kind
has a stable code. Exit code 0 where nothing fails, 1 where something does.

Options:
  --all                 Name every record, not the first five of each kind
  --predictions <file>  COCO results of a model on the first file: what of them cannot be
                        used
  --fail-on <severity>  error, warning, info or never [error]
  --format <format>     text, json, sarif (2.1.0) or junit [text]
  --images <folder>     Where the files of the images are [looked for next to the
                        annotations]
  --no-images           Look for no image files
  --split <name>        Only this split of a set [all of them, held against each other]
  --fix <file>          Write what is safe to fix of a COCO file into a new one, then say
                        what is left
  --force               Let --fix replace a file
  --strict              Refuse what is not JSON by RFC 8259, also in what is passed over
  -h, --help            Show this text

Examples:
  focal-lens validate train.json
  focal-lens validate train.json val.json --fail-on warning
  focal-lens validate train.json --all --format sarif > annotations.sarif
`,
  async run(args, environment) {
    const { values, positionals } = readArguments(args, OPTIONS);
    if (positionals.length === 0)
      fail({ code: 'arguments', message: 'Name the annotation file to validate.' });
    const format = choiceOption('format', values.format, FORMATS);
    const level = choiceOption('fail-on', values['fail-on'], [...SEVERITIES, 'never']);
    const failsFrom = level === 'never' ? null : level;
    const images = imagesOption(values);
    const fixing = values.fix === undefined ? null : fixingOf(values.fix, positionals, values);
    const { predictions } = values;
    const progress = terminalProgress(environment);
    const watching = {
      examples: values.all ? Infinity : undefined,
      progress: progress.show,
      signal: environment.signal,
    };
    const run = async () => {
      const fixed = fixing && (await writeFixed(fixing, watching));
      const named = fixing === null ? positionals : [fixing.output];
      const sources = await Promise.all(named.map(annotationSource));
      const files = await validateAnnotations(sources, {
        ...watching,
        strict: values.strict,
        split: values.split,
        images,
        predictions: predictions === undefined ? undefined : await fileSource(predictions),
      });
      return { files, fixed };
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

interface Fixing {
  readonly file: string;
  readonly output: string;
  readonly replaces: boolean;
}

/** @throws FailureError `arguments`, `not-writable` */
function fixingOf(
  output: string,
  positionals: readonly string[],
  { force, predictions }: { readonly force: boolean; readonly predictions?: string | undefined },
): Fixing {
  const file = onePositional(positionals, 'the annotation file to fix');
  const inputs = new Inputs();
  inputs.add('the annotation file', file);
  if (predictions !== undefined) inputs.add('the predictions', predictions);
  inputs.refuse(output, '--fix');
  if (/\.gz$/i.test(output))
    fail({ code: 'arguments', message: '--fix writes plain JSON: name a file without .gz.' });
  if (!force && fs.existsSync(output))
    fail({ code: 'arguments', message: `${output} exists: name another file, or say --force.` });
  checkOutput(output);
  return { file, output, replaces: force };
}

async function writeFixed(
  { file, output, replaces }: Fixing,
  watching: Parameters<typeof fixAnnotations>[1],
): Promise<Fixed> {
  const { fixes, content } = await fixAnnotations(await annotationSource(file), watching);
  await writeChunks(output, content, { replaces });
  return { file, output, fixes };
}

/** @throws FailureError `arguments`, `not-found` */
function imagesOption(values: {
  readonly images?: string | undefined;
  readonly 'no-images': boolean;
}): ImagesWanted {
  const { images } = values;
  if (images === undefined) return values['no-images'] ? 'none' : 'beside';
  if (values['no-images'])
    fail({ code: 'arguments', message: 'Give --images or --no-images, not both.' });
  if (fs.statSync(images, { throwIfNoEntry: false })?.isDirectory() !== true)
    fail({ code: 'arguments', message: `--images takes a folder, not "${images}".` });
  return folderTree(images);
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
      return validationJson(files, passed, fixed);
    case 'sarif':
      return validationSarif(files, version);
    case 'junit':
      return validationJunit(files, failsFrom);
  }
}
