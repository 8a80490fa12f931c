import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as vscode from 'vscode';
import { FailureError } from '../../src/analysis/contract/failures/Failure.ts';
import { AnnotationDiagnostics } from '../../src/extension/validation/AnnotationDiagnostics.ts';
import { fixInEditor, validateInEditor } from '../../src/extension/validation/validateInEditor.ts';
import type { ValidationTools } from '../../src/extension/validation/ValidationTools.ts';
import { Log } from '../../src/extension/ui/Log.ts';
import { fixFile } from '../../src/platform/node/fixFile.ts';
import { validateFile } from '../../src/platform/node/validateFile.ts';
import { png } from '../helpers/annotations/png.ts';
import { env, forget, happened, problems, shown, Uri, window, workspace } from './fakeVscode.ts';

/** A line a record: the second annotation repeats the first, the third has no width. */
const LINES = [
  '{"images": [{"id": 1, "file_name": "a.jpg", "width": 100, "height": 100}],',
  '"categories": [{"id": 1, "name": "a"}],',
  '"annotations": [',
  '{"id": 1, "image_id": 1, "category_id": 1, "bbox": [10, 10, 30, 30], "area": 900, "iscrowd": 0, "segmentation": [[10, 10, 40, 10, 40, 40, 10, 40]]},',
  '  {"id": 2, "image_id": 1, "category_id": 1, "bbox": [10, 10, 30, 30], "area": 900, "iscrowd": 0, "segmentation": [[10, 10, 40, 10, 40, 40, 10, 40]]},',
  '{"id": 3, "image_id": 1, "category_id": 1, "bbox": [50, 50, 0, 10], "area": 0, "iscrowd": 0, "segmentation": [[50, 50, 50, 60, 50, 55]]}',
  ']}',
];

let folder: string;
const mistakes = new AnnotationDiagnostics();

/** As the editor does it, but for the thread of its own. */
const tools: ValidationTools = {
  mistakes,
  findMistakes: (request, watching) => validateFile(request, { wasmFolder: '', ...watching }),
  writeFixed: (request, watching) => fixFile(request, { wasmFolder: '', ...watching }),
  log: new Log('test'),
};

function written(name: string, text = LINES.join('\n')): Uri {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return new Uri(file);
}

const found = (file: Uri) =>
  (problems.get(file.toString()) ?? []).map(diagnostic => ({
    code: (diagnostic as vscode.Diagnostic).code,
    source: (diagnostic as vscode.Diagnostic).source,
    severity: diagnostic.severity,
    message: diagnostic.message,
    range: (diagnostic.range as { readonly given: readonly unknown[] }).given,
  }));

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-validate-'));
  // As the editor does it: with a way to cancel, which nobody takes.
  vi.spyOn(window, 'withProgress').mockImplementation(
    (_options: object, task: (progress: object, token: object) => Promise<unknown>) =>
      task({ report: () => undefined }, { onCancellationRequested: () => undefined }),
  );
  problems.clear();
  forget();
});

afterEach(() => {
  vi.restoreAllMocks();
  env.language = 'en';
  workspace.textDocuments = [];
  fs.rmSync(folder, { recursive: true });
});

it('shows each record at its place, with code and severity', async () => {
  const file = written('train.json');
  await validateInEditor(tools, file);
  expect(found(file)).toMatchObject([
    {
      code: 'box-empty',
      severity: 0,
      range: [5, 0, 5, 1],
      message: 'Annotation 3: 1 box has no width or no height',
      source: 'Focal Lens',
    },
    {
      code: 'box-repeated',
      severity: 1,
      range: [4, 2, 4, 3],
      message: 'Annotation 2: 1 box repeats another one of its image and class',
    },
  ]);
  expect(shown).toContainEqual({
    api: 'executeCommand',
    text: 'workbench.actions.view.problems',
  });
});

it('speaks Chinese', async () => {
  env.language = 'zh-cn';
  const file = written('train.json');
  await validateInEditor(tools, file);
  expect(found(file)[1]?.message).toContain('1 个目标框与同一图像、同一类别的另一个完全相同');
});

