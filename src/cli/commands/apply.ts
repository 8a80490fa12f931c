import type { FocalLossSite } from '../../analysis/configs/edits/FocalLossSite.ts';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import { requireChangeable } from '../../platform/node/writing/changeFile.ts';
import { backendOption } from '../options/backendOption.ts';
import { boxesOption } from '../options/datasetOptions.ts';
import { changeConfig, refusal } from '../changeConfig.ts';
import type { Command } from '../Environment.ts';
import { readArguments } from '../options/readArguments.ts';
import { EXIT } from '../exitCode.ts';
import { pairForConfig } from '../values/pairForConfig.ts';
import { type OpenedFacts, readAgain, readFacts } from '../readFacts.ts';
import {
  SIMULATION_HELP,
  SIMULATION_OPTIONS,
  simulationInputs,
} from '../options/simulationOptions.ts';
import { valuesFromOptions } from '../values/resolveValues.ts';
import { applySettings } from '../settings/applySettings.ts';
import { requireNumbers } from '../../tasks/recommendForConfig.ts';
import { detectorBasis } from '../../tasks/configBasis.ts';
import { currentText, remarks } from '../applyRemarks.ts';

const OPTIONS = {
  config: { type: 'string' },
  alpha: { type: 'string' },
  gamma: { type: 'string' },
  site: { type: 'string' },
  detector: { type: 'string' },
  set: { type: 'string', multiple: true },
  boxes: { type: 'string' },
  ...SIMULATION_OPTIONS,
  force: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
} as const;

export const apply: Command = {
  summary: 'Write α and γ, or a setting, into a config: prints the difference, --write makes it',
  help: `Usage: focal-lens apply [path or report.json] --config <file> [options]

Analyzes the annotation file with the detector and the training that the config itself
describes, prints the pair with its range, its confidence and its reasons to standard
error, and what would change in the config to standard output as a unified diff: on a
terminal with control characters shown as escapes, into a pipe or file as an exact patch.
Comments, indentation and line ends stay as they are. Without a path, the annotation file
is the one that the config names. The editor writes the same pair for the same config and
data.

A saved report (analyze --format json) is used where it was made with the detector and
the training of the config. Where it was made with others, or where the config's detector
cannot be read, nothing is written unless --detector says with what.

Knows configs of Detectron2, AdelaiDet, maskrcnn-benchmark, MMDetection and its kin, TF
Object Detection API, PaddleDetection, YOLOv5, v7 and v9, EfficientDet, the DETR family,
detrex, NVIDIA TAO, OpenPCDet, calls of torchvision, fvcore, Paddle, Keras,
keras-retinanet, MONAI, mmcv and kornia in Python code and notebooks, a FocalLoss class or
function of your own, options of a command line, and any YAML, JSON, TOML or INI file with
alpha and gamma under a focal-loss key. Values that a file inherits are overridden in that
file. Where code fixes one of the two, the other is the best for that value. Losses whose
alpha or gamma mean something else (varifocal, quality focal, MAL, ...) are refused with
what they are.

Options:
  --config <file>   The detector config to change (.yaml, .json, .config, .py,
                    .ipynb, ...)
  --alpha <a>       Use this alpha, the weight of positives in [0, 1], instead
  --gamma <g>       Use this gamma, the focusing exponent in [0, 100],
                    instead; with both, <path> may be left out
  --site <path>     Which focal loss is meant, where the config holds several; "all"
                    changes every one, if they take the same values
  --detector <preset>
                    Analyze with this preset instead of the config's detector; with a
                    saved report, the name of its detector: its pair is used although
                    the config describes another one
  --set <key>[=<n>] Set another number of the training instead, as the framework calls
                    it: imgsz, cls_pw, max_det, num_queries, eos_coef, ...; without a
                    number, the one that the annotations propose for the detector of the
                    config. May be given several times
  --boxes <how>     Read the boxes of a COCO file as corners, yx-corners, centres, yx,
                    normalized, normalized-corners, normalized-centres or percent
                    [x, y, width, height in pixels]
  --force           Propose a pair although the boxes do not seem to mean what they are
                    read as (corners, centres, shares of the image, ...)
  --write           Change the file; without it, nothing is written
  -h, --help        Show this text

${SIMULATION_HELP}
Examples:
  focal-lens apply train.json --config retinanet.yaml
  focal-lens apply report.json --config retinanet.yaml --write
  focal-lens apply train.json --config args.yaml --set imgsz
  focal-lens apply --config model.json --site model.head.loss_cls --alpha 0.4 --gamma 2
`,
  async run(args, environment) {
    const { values, positionals } = readArguments(args, OPTIONS);
    const config = values.config ?? fail({ code: 'arguments', message: 'Name the --config file.' });
    const boxes = boxesOption(values.boxes);
    if (values.set !== undefined)
      return applySettings(
        { ...alone(values), config, set: values.set, positionals, boxes },
        environment,
      );
    const asked = valuesFromOptions(values);
    const simulation = { backend: backendOption(values), inputs: simulationInputs(values) };
    const refuseInputs = refusal(values.write ? config : null, positionals);
    refuseInputs();
    // The config first: a mistake in it is found at once, the analysis takes its time.
    const read = await readFacts(config, environment);
    const { text, bytes } = read.opened;
    if (values.write && positionals.length > 0) requireChangeable(config, bytes);
    const { applyEdits, provenEditsOfAll, ...tools } =
      await import('../../platform/node/configTools.ts');
    const { sites, none, relatives } = read.facts;
    const chosen = tools.sitesNamed(config, sites, { path: values.site, none, relatives });
    for (const site of chosen) requireNumbers(config, site);
    const { detector, force } = values;
    const pair = { asked, positionals, detector, force, boxes, simulation, sites: chosen };
    const wanted = await pairForConfig(pair, read, environment);
    const left = tools.leftAlone(read.opened.documents);
    for (const line of remarks({ chosen, sites, left }, wanted)) environment.logError(line);
    const now = await stillTheSame(read, chosen);
    const set = now.sites.map(site => ({ site, values: wanted.values }));
    const next = applyEdits(text, await provenEditsOfAll(set, now.opened, values));
    if (next === text) {
      const [first] = chosen as [FocalLossSite];
      environment.logError(`${config} already has ${currentText(first)}.`);
      return EXIT.done;
    }
    const change = { opened: read.opened, next, write: values.write, refuseInputs };
    await changeConfig(change, environment);
    return EXIT.done;
  },
};

interface BesideSet {
  readonly alpha?: string | undefined;
  readonly gamma?: string | undefined;
  readonly detector?: string | undefined;
  readonly site?: string | undefined;
  readonly write: boolean;
}

/** What goes with --set. @throws FailureError `arguments` */
function alone({ alpha, gamma, detector, site, write }: BesideSet) {
  if ([alpha, gamma, detector].some(option => option !== undefined))
    fail({ code: 'arguments', message: 'Give --set without --alpha, --gamma and --detector.' });
  return { site, write };
}

/**
 * The config and its focal losses as they are after the analysis: files that it builds on may be others by now.
 *
 * @throws FailureError `config-changed`
 */
async function stillTheSame(read: OpenedFacts, chosen: readonly FocalLossSite[]) {
  const { opened, facts } = await readAgain(read);
  const paths = new Set(chosen.map(({ path }) => path));
  const sites = facts.sites.filter(({ path }) => paths.has(path));
  if (sites.length < chosen.length || detectorBasis(facts) !== detectorBasis(read.facts))
    return fail({ code: 'config-changed', file: facts.file });
  return { opened, sites };
}
