import { SNIPPETS } from '../../analysis/configs/frameworks/lists/snippets.ts';
import { DEFAULT_DETECTOR } from '../../analysis/detectors/defaultDetector.ts';
import { detectorFromOptions } from '../options/detectorFromOptions.ts';
import { backendOption } from '../options/backendOption.ts';
import type { Command } from '../Environment.ts';
import { EXIT } from '../exitCode.ts';
import { choiceOption, readArguments } from '../options/readArguments.ts';
import {
  SIMULATION_HELP,
  SIMULATION_OPTIONS,
  simulationInputs,
} from '../options/simulationOptions.ts';
import { valuesFromOptions, resolveValues } from '../values/resolveValues.ts';

const OPTIONS = {
  for: { type: 'string', default: 'torchvision' },
  alpha: { type: 'string' },
  gamma: { type: 'string' },
  detector: { type: 'string', default: DEFAULT_DETECTOR },
  ...SIMULATION_OPTIONS,
} as const;

const NAMES = SNIPPETS.map(({ name }) => name);

export const snippet: Command = {
  summary: 'Print α and γ as code or config to paste',
  help: `Usage: focal-lens snippet <path or report.json> [options]

Takes the recommended alpha and gamma from a saved report (analyze --format json), or
analyzes the annotation file, and prints them as text to paste where there is no config.

Options:
  --for <framework>  ${NAMES.slice(0, 4).join(', ')},
                     ${NAMES.slice(4).join(', ')} [torchvision]
  --alpha <a>        Use this alpha, the weight of positives in [0, 1], instead
  --gamma <g>        Use this gamma, the focusing exponent in [0, 100],
                     instead; with both, <path> may be left out
  --detector <preset>
                     Analyze with this preset [${DEFAULT_DETECTOR}]
  -h, --help         Show this text

${SIMULATION_HELP}
Examples:
  focal-lens snippet report.json --for mmdetection
  focal-lens snippet --alpha 0.4 --gamma 2 --for tensorflow > loss.txt
`,
  async run(args, environment) {
    const { values, positionals } = readArguments(args, OPTIONS);
    const name = choiceOption('for', values.for, NAMES);
    const how = {
      detector: () => detectorFromOptions(values, environment),
      simulation: { backend: backendOption(values), inputs: simulationInputs(values) },
    };
    const wanted = await resolveValues(valuesFromOptions(values), positionals, how, environment);
    const found = SNIPPETS.find(candidate => candidate.name === name);
    await environment.print(found?.text(wanted) ?? '');
    return EXIT.done;
  },
};
