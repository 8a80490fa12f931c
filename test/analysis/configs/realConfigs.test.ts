import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/analysis/configs/edits/applyEdits.ts';
import { editsFor } from '../../../src/analysis/configs/edits/editsFor.ts';
import { focalLossSitesIn } from '../../../src/analysis/configs/findFocalLossSites.ts';
import { mightContainFocalLoss } from '../../../src/analysis/configs/mightContainFocalLoss.ts';
import type {
  FocalLossSite,
  FocalLossValues,
} from '../../../src/analysis/configs/edits/FocalLossSite.ts';
import type { ConfigValue } from '../../../src/analysis/configs/tree/configValue.ts';
import { openConfig } from '../../../src/analysis/configs/openConfig.ts';
import { explainNoFocalLoss } from '../../../src/analysis/configs/explainNoFocalLoss.ts';
import { nodeConfigHost } from '../../../src/platform/node/nodeConfigHost.ts';
import { GRAMMARS } from '../../helpers/configs/configFiles.ts';
import {
  differences,
  independentParse,
  leavesOf,
} from '../../helpers/annotations/independentParse.ts';
import { readJson } from '../../helpers/readJson.ts';
import { describeShared } from '../../helpers/shared.ts';

type Expected =
  | { readonly refused: string }
  | {
      readonly framework: string;
      /** Value and line; null where the file writes none. */
      readonly alpha: readonly number[] | null;
      readonly gamma: readonly number[] | null;
      readonly inherited?: unknown;
    };

/** Every file, as a person reads it. */
const EXPECTED = readJson<Readonly<Record<string, Expected>>>('configs/realConfigs.json');

describeShared('real configs', folder => {
  const root = path.join(folder, 'data', 'configs');
  const files = Object.keys(EXPECTED);
  const recognised = files.filter(file => 'framework' in EXPECTED[file]!);
  const textOf = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
  const host = nodeConfigHost(GRAMMARS);
  const open = (file: string, text = textOf(file)) => openConfig(path.join(root, file), text, host);
  const relative = (file: string) => path.relative(root, file).replaceAll(path.sep, '/');

  const place = (value: ConfigValue | null | undefined) => value && [value.value, value.line];
  const described = ({ framework, alpha, gamma, inherited }: FocalLossSite) => ({
    framework,
    alpha: place(alpha),
    gamma: place(gamma),
    ...(inherited && {
      inherited: {
        file: relative(inherited.alpha!.file),
        alpha: place(inherited.alpha),
        gamma: place(inherited.gamma),
      },
    }),
  });

  test('are the ones that were read', () => {
    const found = fs.readdirSync(root, { recursive: true, withFileTypes: true });
    const names = found
      .filter(entry => entry.isFile())
      .map(entry => relative(path.join(entry.parentPath, entry.name)));
    expect(names.toSorted()).toEqual(files.toSorted());
    expect(files).toHaveLength(146);
  });

  test.each(files)(
    '%s is known with its values and lines, or refused with the reason',
    async file => {
      const text = textOf(file);
      const documents = await open(file);
      const sites = focalLossSitesIn(documents);
      expect(mightContainFocalLoss(text) || sites.length === 0).toBe(true);
      const found =
        sites.length > 0 ? sites.map(described) : [{ refused: explainNoFocalLoss(documents).code }];
      expect(found).toEqual([EXPECTED[file]]);
    },
  );

  test.each(recognised)('%s changes in α and γ only, and back again', async file => {
    const text = textOf(file);
    const site = await siteOf(file, text);
    const next = applyEdits(text, editsFor(site, { alpha: 0.4375, gamma: 1.25 }));
    const [before, after] = [independentParse(file, text), independentParse(file, next)];
    const changed = Object.values(differences(before, after)).map(Number);
    const isYolo = file.startsWith('yolo');
    expect(site.fixed).toEqual(isYolo ? { alpha: 0.25 } : undefined);
    expect(changed.toSorted((a, b) => a - b)).toEqual(isYolo ? [1.25] : [0.4375, 1.25]);
    expect(leavesOf(after).size).toBeLessThanOrEqual(leavesOf(before).size + 2);

    const again = await siteOf(file, next);
    expect([again.alpha?.value, again.gamma?.value]).toEqual([isYolo ? undefined : 0.4375, 1.25]);
    const back = applyEdits(next, editsFor(again, valuesOf(site)));
    expect(site.insertion ? text : back).toBe(text);
  });

  async function siteOf(file: string, text: string): Promise<FocalLossSite> {
    return focalLossSitesIn(await open(file, text))[0]!;
  }
});

function valuesOf({ alpha, gamma }: FocalLossSite): Partial<FocalLossValues> {
  return { ...(alpha && { alpha: alpha.value }), ...(gamma && { gamma: gamma.value }) };
}