it('tells a kind at the first line where its records have no place', async () => {
  const file = written('big.json');
  const { stat } = workspace.fs;
  vi.spyOn(workspace.fs, 'stat').mockImplementation(async place => ({
    ...(await stat(place)),
    size: 50 * 1024 * 1024 + 1,
  }));
  await validateInEditor(tools, file);
  expect(found(file)).toMatchObject([
    { range: [0, 0, 0, 0], message: '1 box has no width or no height' },
    { range: [0, 0, 0, 0], message: '1 box repeats another one of its image and class' },
  ]);
});

it('tells how many there are of a kind where not all are shown', async () => {
  const box = '{"image_id": 1, "category_id": 1, "bbox": [1, 1, 0, 1], "id": ';
  const boxes = Array.from({ length: 101 }, (_, at) => `${box}${at}}`).join(',\n');
  const file = written('many.json', [...LINES.slice(0, 3), boxes, ']}'].join('\n'));
  await validateInEditor(tools, file);
  const empty = found(file).filter(({ code }) => code === 'box-empty');
  expect(empty).toHaveLength(101);
  expect(empty[0]).toMatchObject({
    range: [0, 0, 0, 0],
    message: '101 boxes have no width or no height',
  });
});

it('takes what is written and not saved yet as it is shown', async () => {
  const file = written('train.json');
  const text = LINES.join('\n')
    .replace('50, 50, 0, 10', '50, 50, 9, 10')
    .replace('"area": 0', '"area": 90');
  const document = { uri: file, isDirty: true, version: 4, getText: () => text };
  workspace.textDocuments = [document];
  await validateInEditor(tools, file);
  expect(found(file).map(({ code }) => code)).toEqual(['box-repeated']);
});

it('forgets what was found once the text changes, the file changes or is closed', async () => {
  const file = written('train.json');
  const other = { uri: new Uri('/other.json') };
  const ways = [
    () => happened.textChanged.fire({ document: { uri: file }, contentChanges: [{}] }),
    () => happened.textClosed.fire({ uri: file }),
    () => happened.fileChanged.fire(undefined),
  ];
  for (const way of ways) {
    await validateInEditor(tools, file);
    // Neither of these is a change.
    happened.textChanged.fire({ document: { uri: file }, contentChanges: [] });
    happened.textClosed.fire(other);
    expect(found(file)).toHaveLength(2);
    way();
    expect(found(file)).toEqual([]);
  }
});

it('shows nothing of a file that has changed meanwhile, and says so', async () => {
  const file = written('train.json');
  const changing: ValidationTools = {
    ...tools,
    findMistakes: async (request, watching) => {
      const files = await tools.findMistakes(request, watching);
      fs.appendFileSync(file.path, '\n');
      return files;
    },
  };
  await validateInEditor(changing, file);
  expect(found(file)).toEqual([]);
  expect(shown.map(({ text }) => text)).toContain(
    `${file.path} has changed meanwhile. Validate it again.`,
  );
});

it('says that nothing was found, and takes away what was', async () => {
  const file = written('train.json');
  await validateInEditor(tools, file);
  fs.writeFileSync(file.path, [...LINES.slice(0, 3), LINES[3]!.replace(/,$/, ''), ']}'].join('\n'));
  await validateInEditor(tools, file);
  expect(found(file)).toEqual([]);
  expect(shown.map(({ text }) => text)).toContain(`No mistakes can be seen in ${file.path}.`);
});

it('says why a file cannot be read; cancelling says nothing', async () => {
  const file = written('broken.json', '{"images": [');
  await validateInEditor(tools, file);
  await expect.poll(() => shown.filter(({ api }) => api === 'showErrorMessage')).not.toEqual([]);
  forget();
  await validateInEditor(
    { ...tools, findMistakes: () => Promise.reject(new FailureError({ code: 'cancelled' })) },
    file,
  );
  expect(shown.filter(({ api }) => api === 'showErrorMessage')).toEqual([]);
});

