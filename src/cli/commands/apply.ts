import { createTwoFilesPatch } from 'diff';
import type { FocalLossSite } from '../../analysis/configs/edits/FocalLossSite.ts';
import { fail } from '../../analysis/contract/Failure.ts';
import { changeFile, requireChangeable } from '../../platform/node/writing/changeFile.ts';
import { backendOption } from '../backendOption.ts';
import type { Command } from '../Environment.ts';
import { Inputs } from '../Inputs.ts';
import { readArguments } from '../readArguments.ts';
import { EXIT } from '../exitCode.ts';
import { pairForConfig } from '../pairForConfig.ts';
import { type OpenedFacts, readAgain, readFacts } from '../readFacts.ts';
import { SIMULATION_HELP, SIMULATION_OPTIONS, simulationInputs } from '../simulationOptions.ts';
import { valuesFromOptions } from '../resolveValues.ts';
import { requireNumbers } from '../../tasks/recommendForConfig.ts';
import { detectorBasis } from '../../tasks/configBasis.ts';
import { currentText, remarks } from '../applyRemarks.ts';

const OPTIONS = {
  config: { type: 'string' },
  alpha: { type: 'string' },
  gamma: { type: 'string' },
  site: { type: 'string' },
  detector: { type: 'string' },
  ...SIMULATION_OPTIONS,
  write: { type: 'boolean', default: false },
} as const;

export const apply: Command = {
  summary: 'Write α and γ into a config: prints the difference, --write makes it',
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
  --write           Change the file; without it, nothing is written
  -h, --help        Show this text

${SIMULATION_HELP}
Examples:
  focal-lens apply train.json --config retinanet.yaml
  focal-lens apply report.json --config retinanet.yaml --write
  focal-lens apply --config model.json --site model.head.loss_cls --alpha 0.4 --gamma 2
`,
  async run(args, environment) {
    const { values, positionals } = readArguments(args, OPTIONS);
    const config = values.config ?? fail({ code: 'arguments', message: 'Name the --config file.' });
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
    const { detector } = values;
    const pair = { asked, positionals, detector, simulation, sites: chosen };
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
    environment.signal.throwIfAborted();
    if (values.write) requireChangeable(config, bytes);
    // First: where nobody can see the difference, it is not made either.
    await environment.print(unifiedDiff(config, text, next));
    environment.signal.throwIfAborted();
    refuseInputs();
    if (values.write) changeFile(config, next, bytes);
    return EXIT.done;
  },
};

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

/** Refuses to change the file that the values come from. @param config null where nothing is to be changed */
function refusal(config: string | null, positionals: readonly string[]): () => void {
  const inputs = new Inputs();
  for (const file of positionals) inputs.add('the report or annotation file', file);
  return () => {
    if (config !== null) inputs.refuse(config, '--config');
  };
}

/** With the names of git, so that `git apply` and `patch -p1` take it. */
function unifiedDiff(file: string, before: string, after: string): string {
  const name = file.replaceAll('\\', '/').replace(/^\//, '');
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, '', '', {
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
}
