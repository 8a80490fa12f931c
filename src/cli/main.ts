import { fail, type Failure } from '../analysis/contract/failures/Failure.ts';
import { thrownFailure } from '../platform/node/files/fileFailure.ts';
import { analyze } from './commands/analyze.ts';
import type { Command, Environment } from './Environment.ts';
import { EXIT, exitCode } from './exitCode.ts';

const onDemand = () => import('./onDemand.ts');
const occasional = () => import('./occasional.ts');

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  analyze: async () => analyze,
  apply: async () => (await onDemand()).apply,
  check: async () => (await occasional()).check,
  count: async () => (await occasional()).count,
  detectors: async () => (await onDemand()).detectors,
  explore: async () => (await onDemand()).explore,
  learn: async () => (await onDemand()).learn,
  merge: async () => (await onDemand()).merge,
  pilot: async () => (await onDemand()).pilot,
  plan: async () => (await onDemand()).plan,
  resample: async () => (await onDemand()).resample,
  snippet: async () => (await onDemand()).snippet,
  validate: async () => (await onDemand()).validate,
};

const CANCELLED: Failure = { code: 'cancelled' };

async function helpText(): Promise<string> {
  const lines = Object.entries(COMMANDS).map(async ([name, load]) => {
    const { summary } = await load();
    return `  ${name.padEnd(10)} ${summary}`;
  });
  return `Focal Lens: see a detector's imbalance before training it; set alpha and gamma with evidence.

Usage: focal-lens <command> [options]

Commands:
${(await Promise.all(lines)).join('\n')}

Options:
  -h, --help   Show this text, or that of a command: focal-lens analyze --help
  --version    Show the version

Exit codes: 0 done, 1 a limit of "check" is exceeded or "validate" finds
mistakes, 2 wrong arguments, 3 a file cannot be read or written, 4 internal error.
`;
}

/**
 * Runs one command line. Failures are told in words on standard error, never as a stack.
 *
 * @param args without program and script
 * @returns the exit code
 */
export async function main(args: readonly string[], environment: Environment): Promise<number> {
  try {
    return await dispatch(args, environment);
  } catch (error) {
    const failure = environment.signal.aborted ? CANCELLED : thrownFailure(error);
    (await failureLines(failure)).forEach(environment.logError);
    return exitCode(failure);
  }
}

/** What is wrong, then what to do. */
export async function failureLines(failure: Failure): Promise<readonly string[]> {
  const { explain } = await onDemand();
  const { message, advice } = explain(failure);
  return [`focal-lens: ${message}`, advice];
}

async function dispatch(args: readonly string[], environment: Environment): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || isHelp(name) || name === 'help')
    return printed(await helpText(), environment);
  if (name === '--version') return printed(`${environment.version}\n`, environment);
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    const message = `There is no command "${name}"; there are ${commandNames()}.`;
    return fail({ code: 'arguments', message });
  }
  const command = await load();
  const options = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  return options.some(isHelp) ? printed(command.help, environment) : command.run(rest, environment);
}

async function printed(text: string, { print }: Environment): Promise<number> {
  await print(text);
  return EXIT.done;
}

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}

function commandNames(): string {
  return Object.keys(COMMANDS).join(', ');
}
