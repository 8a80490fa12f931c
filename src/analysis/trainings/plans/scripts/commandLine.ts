import type { PlannedRun } from '../Plan.ts';
import { quoted } from './quoted.ts';

/** What a command may say of a run. */
const PLACEHOLDERS = ['config', 'folder', 'seed', 'options'] as const;

type Placeholder = (typeof PLACEHOLDERS)[number];

/** Without options, the flag that announces them goes, too. */
const EMPTY_FLAG = /\s--cfg-options(?=\s*$)/;

/**
 * The command of one run for a POSIX shell. The command itself is the user's, and stays as it is; what fills it is quoted. The
 * folder is the second argument of the function that it stands in.
 *
 * @param command with placeholders in braces; others stay
 */
export function commandLine(command: string, run: PlannedRun): string {
  const values: Readonly<Record<Placeholder, string>> = {
    // A name that looks like an option is none with its folder.
    config: quoted(run.config.startsWith('-') ? `./${run.config}` : run.config),
    folder: '"$2"',
    seed: String(run.seed),
    options: run.options.map(quoted).join(' '),
  };
  return command
    .replaceAll(/\{(\w+)\}/g, (whole, name: string) => (isPlaceholder(name) ? values[name] : whole))
    .trimEnd()
    .replace(EMPTY_FLAG, '');
}

function isPlaceholder(name: string): name is Placeholder {
  return PLACEHOLDERS.some(one => one === name);
}
