import * as vscode from 'vscode';
import { COMMANDS } from '../contributions.ts';
import type { CommandTools } from './CommandTools.ts';

/** What they do is loaded with the first that is called. */
export function registerCommands(tools: CommandTools): vscode.Disposable {
  const handlers = async () => (await import('./commandHandlers.ts')).commandHandlers(tools);
  const names = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[];
  return vscode.Disposable.from(
    ...names.map(name =>
      vscode.commands.registerCommand(COMMANDS[name], async (argument?: unknown) =>
        (await handlers())[name](argument),
      ),
    ),
  );
}
