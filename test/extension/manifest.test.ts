import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DETECTOR } from '../../src/analysis/detectors/defaultDetector.ts';
import {
  COMMANDS,
  COMPARE_PANEL,
  DATASETS_VIEW,
  DONE_CONTEXTS,
  IMBALANCE_VIEW,
  PILOT_CONTEXT,
  RUNS_CONTEXT,
  PREVIEW_SCHEME,
  REPORT_PANEL,
  SETTINGS,
  SPLITS_PANEL,
  STATE_CONTEXT,
  VIEW_CONTAINER,
} from '../../src/extension/contributions.ts';
import { bundlesIn } from '../../scripts/lib/bundles.mjs';
import { KNOWN_DETECTORS } from '../../src/tasks/knownDetectors.ts';

interface Setting {
  enum: string[];
  default: string;
  enumDescriptions: string[];
  scope: string;
  order: number;
}

interface Manifest {
  activationEvents: string[];
  files: string[];
  dependencies?: object;
  optionalDependencies?: object;
  capabilities: { untrustedWorkspaces: { supported: unknown; restrictedConfigurations: string[] } };
  contributes: {
    commands: { command: string; title: string; category?: string }[];
    menus: Record<string, { command: string; when?: string }[]>;
    views: Record<string, { id: string }[]>;
    viewsContainers: { activitybar: { id: string }[] };
    walkthroughs: { steps: { media: { svg: string }; completionEvents: string[] }[] }[];
    keybindings: { command: string; when: string }[];
    configuration: { properties: Record<string, Setting> };
  };
}

const text = fs.readFileSync('package.json', 'utf8');
const { activationEvents, capabilities, contributes, ...shipped } = JSON.parse(text) as Manifest;
const texts = ['package.nls.json', 'package.nls.zh-cn.json'].map(
  file => JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>,
);
const settings = contributes.configuration.properties;

