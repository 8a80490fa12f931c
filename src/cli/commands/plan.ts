import path from 'node:path';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import { copyName } from '../../analysis/trainings/plans/copyName.ts';
import { printableJson } from '../../analysis/report/export/json/printableJson.ts';
import { onePositional } from '../options/readArguments.ts';
import { annotationsOf } from '../configs/annotationsOf.ts';
import { backendOption } from '../options/backendOption.ts';
import type { Command, Environment } from '../Environment.ts';
import { EXIT } from '../exitCode.ts';
import {
  choiceOption,
  countOption,
  numberOption,
  readArguments,
} from '../options/readArguments.ts';
import { readFacts } from '../readFacts.ts';
import { planLines } from '../runs/planLines.ts';
import { requireFree, writePlan } from '../runs/writePlan.ts';
import {
  SIMULATION_HELP,
  SIMULATION_OPTIONS,
  simulationInputs,
} from '../options/simulationOptions.ts';
import { terminalProgress } from '../terminal/terminalProgress.ts';
import { gapWords } from '../../words/en/gapWords.ts';
import { gapText } from '../../words/say/gapText.ts';

const OPTIONS = {
  config: { type: 'string' },
  runs: { type: 'string', default: '3' },
  seeds: { type: 'string', default: '1' },
  seed: { type: 'string', default: '0' },
  command: { type: 'string' },
  site: { type: 'string' },
  output: { type: 'string', short: 'o', default: 'focal-lens-plan' },
  format: { type: 'string', default: 'text' },
  ...SIMULATION_OPTIONS,
} as const;

/** The largest seed that frameworks take. */
const SEEDS = [0, 2 ** 31 - 1] as const;

export const plan: Command = {
  summary: 'Plan training runs that compare pairs: scripts for a shell and for Slurm',
  help: `Usage: focal-lens plan [path] --config <file> [options]

Analyzes the annotation file as "apply" does, and writes a folder with a plan of training
runs: the recommended pair and the default (gamma 2, alpha 0.25) with a common seed, then
the next of the list. The config stays as it is: MMDetection gets --cfg-options,
Detectron2 KEY VALUE, a LazyConfig key=value; for other frameworks each pair gets a copy
of the config, next to it. Without a path, the annotation file is the one that the config
names.

  plan.json   the plan; "focal-lens learn --plan" reads the results of its runs
  run.sh      trains what is not finished, one run after the other; with numbers, those
  slurm.sh    the same as a job array

Options:
  --config <file>       The detector config; where values cannot be written, nothing is
                        planned
  --runs <n>            How many pairs, from 2 [3]
  --seeds <n>           With how many seeds each [1]
  --seed <s>            The first seed [0]
  --command <command>   How a run is started, for a POSIX shell: {config}, {folder} (of
                        its results), {seed} and {options} are filled in, quoted
                        [tools/train.py, tools/train_net.py or lazyconfig_train_net.py]
  --site <path>         Which focal loss is meant, where the config holds several; "all"
  -o, --output <folder> Where the plan is written [focal-lens-plan]
  --format <format>     text or json [text]
  -h, --help            Show this text

${SIMULATION_HELP}
Examples:
  focal-lens plan train.json --config retinanet.py
  focal-lens plan train.json --config retinanet.py --runs 4 --seeds 2
  focal-lens plan train.json --config model.yaml \\
    --command 'python train.py --config {config} --seed {seed} --out {folder}'
`,
  async run(args, environment) {
    const { values, positionals } = readArguments(args, OPTIONS);
    const format = choiceOption('format', values.format, ['text', 'json']);
    const config = values.config ?? fail({ code: 'arguments', message: 'Name the --config file.' });
    const count = countOption('runs', values.runs) ?? 0;
    if (count < 2) fail({ code: 'arguments', message: '--runs takes at least 2.' });
    const seeds = seedsOf(values);
    const { output } = values;
    requireFree(output);
    const { command, site } = values;
    const simulation = { backend: backendOption(values), inputs: simulationInputs(values) };
    // The config first: a mistake in it is found at once, the analysis takes its time.
    const { opened, facts } = await readFacts(config, environment);
    const { planRuns, sitesNamed } = await import('../../platform/node/configTools.ts');
    const { sites: all, none, relatives } = facts;
    const sites = sitesNamed(config, all, { path: site, none, relatives });
    const annotations =
      positionals.length > 0
        ? onePositional(positionals, 'an annotation file')
        : await annotationsOf(config, opened.documents, environment);
    if ('setup' in facts.detector)
      for (const warning of facts.detector.setup.warnings)
        environment.logError(`${config}: ${gapText(warning, gapWords)}`);
    const progress = terminalProgress(environment);
    const made = await planRuns(
      { facts, opened, sites },
      { file: { path: annotations }, ...simulation },
      {
        annotations,
        config,
        seeds,
        command,
        pairs: count,
        directory: process.cwd(),
        copyOf: pair => path.join(path.dirname(config), copyName(path.basename(config), pair)),
      },
      wanted => environment.analyze(wanted, { progress: progress.show }),
    ).finally(progress.clear);
    const copies = made.copies.map(({ file }) => file);
    environment.signal.throwIfAborted();
    requireFree(output, copies);
    const written = writePlan(output, made);
    await printed(made.plan, format, { environment, lines: planLines(made.plan, written) });
    return EXIT.done;
  },
};

async function printed(
  made: object,
  format: 'text' | 'json',
  { environment, lines }: { readonly environment: Environment; readonly lines: readonly string[] },
): Promise<void> {
  const text = format === 'json' ? `${printableJson(made, 2)}\n` : lines.join('\n');
  await environment.print(text);
}

/** @throws FailureError `arguments` */
function seedsOf({ seed, seeds }: { readonly seed: string; readonly seeds: string }): number[] {
  const first = numberOption('seed', seed, SEEDS) ?? 0;
  if (!Number.isInteger(first))
    fail({ code: 'arguments', message: '--seed takes a whole number.' });
  const count = countOption('seeds', seeds) ?? 1;
  if (count > 20) fail({ code: 'arguments', message: '--seeds takes at most 20.' });
  return Array.from({ length: count }, (_, i) => first + i);
}
