import { FailureError } from '../../src/analysis/contract/failures/Failure.ts';
import { pageAssets } from '../../src/platform/node/pageAssets.ts';
import path from 'node:path';
import { type AnyReport, isDynamicReport } from '../../src/analysis/report/DynamicReport.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import type { Scenario } from '../../src/analysis/recommendation/evidence/Scenario.ts';
import { learnFrom } from '../../src/analysis/trainings/runs/learnFrom.ts';
import { CELLS } from '../../src/analysis/trainings/runs/posterior/choice.ts';
import type { AnalysisRequest } from '../../src/tasks/AnalysisRequest.ts';
import type { Environment } from '../../src/cli/Environment.ts';
import { main } from '../../src/cli/main.ts';
import { terminalOutput } from '../../src/cli/terminal/terminalOutput.ts';
import { analyzeFile, concludePart, countFile } from '../../src/platform/node/analyzeFile.ts';
import { resampleFile } from '../../src/platform/node/resampleFile.ts';
import { exploreFile } from '../../src/platform/node/exploreFile.ts';
import { nodeConfigHost } from '../../src/platform/node/nodeConfigHost.ts';
import { compareFileSplits } from '../../src/platform/node/compareFileSplits.ts';
import { scoreResults } from '../../src/platform/node/scoreResults.ts';
import sample from '../fixtures/report.json' with { type: 'json' };
import { CommandFolder, type CommandLine } from './CommandFolder.ts';
import { readCorpus } from './corpus.ts';
import type { FuzzFile, FuzzInput, MakeTarget, Random } from './FuzzTarget.ts';
import { mutated } from './mutations/mutated.ts';
import { mutatedCommand } from './mutations/mutatedCommand.ts';
import { mutatedConfig } from './mutations/mutatedConfig.ts';
import { mutatedJson } from './mutations/mutatedJson.ts';
import { assertPrintable } from './rules/assertPrintable.ts';
import { assertWords } from './outcomeOf.ts';
import { below, oneOf } from './random.ts';
import { assertRule } from './Violation.ts';

/** Simulated parts of a report computed earlier: to simulate takes seconds. */
const { difficulty, simulation, recommendation } = sample as unknown as Report;

/** Of a simulation there is only the mean left: what runs say is worked out from that alone. */
const SCENARIOS: readonly Scenario[] = [
  {
    weight: 1,
    logScores: CELLS.map((_, cell) => -0.01 * (cell % 7)),
    origin: { kind: 'simulated', budget: 6 },
  },
];

/** Exit codes of the manual. */
const CODES: ReadonlySet<number> = new Set([0, 1, 2, 3, 130]);

/** Erases the line of the progress in a terminal. */
const ERASE_LINE = '\r\u001b[K';

