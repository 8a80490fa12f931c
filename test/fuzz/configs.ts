import fs from 'node:fs';
import path from 'node:path';
import { contradictions } from '../../src/analysis/configs/hints/contradictions.ts';
import { focalLossSitesIn, lossesIn } from '../../src/analysis/configs/findFocalLossSites.ts';
import { leftAlone } from '../../src/analysis/configs/leftAlone.ts';
import { mightContainFocalLoss } from '../../src/analysis/configs/mightContainFocalLoss.ts';
import { openConfig } from '../../src/analysis/configs/openConfig.ts';
import { shownRelative } from '../../src/analysis/configs/reading/RelativeLoss.ts';
import { setupFrom } from '../../src/analysis/configs/setupFrom.ts';
import { suggestions } from '../../src/analysis/configs/hints/suggestions.ts';
import type { FocalLossSite } from '../../src/analysis/configs/edits/FocalLossSite.ts';
import type { ConfigDocument } from '../../src/analysis/configs/syntax/ConfigNode.ts';
import { isConfigExtension } from '../../src/analysis/configs/syntax/configExtensions.ts';
import { explainNoFocalLoss } from '../../src/analysis/configs/explainNoFocalLoss.ts';
import type { Detail } from '../../src/analysis/contract/failures/Detail.ts';
import { pythonFrom } from '../../src/platform/node/nodeConfigHost.ts';
import { countWith } from './countWith.ts';
import { readCorpus, readInput } from './corpus.ts';
import { assertAllEdits, assertEdits, type FocalLossPair } from './rules/assertEdits.ts';
import { assertFinite } from './rules/assertFinite.ts';
import type { FuzzFile, FuzzInput, MakeTarget, Random } from './FuzzTarget.ts';
import { mutated } from './mutations/mutated.ts';
import { notebookOf } from './mutations/notebookOf.ts';
import { longConfig, mutatedConfig, rebased } from './mutations/mutatedConfig.ts';
import { assertWords, outcomeOf } from './outcomeOf.ts';
import { below, oneOf } from './random.ts';
import { assertRule } from './Violation.ts';
import { detail } from '../../src/words/en/failures/detail.ts';
import { site as words } from '../../src/words/en/site.ts';
import { hintText } from '../../src/words/say/hintText.ts';
import { warningTexts } from '../helpers/configs/warningTexts.ts';

/** Values written into configs: common ones, the limits of the ranges, and numbers with many digits. */
const PAIRS: readonly FocalLossPair[] = [
  { alpha: 0.4, gamma: 1.5 },
  { alpha: 0.25, gamma: 2 },
  { alpha: 0, gamma: 0 },
  { alpha: 1, gamma: 100 },
  { alpha: 0.1 + 0.2, gamma: 1 / 3 },
  { alpha: 1e-7, gamma: 1e-6 },
  { alpha: 1e-25, gamma: 5e-324 },
];

/** The file of an input that names the pair to write. */
const PAIR_FILE = 'pair.json';

const DATA = { count: 3, highestId: 3, names: ['a'], optimalPrior: 0.001 };

/**
 * Configs through everything the product does with one: parse, resolve bases, find α and γ, write and read them again, read
 * the detector and count with it.
 */
export const configsTarget: MakeTarget = async ({ corpus, realFiles, largest, wasm }) => {
  const python = pythonFrom(wasm);
  const count = countWith(wasm);
  const own = [...readCorpus(path.join(corpus, 'configs')).values()];
  const seeds = [...own, ...(realFiles === null ? [] : realConfigs(realFiles, largest))];
  const texts = seeds.map(([main]) => textOf(main));

  const open = (files: ReadonlyMap<string, string>, name: string, text: string) =>
    openConfig(name, text, {
      python,
      locate: async (from, reference) => path.posix.join(path.posix.dirname(from), reference),
      read: async file => files.get(file) ?? null,
    });

  return {
    name: 'configs',
    seeds,
    limit: { constant: 1000, perKilobyte: 10 },
    // Own ones are small and of every framework.
    mutate: random => mutatedInput(oneOf(random, random() < 0.9 ? own : seeds), random, texts),
    async run(input, random, isThorough) {
      const [main, ...others] = input;
      const files = new Map(input.map(file => [file.name, textOf(file)]));
      const text = textOf(main);
      const known = [...files.values(), ...files.keys()];
      const opened = await outcomeOf(() => open(files, main.name, text), known);
      if ('code' in opened) return opened.code;

      const documents = opened.value;
      const sites = focalLossSitesIn(documents);
      assertRule(
        sites.length === 0 || mightContainFocalLoss(text),
        'a quick look misses a focal loss',
      );
      assertHints(documents, sites, known);
      const reopen = (next: string) => open(files, main.name, next);
      const pair = pairOf(others) ?? { alpha: 0.4, gamma: 1.5 };
      const around = { text, documents, pair, reopen };
      const isAsked = () => isThorough || random() < 0.25;
      const writing = await assertWriting(sites, around, isAsked);

      const described = await outcomeOf(() => setupFrom(main.name, documents), known);
      if ('code' in described) {
        if (writing.has('config-not-editable')) return 'config-not-editable';
        return sites.length > 0 ? 'focal loss' : described.code;
      }
      const { setup, warnings, ...stated } = described.value;
      assertWords(warningTexts(warnings).join('\n'), 'a warning', known);
      assertFinite(stated, 'what a config states');
      const counted = await outcomeOf(() => count(setup, isThorough), known);
      if (writing.has('config-not-editable')) return 'config-not-editable';
      return 'code' in counted ? counted.code : 'detector';
    },
  };
};

