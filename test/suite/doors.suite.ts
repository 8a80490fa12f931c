import assert from 'node:assert';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import * as vscode from 'vscode';
import { tellPair } from '../../src/cli/values/tellPair.ts';
import type { RecommendationReport } from '../../src/analysis/report/RecommendationReport.ts';
import { chosenPair } from '../../src/analysis/report/derive/chosenPair.ts';
import { isDynamicReport } from '../../src/analysis/report/DynamicReport.ts';
import type { Outcome } from '../../src/extension/analysis/Session.ts';
import type { ApplyOutcome } from '../../src/extension/apply/ApplyTools.ts';
import { COMMANDS } from '../../src/extension/contributions.ts';
import { explain } from '../../src/words/choose/explain.ts';
import { DOOR_BASES, DOOR_CONFIGS, type DoorConfig, smallDataset } from './doorConfigs.ts';

// The bundles of the suite lie in out/suite.
const CLI = path.join(__dirname, '..', '..', 'dist', 'cli.cjs');
const LIBRARY = path.join(__dirname, '..', '..', 'dist', 'lib', 'node', 'index.mjs');
const DATASETS = { 'small.json': smallDataset(40, 9), 'large.json': smallDataset(60, 40) } as const;
/** Each config with one dataset, the first ones with both. */
const IN_BOTH = 3;

/** A pair, or why there is none. */
type Found = { readonly values: object; readonly code?: undefined } | { readonly code: string };

/** Of FCOS. */
const PUBLISHED = { alpha: 0.25, gamma: 2 } as const;

interface CommandRun {
  readonly code: number;
  readonly err: string;
}