/** Command lines, run in this process in a scratch folder. */
export const cliTarget: MakeTarget = async ({ corpus, wasm, scratch }) => {
  const seeds = [...readCorpus(path.join(corpus, 'cli')).values()];
  const configs = [...readCorpus(path.join(corpus, 'configs')).values()].map(([file]) =>
    textOf(file),
  );
  const folder = new CommandFolder(path.join(scratch, 'cli'));
  const configHost = nodeConfigHost(wasm);
  return {
    name: 'cli',
    seeds,
    limit: { constant: 2000, perKilobyte: 50 },
    mutate: random => mutatedInput(oneOf(random, seeds), random, configs),
    async run(input, random) {
      const command = commandOf(input);
      const known = input.map(textOf);
      let out = '';
      let err = '';
      const interruption = new AbortController();
      if (random() < 0.02) interruption.abort();
      let time = 0;
      const environment: Environment = {
        version: '1.2.3',
        ...terminalOutput({
          out: async text => void (out += text),
          err: text => void (err += text),
          outIsTerminal: random() < 0.2,
        }),
        interactive: random() < 0.2,
        now: () => (time += 50),
        signal: interruption.signal,
        configHost: async () => configHost,
        pageAssets: () => pageAssets('run()', 'body{}'),
        analyze: (request, options) =>
          analyzed(request, { ...options, wasmFolder: wasm, signal: interruption.signal }),
        compareSplits: (request, options) =>
          compareFileSplits(request, {
            ...options,
            wasmFolder: wasm,
            signal: interruption.signal,
          }),
        pilot: () => Promise.reject(new FailureError({ code: 'cancelled' })),
        scoreResults: (files, options) =>
          scoreResults(files, { ...options, wasmFolder: wasm, signal: interruption.signal }),
        count: (request, options) =>
          countFile(request, '1.2.3', {
            ...options,
            wasmFolder: wasm,
            signal: interruption.signal,
          }),
        explore: (file, request, options) =>
          exploreFile(file, request, {
            ...options,
            wasmFolder: wasm,
            signal: interruption.signal,
          }),
        resample: (request, options) =>
          resampleFile(request, {
            ...options,
            wasmFolder: wasm,
            signal: interruption.signal,
          }),
        conclude: (part, setup, wanted, options) =>
          concludePart(part, setup, wanted, {
            ...options,
            wasmFolder: wasm,
            signal: interruption.signal,
          }),
      };
      const code = await folder.within(command, input.slice(1), () =>
        main(command.arguments, environment),
      );
      assertOutcome({ code, out, err }, { command, known });
      return `exit ${code}`;
    },
  };
};

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** @throws Violation where exit code or output break what the manual says */
function assertOutcome(
  { code, out, err }: Outcome,
  { command, known }: { readonly command: CommandLine; readonly known: readonly string[] },
): void {
  assertRule(CODES.has(code), `it ends with ${code}`, () => err);
  assertRule(code < 2 || out === '', 'a failure prints a result', () => out);
  assertRule(code < 2 || err !== '', 'a failure says nothing');
  const messages = err.replaceAll(ERASE_LINE, '');
  assertPrintable('standard error', messages);
  // The difference of a config shows its lines as they are.
  if (command.arguments[0] !== 'apply') assertPrintable('standard output', out);
  assertWords(messages, 'standard error', known);
  if (!out.startsWith('Usage:')) assertWords(out, 'standard output', known);
}

async function analyzed(
  request: AnalysisRequest,
  options: Parameters<typeof analyzeFile>[1],
): Promise<AnyReport> {
  const report = await analyzeFile({ ...request, simulation: null }, options);
  if (
    isDynamicReport(report) ||
    request.simulation === null ||
    !difficulty ||
    !simulation ||
    !recommendation
  )
    return report;
  const { advice: _, ...counted } = report;
  const { runs } = request;
  const learned =
    runs && learnFrom({ scenarios: SCENARIOS, choice: recommendation, runs, steps: 1000 });
  return { ...counted, difficulty, simulation, recommendation, ...(learned && { learned }) };
}

function commandOf([first]: FuzzInput): CommandLine {
  return JSON.parse(textOf(first)) as CommandLine;
}

function mutatedInput(seed: FuzzInput, random: Random, configs: readonly string[]): FuzzInput {
  const [first, ...files] = seed;
  const changed = random() < 0.5 ? -1 : below(random, files.length);
  const command =
    changed < 0 || random() < 0.3
      ? mutatedCommand(commandOf(seed), files, random)
      : commandOf(seed);
  const bytes = new TextEncoder().encode(JSON.stringify(command));
  return [
    { ...first, bytes },
    ...files.map((file, index) => (index === changed ? mutatedFile(file, random, configs) : file)),
  ];
}

function mutatedFile(file: FuzzFile, random: Random, configs: readonly string[]): FuzzFile {
  if (random() < 0.3) return { ...file, bytes: mutated([file.bytes], random) };
  const text = textOf(file);
  const next = file.name.endsWith('.json')
    ? mutatedJson(text, random)
    : mutatedConfig(text, random, configs);
  return { ...file, bytes: new TextEncoder().encode(next) };
}

function textOf({ bytes }: FuzzFile): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