/** Writes into the first losses one by one and, now and then, into all of them. @returns what came of it */
async function assertWriting(
  sites: readonly FocalLossSite[],
  around: Omit<Parameters<typeof assertEdits>[1], 'isThorough'>,
  isAsked: () => boolean,
): Promise<ReadonlySet<string>> {
  const writing = new Set<string>();
  for (const site of sites.slice(0, 2))
    writing.add(await assertEdits(site, { ...around, isThorough: isAsked() }));
  if (sites.length > 1 && isAsked()) writing.add(await assertAllEdits(sites.slice(0, 20), around));
  return writing;
}

/** @throws Violation where a message that the editor shows is malformed */
function assertHints(
  documents: readonly ConfigDocument[],
  sites: ReturnType<typeof focalLossSitesIn>,
  known: readonly string[],
): void {
  for (const { reason } of leftAlone(documents))
    assertWords(detail(reason), 'what is left alone', known);
  const none = sites.length === 0 ? explainNoFocalLoss(documents) : null;
  if (none !== null) assertWords(detail(none.reason satisfies Detail), 'explainNoFocalLoss', known);
  assertContradictions(documents, sites);
  assertRelatives(documents, known);
  for (const { hints } of suggestions(sites, () => ({ alpha: 0.4, gamma: 1.5 })))
    assertWords(hints.map(hint => hintText(hint, words)).join('\n'), 'a hint', known);
}

/** @throws Violation where one has no place in the text */
function assertContradictions(
  documents: readonly ConfigDocument[],
  sites: ReturnType<typeof focalLossSitesIn>,
): void {
  const [first] = documents;
  const size = (first?.within?.text ?? first?.text)?.length ?? 0;
  for (const { offset, length } of contradictions(documents, sites, DATA))
    assertRule(
      offset >= 0 && length >= 0 && offset + length <= size,
      'a contradiction lies outside of the text',
    );
}

/** @throws Violation where a relative has no place of its own, or is worded badly */
function assertRelatives(documents: readonly ConfigDocument[], known: readonly string[]): void {
  const [first] = documents;
  const { sites, relatives } = lossesIn(documents);
  const paths = new Set(sites.map(site => site.path));
  for (const relative of relatives) {
    const { file, offset } = relative;
    assertRule(!paths.has(relative.path), 'a loss is focal loss and a relative of it');
    assertRule(
      file !== first?.file || (offset >= 0 && offset <= first.text.length),
      'a relative lies outside of the text',
    );
    const { title, more } = words.relative(shownRelative(relative, first?.file ?? ''));
    assertWords(`${title}\n${more}`, 'a lens', known);
  }
}

function pairOf(files: readonly FuzzFile[]): FocalLossPair | undefined {
  const file = files.find(({ name }) => name === PAIR_FILE);
  return file && (JSON.parse(textOf(file)) as FocalLossPair);
}

function textOf({ bytes }: FuzzFile): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Changes one file of an input, most often the main one. */
function mutatedInput(seed: FuzzInput, random: Random, texts: readonly string[]): FuzzInput {
  const files = seed.filter(({ name }) => name !== PAIR_FILE);
  const changed = below(random, random() < 0.7 ? 1 : files.length);
  const names = files.map(({ name }) => path.posix.basename(name));
  const [main, ...others] = files.map((file, index) =>
    index === changed ? { ...file, bytes: changedBytes(file, random, { texts, names }) } : file,
  );
  const pair = random() < 0.6 ? [] : [pairFile(oneOf(random, PAIRS))];
  return [asNotebook(main ?? seed[0], random), ...others, ...pair];
}

/** Some of the Python files, in cells. */
function asNotebook(file: FuzzFile, random: Random): FuzzFile {
  if (!file.name.endsWith('.py') || random() >= 0.2) return file;
  const text = notebookOf(textOf(file), random);
  return {
    name: file.name.replace(/py$/, 'ipynb'),
    bytes: new TextEncoder().encode(random() < 0.1 ? mutatedConfig(text, random, [text]) : text),
  };
}

function pairFile(pair: FocalLossPair): FuzzFile {
  return { name: PAIR_FILE, bytes: new TextEncoder().encode(JSON.stringify(pair)) };
}

function changedBytes(
  file: FuzzFile,
  random: Random,
  { texts, names }: { readonly texts: readonly string[]; readonly names: readonly string[] },
): Uint8Array {
  const kind = random();
  if (kind < 0.15) return mutated([file.bytes], random);
  const text = textOf(file);
  if (kind < 0.1502) return new TextEncoder().encode(longConfig(text, random));
  const next = kind < 0.2 ? rebased(text, random, names) : text;
  return new TextEncoder().encode(mutatedConfig(next, random, texts));
}

/** Configs of a folder and those below it, each with the files that it names where they are there. */
function realConfigs(folder: string, largest: number): FuzzInput[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => isConfigExtension(path.extname(name).slice(1)))
    .map(name => path.join(folder, name))
    .filter(file => fs.statSync(file).isFile() && fs.statSync(file).size < largest)
    .map(file => readInput(file));
}
