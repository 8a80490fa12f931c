import {
  aboutResampling,
  RESAMPLERS,
  resamplingText,
} from '../../analysis/report/export/resampling/resamplingText.ts';
import { writeFile } from '../../platform/node/writing/writeFile.ts';
import { checkOutput } from '../output/checkOutput.ts';
import type { Command } from '../Environment.ts';
import { EXIT } from '../exitCode.ts';
import { Inputs } from '../Inputs.ts';
import { BOXES_HELP, boxesOption } from '../options/datasetOptions.ts';
import {
  choiceOption,
  numberOption,
  onePositional,
  readArguments,
} from '../options/readArguments.ts';
import { terminalProgress } from '../terminal/terminalProgress.ts';

const OPTIONS = {
  for: { type: 'string', default: 'ultralytics' },
  threshold: { type: 'string' },
  seed: { type: 'string' },
  images: { type: 'string', default: '' },
  output: { type: 'string', short: 'o' },
  split: { type: 'string' },
  boxes: { type: 'string' },
  strict: { type: 'boolean', default: false },
} as const;

const LARGEST_SEED = 2 ** 32 - 1;

export const resample: Command = {
  summary: 'Show the images of rare classes more often: a list, or sampler settings',
  help: `Usage: focal-lens resample <path> [options]

Repeat-factor sampling (LVIS): an image is shown as often as the root of the threshold over
the share of images with its rarest class, at least once. Of a class on .1 % of the images
and a threshold of .4 %, images are shown twice as often. What that does to AP is not known
from counts. Crowd regions and boxes without a size do not count.

Options:
  --for <framework>     ultralytics: a list of images, those of rare classes several times,
                        to name as "train" in data.yaml; mmdetection, detectron2: keys of
                        the config, whose sampler draws anew in every epoch; pytorch: code
                        with the repeats by image id [ultralytics]
  --threshold <share>   Share of the images below which a class is rare, from 0 to 1 [.001,
                        or a tenth of that of the median class, whichever is larger]
  --seed <n>            Of the draws for parts of a repeat, in the list [0]
  --images <folder>     Put before every name of the list [as the annotations have them]
  -o, --output <file>   Write there instead of to standard output
  --split <name>        Which split of a set that has some, as val [the first]
${BOXES_HELP}
  --strict              Refuse what is not JSON by RFC 8259
  -h, --help            Show this text

Examples:
  focal-lens resample train.json --images /data/train2017 --output train.txt
  focal-lens resample data.yaml --output train_repeated.txt
  focal-lens resample train.json --for detectron2 --threshold .01
`,
  async run(args, environment) {
    const { values, positionals } = readArguments(args, OPTIONS);
    const path = onePositional(positionals, 'the annotation file to resample');
    const resampler = choiceOption('for', values.for, RESAMPLERS);
    const threshold = numberOption('threshold', values.threshold, [0, 1]);
    const seed = numberOption('seed', values.seed, [0, LARGEST_SEED]) ?? 0;
    const boxes = boxesOption(values.boxes);
    const { output, split, strict } = values;
    const inputs = new Inputs();
    inputs.add('the annotation file', path);
    const refuseInputs = () => inputs.refuse(output ?? '', '--output');
    if (output !== undefined) {
      refuseInputs();
      checkOutput(output);
    }
    const progress = terminalProgress(environment);
    const found = await environment
      .resample({ path, threshold, seed, split, boxes, strict }, { progress: progress.show })
      .finally(progress.clear);
    environment.logError(aboutResampling(found));
    const text = resamplingText(found, resampler, values.images);
    environment.signal.throwIfAborted();
    if (output === undefined) await environment.print(text);
    else writeFile(output, text, refuseInputs);
    return EXIT.done;
  },
};
