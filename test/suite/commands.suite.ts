import assert from 'node:assert';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/extension/contributions.ts';

suite('the extension', () => {
  test('registers every command', async () => {
    const extension = vscode.extensions.getExtension('focal-lens.focal-lens');
    assert.ok(extension, 'it is installed');
    await extension.activate();
    const registered = await vscode.commands.getCommands(true);
    for (const command of Object.values(COMMANDS)) assert.ok(registered.includes(command), command);
  });

  test('is quiet while nothing was analyzed', async () => {
    // Neither throws nor waits for an answer.
    await vscode.commands.executeCommand(COMMANDS.cancel);
  });
});
