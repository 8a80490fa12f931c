import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { focalLossSitesIn } from '../../../src/analysis/configs/findFocalLossSites.ts';
import { mightContainFocalLoss } from '../../../src/analysis/configs/mightContainFocalLoss.ts';
import { provenEdits } from '../../../src/analysis/configs/provenEdits.ts';
import type { ConfigDocument } from '../../../src/analysis/configs/syntax/ConfigNode.ts';
import { isConfigExtension } from '../../../src/analysis/configs/syntax/configExtensions.ts';
import { asFailure } from '../../../src/analysis/contract/failures/Failure.ts';
import { readInput } from '../../fuzz/corpus.ts';
import { openAmong } from '../../helpers/configs/configFiles.ts';
import { describeShared } from '../../helpers/shared.ts';

const CORPUS = path.join(import.meta.dirname, '..', '..', 'corpus', 'configs');

const OWN = fs.readdirSync(CORPUS).map(name => path.join(CORPUS, name));

/** Configs of the corpus whose values stand for others, too, or are decided by another line. */
const SHARED = new Set(['chained-assignment.py', 'merge-keys.yaml', 'set-again.py']);

interface Opened {
  readonly text: string;
  readonly documents: readonly ConfigDocument[];
  readonly reopen: (text: string) => Promise<readonly ConfigDocument[]>;
}

/** Without documents where it cannot be parsed. */
async function opened(place: string): Promise<Opened> {
  const input = readInput(place);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const files = Object.fromEntries(input.map(({ name, bytes }) => [name, decoder.decode(bytes)]));
  const [{ name }] = input;
  const text = files[name] ?? '';
  const reopen = (next: string) => openAmong({ ...files, [name]: next }, name);
  return { text, documents: await reopen(text).catch(() => []), reopen };
}

/** The configs in which each of these rules is broken, and how many focal losses were looked at. */
async function inspect(places: readonly string[]) {
  const found = { sites: 0, missed: [] as string[], refused: [] as string[] };
  for (const place of places) {
    const config = await opened(place);
    const sites = focalLossSitesIn(config.documents);
    found.sites += sites.length;
    if (sites.length > 0 && !mightContainFocalLoss(config.text)) found.missed.push(place);
    for (const site of sites) {
      const code = await provenEdits(
        site,
        { alpha: 0.4375, gamma: 1.25, ...site.fixed },
        config,
      ).then(
        () => 'written',
        thrown => asFailure(thrown).code,
      );
      // Some are refused on purpose: their framework ignores what is written there.
      if (code === 'config-not-editable' && site.unused === undefined)
        found.refused.push(path.basename(place));
    }
  }
  return found;
}

describe('the quick look', () => {
  test.each([
    ['a YAML escape in a key', 'a.yaml', 'MODEL: {"RETIN\\x41NET": {IN_FEATURES: [p3]}}\n'],
    ['a JSON escape in a key', 'a.json', '{"f\\u006fcal": {"alpha": 0.25, "gamma": 2.0}}'],
    ['a TOML escape in a key', 'a.toml', '["f\\U0000006fcal"]\nalpha = 0.25\ngamma = 2.0\n'],
    [
      'a line that a YAML escape joins',
      'a.yaml',
      'a: {type: "Fo\\\n  calLoss", alpha: 0.25, gamma: 2.0}\n',
    ],
    [
      'a YAML tag with a handle',
      'a.yaml',
      '%TAG !f! !Foc\n---\nXHead: {loss: !f!alLoss {gamma: 2.0}}\n',
    ],
    [
      'a loss without the word',
      'a.yml',
      'XHead: {loss: {name: SparseRCNNLoss, focal_loss_alpha: 0.25}}\n',
    ],
    ['a criterion', 'a.py', 'x = L(a.\n  SetCriterion)(alpha=0.25, gamma=2.0)\n'],
  ])('lets through %s', async (_, file, text) => {
    expect(focalLossSitesIn(await openAmong({ [file]: text }, file))).toHaveLength(1);
    expect(mightContainFocalLoss(text)).toBe(true);
  });

  test.each([
    'from .a import (\n  b,\n  model,\n)\nmodel.b = 1\n',
    'from .a.b import b, model as m\n',
    "_base_ = 'b.py'\n",
    '_BASE_: b.yaml\n',
    'with read_base():\n    from .b import *\n',
  ])('lets through what builds on others: %j', text => {
    expect(mightContainFocalLoss(text)).toBe(true);
  });

  test.each([
    'import torch\nfrom .a import b\nmodel = b.model\n',
    'images:\n  - alpha: 0.25\n    gamma: 2\n',
    '{"alpha": 0.25, "gamma": 2}',
    'loss = nn.CrossEntropyLoss()\ncriterion = SetCriterion(alpha=0.25, gamma=2)\n',
  ])('spares the parser %j', text => {
    expect(mightContainFocalLoss(text)).toBe(false);
  });

  test('needs no word of a string that only Python can put together', async () => {
    const text = "parser.add_argument(f'--fo{x}cal_alpha', default=0.25)\n";
    expect(focalLossSitesIn(await openAmong({ 'a.py': text }, 'a.py'))).toEqual([]);
  });
});

describe('configs of the corpus', () => {
  test('pass the quick look, and take values, wherever they hold a focal loss', async () => {
    const { sites, missed, refused } = await inspect(OWN);
    expect(sites).toBeGreaterThan(30);
    expect(missed).toEqual([]);
    expect(new Set(refused)).toEqual(SHARED);
  });
});

describeShared('real configs', folder => {
  test('pass the quick look, and take values, wherever they hold a focal loss', async () => {
    const configs = path.join(folder, 'data', 'configs');
    const real = fs
      .readdirSync(configs, { recursive: true, encoding: 'utf8' })
      .filter(name => isConfigExtension(path.extname(name).slice(1)))
      .map(name => path.join(configs, name))
      .filter(file => fs.statSync(file).isFile());
    const { sites, ...broken } = await inspect(real);
    expect(sites).toBeGreaterThan(30);
    expect(broken).toEqual({ missed: [], refused: [] });
  });
});