suite('one config, one answer', function () {
  this.timeout(600_000);
  const root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const folder = path.join(root, 'doors');
  /** The same files for the command line, which writes as well. */
  let other = '';

  const fileIn = (where: string, name: string) => path.join(where, 'doors', name);
  const uriOf = (name: string) => vscode.Uri.file(fileIn(root, name));
  const read = (where: string, name: string) => fs.readFileSync(fileIn(where, name), 'utf8');

  function fill(where: string): void {
    const files = { ...DATASETS, ...DOOR_BASES };
    for (const [name, text] of Object.entries(files)) write(where, name, text);
    for (const { name, text } of DOOR_CONFIGS) write(where, name, text);
  }
  function write(where: string, name: string, text: string): void {
    const file = fileIn(where, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  const show = async (dataset: string) => {
    const outcome = await vscode.commands.executeCommand<{ kind: string }>(
      COMMANDS.analyze,
      uriOf(dataset),
    );
    assert.strictEqual(outcome.kind, 'done');
  };
  const lensesIn = async (name: string) => {
    const uri = uriOf(name);
    await vscode.workspace.openTextDocument(uri);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
      100,
    );
    return lenses.map(({ command }) => command).filter(command => command !== undefined);
  };

  suiteSetup(() => {
    other = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-doors-'));
    fill(root);
    fill(other);
  });
  suiteTeardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    fs.rmSync(folder, { recursive: true, force: true });
    fs.rmSync(other, { recursive: true, force: true });
  });

  const pairs = Object.keys(DATASETS).flatMap((dataset, i) =>
    DOOR_CONFIGS.slice(0, i === 0 ? DOOR_CONFIGS.length : IN_BOTH).map(config => ({
      dataset,
      config,
    })),
  );
  for (const dataset of Object.keys(DATASETS))
    test(`is shown: ${dataset}`, async () => {
      fill(root);
      fill(other);
      await show(dataset);
      for (const { config } of pairs.filter(pair => pair.dataset === dataset))
        await sameBehindAllDoors(dataset, config);
    });

  async function sameBehindAllDoors(dataset: string, config: DoorConfig): Promise<void> {
    const { name } = config;
    const before = read(root, name);
    const inLibrary = await byLibrary(dataset, name);
    const [run, outcome] = await Promise.all([apply(dataset, name), applyInEditor(name)]);
    const where = `${name} with ${dataset}: ${run.err}`;
    // The editor has shown a difference, and written nothing.
    assert.strictEqual(read(root, name), before, where);
    if (outcome.kind === 'refused') {
      assert.strictEqual(outcome.failure.code, config.expect, where);
      assert.notStrictEqual(run.code, 0, where);
      assert.strictEqual(inLibrary.code, config.expect, where);
      const { message } = explain(outcome.failure);
      assert.ok(plain(run.err).includes(plain(message)), `${message}\n${where}`);
      assert.strictEqual(read(other, name), before, where);
      return;
    }
    if (config.expect === 'unchanged') {
      assert.deepStrictEqual(outcome, { kind: 'unchanged', values: PUBLISHED }, where);
      assert.deepStrictEqual(inLibrary, { values: PUBLISHED }, where);
      assert.strictEqual(run.code, 0, where);
      assert.match(run.err, /already has/, where);
      assert.strictEqual(read(other, name), before, where);
      return;
    }
    assert.strictEqual(outcome.kind, 'shown', where);
    assert.ok(config.expect === 'pair' || config.expect === 'published', where);
    assert.strictEqual(run.code, 0, where);
    assert.ok(outcome.kind === 'shown' && outcome.recommendation !== null);
    if (config.expect === 'published') {
      assert.deepStrictEqual(outcome.values, PUBLISHED, where);
      assert.strictEqual(outcome.recommendation.rests, 'published', where);
    }
    for (const line of linesOf(outcome.recommendation)) assert.ok(run.err.includes(line), where);
    assert.deepStrictEqual(inLibrary, { values: outcome.values }, where);
    await sameAfterAnalysis(dataset, name, outcome.values);
    assert.strictEqual(read(root, name), before, where);
    const written = await vscode.commands.executeCommand(COMMANDS.confirmApply, outcome.preview);
    assert.strictEqual(written, true, where);
    assert.notStrictEqual(read(root, name), before, where);
    assert.strictEqual(read(root, name), read(other, name), where);
  }

  /** *Analyze with This Config*, then the card, then the list of *Apply to Config…*, in which the config is first. */
  async function sameAfterAnalysis(dataset: string, name: string, values: object): Promise<void> {
    const where = `${name} with ${dataset}`;
    const asked = { config: uriOf(name), dataset: uriOf(dataset) };
    const analyzed = await vscode.commands.executeCommand<Outcome>(
      COMMANDS.analyzeWithConfig,
      asked,
    );
    assert.ok(analyzed.kind === 'done' && !isDynamicReport(analyzed.analysis.report), where);
    const pair = chosenPair(analyzed.analysis.report);
    assert.ok(pair !== undefined, where);
    assert.deepStrictEqual({ alpha: pair.alpha, gamma: pair.gamma }, values, where);
    const { alpha, gamma } = pair;
    await leadsTo(vscode.commands.executeCommand(COMMANDS.applyToConfig, { alpha, gamma }));
    await leadsTo(firstOfList(vscode.commands.executeCommand(COMMANDS.applyToConfig)));

    async function leadsTo(applying: PromiseLike<unknown>): Promise<void> {
      const outcome = (await applying) as ApplyOutcome;
      assert.ok(outcome.kind === 'shown', `${where}: ${outcome.kind}`);
      assert.ok(outcome.preview.path.endsWith(`/doors/${name}`), outcome.preview.path);
      assert.deepStrictEqual(outcome.values, values, where);
      await vscode.commands.executeCommand(COMMANDS.dropChange, outcome.preview);
    }
  }

  /** Takes the first row of a list as soon as there is one. */
  async function firstOfList<T>(choosing: PromiseLike<T>): Promise<T> {
    const list = { isOpen: true };
    const chosen = Promise.resolve(choosing).finally(() => (list.isOpen = false));
    while (list.isOpen) {
      await sleep(200);
      if (list.isOpen)
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    return chosen;
  }

  /** What a program finds that uses the library. */
  function byLibrary(dataset: string, config: string): Promise<Found> {
    const program = `
      import { readFileSync } from 'node:fs';
      const { asFailure, diskConfigHost, fileSource, recommendForConfig } =
        await import(${JSON.stringify(pathToFileURL(LIBRARY).href)});
      const config = { file: ${JSON.stringify(config)}, text: readFileSync(${JSON.stringify(config)}, 'utf8') };
      const found = await recommendForConfig(
        await fileSource(${JSON.stringify(dataset)}), { config, host: diskConfigHost() },
      ).then(({ values: { alpha, gamma } }) => ({ values: { alpha, gamma } }), thrown => ({ code: asFailure(thrown).code }));
      process.stdout.write(JSON.stringify(found));`;
    const args = ['--input-type=module', '--eval', program];
    return new Promise((resolve, reject) => {
      const cwd = path.join(other, 'doors');
      execFile(process.execPath, args, { cwd, env: nodeEnvironment() }, (error, out, err) => {
        if (error === null) resolve(JSON.parse(out) as Found);
        else reject(new Error(err));
      });
    });
  }

  async function applyInEditor(name: string): Promise<ApplyOutcome> {
    return vscode.commands.executeCommand<ApplyOutcome>(COMMANDS.applyHere, { file: uriOf(name) });
  }

  function apply(dataset: string, config: string): Promise<CommandRun> {
    const args = [CLI, 'apply', dataset, '--config', config, '--write'];
    return new Promise(resolve => {
      const cwd = path.join(other, 'doors');
      execFile(process.execPath, args, { cwd, env: nodeEnvironment() }, (error, _out, err) =>
        resolve({ code: error === null ? 0 : Number(error.code), err }),
      );
    });
  }

  test('has a lens only once it was analyzed with the config, and none in a base', async () => {
    fill(root);
    await show('small.json');
    assert.deepStrictEqual(await lensesIn('bases/retinanet.py'), []);
    assert.deepStrictEqual(await lensesIn('huggingface.json'), []);
    assert.deepStrictEqual(await lensesIn('own.toml'), []);
    write(root, 'fresh.yaml', DOOR_CONFIGS[0]?.text.replace('4000', '7000') ?? '');
    const [asking, ...none] = await lensesIn('fresh.yaml');
    assert.deepStrictEqual(none, []);
    assert.match(asking?.title ?? '', /analyze .*small\.json with this config to see its pair/);
    assert.strictEqual(asking?.command, COMMANDS.analyzeWithConfig);
    const outcome = await vscode.commands.executeCommand<{ kind: string }>(
      asking.command,
      ...(asking.arguments ?? []),
    );
    assert.strictEqual(outcome.kind, 'done');
    const lenses = await lensesIn('fresh.yaml');
    assert.deepStrictEqual(
      lenses.map(({ title }) => title.replace(/→.*/, '')),
      ['Focal Lens: α 0.875 ', 'Focal Lens: γ 5.5 '],
    );
    for (const { command, tooltip } of lenses) {
      assert.strictEqual(command, COMMANDS.applyHere);
      assert.match(
        tooltip ?? '',
        /α [\d.]+.*γ [\d.]+.*confidence.*small\.json was analyzed with this/,
      );
    }
    await fixesOpenTheDifference('fresh.yaml');
  });

  test('has lenses and a fix of the published pair over FCOS, and none over what has it', async () => {
    fill(root);
    await show('small.json');
    const analyzed = async (name: string) => {
      const asked = { config: uriOf(name), dataset: uriOf('small.json') };
      const outcome = await vscode.commands.executeCommand<Outcome>(
        COMMANDS.analyzeWithConfig,
        asked,
      );
      assert.strictEqual(outcome.kind, 'done');
      return lensesIn(name);
    };
    for (const { name } of DOOR_CONFIGS.filter(config => config.expect === 'published')) {
      const lenses = await analyzed(name);
      assert.deepStrictEqual(
        lenses.map(({ title }) => title.replace('α .875', 'α 0.875')).toSorted(),
        ['α 0.875 → 0.25', 'γ 5.5 → 2'].map(change => `Focal Lens: ${change} for doors/small.json`),
        name,
      );
      for (const { tooltip } of lenses)
        assert.match(tooltip ?? '', /α 0\.25 \(0\.25–0\.75\), γ 2 \(0\.5–2\)\. Low confidence/);
      await fixesOpenTheDifference(name);
    }
    assert.deepStrictEqual(await analyzed('fcos_published.yaml'), []);
  });

  async function fixesOpenTheDifference(name: string): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uriOf(name));
    const at = document.positionAt(document.getText().indexOf('.875'));
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
    );
    const own = fixes.filter(({ title }) => title.startsWith('Focal Lens:'));
    assert.strictEqual(own.length, 1);
    assert.strictEqual(own[0]?.edit, undefined);
    const action = own[0]?.command;
    assert.strictEqual(action?.command, COMMANDS.applyHere);
    const before = document.getText();
    const outcome = await vscode.commands.executeCommand<ApplyOutcome>(
      action.command,
      ...(action.arguments ?? []),
    );
    assert.strictEqual(outcome.kind, 'shown');
    assert.strictEqual(document.getText(), before);
    assert.ok(!document.isDirty);
  }

  test('is not written once a file that the config builds on has changed', async () => {
    fill(root);
    await show('small.json');
    const outcome = await applyInEditor('inherits.py');
    assert.strictEqual(outcome.kind, 'shown');
    const base = DOOR_BASES['bases/retinanet.py'];
    write(root, 'bases/retinanet.py', base.replace('scale=(640, 480)', 'scale=(1280, 960)'));
    const before = read(root, 'inherits.py');
    const written = await vscode.commands.executeCommand(COMMANDS.confirmApply, outcome.preview);
    assert.strictEqual(written, false);
    assert.strictEqual(read(root, 'inherits.py'), before);
  });
});

/** What a recommendation comes to in words: pair, ranges, confidence and reasons. */
function linesOf(recommendation: RecommendationReport): readonly string[] {
  const lines: string[] = [];
  tellPair('', 'BY', recommendation, { logError: line => lines.push(line) });
  return lines.map(line => line.replace(/^: | analyzed with BY\.$/g, ''));
}

/** Names have folders before them in the editor, and paths none on the command line. */
const plain = (text: string) => text.replaceAll('doors/', '');

/** Without what the extension host adds for itself. */
function nodeEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, VSCODE_IPC_HOOK_CLI: _hook, ...rest } = process.env;
  return { ...rest, ELECTRON_RUN_AS_NODE: '1' };
}