describe('a folder', () => {
  const files = {
    'data.yaml': 'path: .\ntrain: images\nval: images\nnames: [a]\n',
    'images/1.png': png(64, 48),
    'images/2.png': png(64, 48),
    'labels/1.txt': '0 0.5 0.5 0.2 0.2\n0 nonsense\n',
    'labels/2.txt': '0 0.5 0.5 0.2 0.2\n',
  };

  function setOf(): Uri {
    for (const [name, content] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), content);
    }
    return new Uri(folder);
  }

  it('of YOLO has its problems in the label files, at their rows', async () => {
    const set = setOf();
    await validateInEditor(tools, set);
    const labels = new Uri(path.join(folder, 'labels/1.txt'));
    expect(found(labels)).toContainEqual({
      code: 'row-invalid',
      source: 'Focal Lens',
      severity: 0,
      message: 'Annotation labels/1.txt:2: 1 row is not a box and was left out',
      range: [1, 0, 1, 1],
    });
    expect(found(set)).toEqual([]);
    await validateInEditor(tools, new Uri(path.join(folder, 'data.yaml')));
    expect(found(labels).map(({ code }) => code)).toContain('row-invalid');
  });

  it('validated again, shows what is left in other files', async () => {
    const set = setOf();
    await validateInEditor(tools, set);
    fs.writeFileSync(path.join(folder, 'labels/1.txt'), '0 0.5 0.5 0.2 0.2\n');
    fs.writeFileSync(path.join(folder, 'labels/2.txt'), '0 nonsense\n');
    await validateInEditor(tools, set);
    expect(found(new Uri(path.join(folder, 'labels/1.txt')))).toEqual([]);
    expect(found(new Uri(path.join(folder, 'labels/2.txt'))).map(({ code }) => code)).toContain(
      'row-invalid',
    );
  });

  it('that holds none says so', async () => {
    await validateInEditor(tools, new Uri(folder));
    await expect.poll(() => shown.filter(({ api }) => api === 'showErrorMessage')).not.toEqual([]);
  });
});

describe('a fixed copy', () => {
  const output = () => new Uri(path.join(folder, 'train.fixed.json'));
  const save = (answer: Uri | undefined) =>
    vi.spyOn(window, 'showSaveDialog').mockImplementation(() => Promise.resolve(answer as Uri));

  it('is written where the user says, and compared', async () => {
    const file = written('train.json');
    save(output());
    await fixInEditor(tools, file);
    const { annotations } = JSON.parse(fs.readFileSync(output().path, 'utf8')) as {
      annotations: readonly { id: number }[];
    };
    expect(annotations.map(({ id }) => id)).toEqual([1, 3]);
    expect(fs.readFileSync(file.path, 'utf8')).toBe(LINES.join('\n'));
    expect(shown).toContainEqual({ api: 'executeCommand', text: 'vscode.diff' });
    expect(shown.map(({ text }) => text)).toContain(
      `${output().path}: 1 record that equals an earlier one was taken out`,
    );
  });

  it('is nothing where nothing is safe to fix, or the user does not want it', async () => {
    const file = written('train.json', [...LINES.slice(0, 4), LINES[5]!, ']}'].join('\n'));
    save(output());
    await fixInEditor(tools, file);
    expect(fs.existsSync(output().path)).toBe(false);
    expect(shown.map(({ text }) => text)).toContain(`Nothing in ${file.path} is safe to fix.`);
    save(undefined);
    await fixInEditor(tools, written('train.json'));
    expect(fs.existsSync(output().path)).toBe(false);
  });

  it('never takes the place of the file itself, which is said in the language of the user', async () => {
    env.language = 'zh-cn';
    const file = written('train.json');
    save(file);
    await fixInEditor(tools, file);
    expect(fs.readFileSync(file.path, 'utf8')).toBe(LINES.join('\n'));
    const errors = () => shown.filter(({ api }) => api === 'showErrorMessage');
    await expect.poll(errors).not.toEqual([]);
    expect(errors()[0]?.text).toContain(`${file.path} 就是要修正的文件`);
  });

  it('is offered where something may be safe to fix', async () => {
    await validateInEditor(tools, written('train.json'));
    await expect
      .poll(() => shown.map(({ text }) => text))
      .toContain(
        `Some of what was found in ${path.join(folder, 'train.json')} may be safe to fix.`,
      );
  });
});