describe('the manifest', () => {
  it('contributes exactly the commands that the code registers', () => {
    const contributed = contributes.commands.map(({ command }) => command);
    expect(contributed.toSorted()).toEqual(Object.values(COMMANDS).toSorted());
  });

  it('shows only contributed commands in menus', () => {
    const shown = Object.values(contributes.menus).flatMap(items => items.map(i => i.command));
    expect(Object.values(COMMANDS)).toEqual(expect.arrayContaining(shown));
  });

  it('contributes exactly the settings that the code reads', () => {
    expect(Object.keys(settings).toSorted()).toEqual(Object.values(SETTINGS).toSorted());
  });

  it('offers every detector preset and defaults to the default', () => {
    const detector = settings[SETTINGS.detector]!;
    expect(detector.enum).toEqual(KNOWN_DETECTORS.map(({ name }) => name));
    expect(detector.default).toBe(DEFAULT_DETECTOR);
  });

  it('orders its settings, those that matter most first', () => {
    const orders = Object.values(settings).map(({ order }) => order);
    expect(orders).toEqual(orders.map((_, place) => place + 1));
    expect(Object.keys(settings)[0]).toBe(SETTINGS.detector);
  });

  it('describes every choice of a setting', () => {
    for (const setting of Object.values(settings))
      if (setting.enum !== undefined)
        expect(setting.enumDescriptions).toHaveLength(setting.enum.length);
  });

  it('lets no workspace choose native code or where it lies', () => {
    const runCode = [SETTINGS.backend, SETTINGS.tensorflowPath];
    for (const key of runCode) expect(settings[key]?.scope).toBe('machine');
    // VS Code reads the list only where the support is limited.
    expect(capabilities.untrustedWorkspaces).toMatchObject({
      supported: 'limited',
      restrictedConfigurations: runCode,
    });
  });

  it('puts the views into the container', () => {
    expect(contributes.viewsContainers.activitybar.map(({ id }) => id)).toEqual([VIEW_CONTAINER]);
    expect(contributes.views[VIEW_CONTAINER]?.map(({ id }) => id)).toEqual([
      IMBALANCE_VIEW,
      DATASETS_VIEW,
    ]);
  });

  it('wakes up for restored panels, which no contribution implies', () => {
    expect(activationEvents).toEqual([
      `onWebviewPanel:${REPORT_PANEL}`,
      `onWebviewPanel:${COMPARE_PANEL}`,
      `onWebviewPanel:${SPLITS_PANEL}`,
    ]);
  });

  it('speaks in its when clauses only of the context key, views and scheme of the code', () => {
    const clauses = Object.values(contributes.menus).flatMap(items => items.map(i => i.when ?? ''));
    const keys = clauses.flatMap(clause => clause.match(/focalLens\.\w+/g) ?? []);
    expect(new Set(keys)).toEqual(
      new Set([
        STATE_CONTEXT,
        PILOT_CONTEXT,
        RUNS_CONTEXT,
        RUNS_CONTEXT,
        IMBALANCE_VIEW,
        DATASETS_VIEW,
      ]),
    );
    expect(clauses.join('\n')).toContain(`resourceScheme == ${PREVIEW_SCHEME}`);
  });

  it.each([
    [
      COMMANDS.analyze,
      ['train.json', 'data.yaml', 'instances_val2017.json.gz', 'train.txt'],
      ['package.json', 'tsconfig.base.json', '.eslintrc.json', 'docker-compose.yml', 'notes.txt'],
    ],
    [COMMANDS.validate, ['train.json', 'data.yaml'], ['package-lock.json', 'settings.json']],
    [
      COMMANDS.analyzeWithConfig,
      ['retinanet.py', 'args.yaml', 'ssd.config'],
      ['setup.py', '__init__.py', 'tox.ini', 'mkdocs.yml'],
    ],
  ])(
    'offers %s by right-click with the name of the product, not for files that are of other tools',
    (command, taken, left) => {
      const items = contributes.menus['explorer/context'] ?? [];
      const when = items.find(item => item.command === command)?.when ?? '';
      const [, source = ''] = /resourceFilename =~ \/(.+)\/i/.exec(when) ?? [];
      const names = new RegExp(source, 'i');
      expect([...taken, ...left].filter(name => names.test(name))).toEqual(taken);
      const { title = '', category } =
        contributes.commands.find(one => one.command === command) ?? {};
      expect(category).toBeUndefined();
      for (const said of texts) expect(said[title.slice(1, -1)]).toMatch(/^Focal Lens: /);
    },
  );

  it('ticks no step of the walkthrough before it was done', () => {
    const events = contributes.walkthroughs.flatMap(({ steps }) =>
      steps.map(s => s.completionEvents),
    );
    const done = Object.values(DONE_CONTEXTS);
    expect(events).toEqual([`${STATE_CONTEXT} == ready`, ...done].map(key => [`onContext:${key}`]));
  });

  it('binds keys only where a change is shown', () => {
    expect(contributes.keybindings).toMatchObject([
      { command: COMMANDS.confirmApply, when: `resourceScheme == ${PREVIEW_SCHEME}` },
    ]);
  });

  it('links in its texts only to commands that there are', () => {
    const words = fs.readFileSync('package.nls.json', 'utf8');
    const linked = [...words.matchAll(/\(command:([\w.]+)\)/g)].map(match => match[1]);
    expect(linked.length).toBeGreaterThan(8);
    expect(Object.values(COMMANDS)).toEqual(expect.arrayContaining(linked));
  });

  it('ships every bundle', () => {
    const list = fs.readFileSync('.vscodeignore', 'utf8');
    const bundles = bundlesIn('dist').filter(({ outdir }) => outdir === 'dist');
    const names = bundles.flatMap(({ entryPoints = {} }) => Object.keys(entryPoints));
    expect(names).toContain('runCommands');
    expect(names.filter(name => !list.includes(`\n!dist/${name}.cjs\n`))).toEqual([]);
  });

  it('ships the notices, and needs no package but itself', () => {
    const list = fs.readFileSync('.vscodeignore', 'utf8');
    for (const file of ['LICENSE', 'dist/ThirdPartyNotices.txt', 'dist/sbom.cdx.json'])
      expect(list).toContain(`\n!${file}\n`);
    // The package has the library besides, which the editor needs none of.
    const library = '!dist/lib/**/*.mjs\n!dist/lib/**/*.d.ts\n';
    expect(fs.readFileSync('.npmignore', 'utf8').replace(library, '')).toBe(list);
    expect(shipped.dependencies).toBeUndefined();
  });

  it('has a picture of its own for every step of the walkthrough', () => {
    const steps = contributes.walkthroughs.flatMap(walkthrough => walkthrough.steps);
    expect(steps).toHaveLength(4);
    for (const { media } of steps)
      expect(fs.readFileSync(media.svg, 'utf8')).toMatch(/^<svg[^>]*viewBox[\s\S]*var\(--vscode-/);
  });

  it.each(['package.nls.json', 'package.nls.zh-cn.json'])(
    'does not say in %s which α a short training wants: trainings contradict each other',
    file => {
      expect(fs.readFileSync(file, 'utf8')).not.toMatch(/shorter[^"]*α|训练越短/);
    },
  );

  it('takes every text from package.nls.json and leaves none there unused', () => {
    const keys = [...text.matchAll(/"%([\w.]+)%"/g)].map(match => match[1]);
    const words = JSON.parse(fs.readFileSync('package.nls.json', 'utf8')) as object;
    expect(new Set(keys)).toEqual(new Set(Object.keys(words)));
  });
});
