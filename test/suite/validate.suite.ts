import assert from 'node:assert';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/extension/contributions.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

/** The header of a PNG of 64 × 48 pixels. */
const IMAGE = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000400000003008020000000000000000000000',
  'hex',
);

const problemsOf = (file: vscode.Uri) =>
  vscode.languages
    .getDiagnostics(file)
    .map(({ code, source, range: { start } }) => [source, code, start.line, start.character]);

suite('Validate Annotations', () => {
  let folder: TemporaryFolder;
  setup(() => {
    folder = new TemporaryFolder();
  });
  teardown(() => folder.dispose());

  test('puts what is wrong with a YOLO folder at the rows of its label files', async () => {
    folder.write('data.yaml', 'path: .\ntrain: images/train\nval: images/val\nnames: [a]\n');
    for (const name of ['train/1', 'train/2', 'val/3']) folder.write(`images/${name}.png`, IMAGE);
    folder.write('labels/train/1.txt', '0 0.5 0.5 0.2 0.2\n');
    const broken = folder.write('labels/train/2.txt', '0 0.5 0.5 0.2 0.2\n0 nonsense\n');
    folder.write('labels/val/3.txt', '0 0.4 0.4 0.2 0.2\n');
    await vscode.commands.executeCommand(COMMANDS.validate, folder.uri);
    assert.deepStrictEqual(
      problemsOf(broken).filter(([, code]) => code === 'row-invalid'),
      [['Focal Lens', 'row-invalid', 1, 0]],
    );
    // Corrected and validated again, nothing is left there.
    folder.write('labels/train/2.txt', '0 0.5 0.5 0.2 0.2\n');
    await vscode.commands.executeCommand(COMMANDS.validate, folder.uri);
    assert.deepStrictEqual(problemsOf(broken), []);
  });
});
