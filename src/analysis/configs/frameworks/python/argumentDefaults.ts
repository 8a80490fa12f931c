import { configValue, type ConfigValue } from '../../tree/configValue.ts';
import type { FocalLossSite } from '../../edits/FocalLossSite.ts';
import type { ConfigDocument, ConfigNode } from '../../syntax/ConfigNode.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';
import { isFocalLossName } from '../../reading/isFocalLossName.ts';
import { type CommandLineOption, optionsIn } from './commandLineOptions.ts';

/** What an option's name says before `alpha` or `gamma`: `focal`, `fl`, `cls-focal-loss`. */
interface Letter {
  readonly letter: 'alpha' | 'gamma';
  readonly stem: string;
}

interface Found extends Letter {
  readonly flag: string;
  readonly node: ConfigNode;
  /** Whether its name or its help says focal; of `fl`, which means other things too, both letters have to be there. */
  readonly isSure: boolean;
}

/**
 * Options of a command line whose name or help says that they are a focal loss's: `--focal_alpha`, `--fl_gamma`, `--alpha`
 * with the help "alpha of the focal loss". Deformable DETR, DINO and their kin have α alone (`main.py`); their γ is 2 in
 * `models/segmentation.py`. What only the use of an option tells is found from there.
 */
export const argumentDefaults: FrameworkRule = {
  looksFor: 'argparse',
  find(document) {
    if (document.syntax !== 'python') return [];
    const found = [...optionsIn(document).values()].flatMap(focalOption);
    const alphas = found.filter(({ letter }) => letter === 'alpha');
    const gammas = found.filter(({ letter }) => letter === 'gamma');
    const isOnePair = alphas.length === 1 && gammas.length === 1;
    const pairs = alphas.map(alpha => ({
      alpha,
      gamma: gammas.find(({ stem }) => isOnePair || stem === alpha.stem),
    }));
    const paired = new Set(pairs.map(({ gamma }) => gamma));
    const alone = gammas.filter(gamma => !paired.has(gamma)).map(gamma => ({ gamma }));
    return [...pairs, ...alone].flatMap(pair => siteOf(document, pair));
  },
};

function focalOption({ flag, value, help }: CommandLineOption): Found[] {
  const name = flag.replace(/^-+/, '').toLowerCase().replaceAll('_', '-');
  const [, stem = '', letter] = /^(.*?)-?(alpha|gamma)$/.exec(name) ?? [];
  if (value === undefined || (letter !== 'alpha' && letter !== 'gamma')) return [];
  const says = /focal/.test(stem) ? [stem.replaceAll('-', '_')] : [help.replaceAll(/[\s.]+/g, '_')];
  const isSure = isFocalLossName(says);
  const isShort = /^(?:.*-)?fl$/.test(stem);
  return isSure || isShort ? [{ letter, stem, flag, node: value, isSure }] : [];
}

interface FoundPair {
  readonly alpha?: Found;
  readonly gamma?: Found | undefined;
}

function siteOf(document: ConfigDocument, { alpha, gamma }: FoundPair): FocalLossSite[] {
  const found = [alpha, gamma].filter(option => option !== undefined);
  if (found.length < 2 && !found.some(({ isSure }) => isSure)) return [];
  const value = (option: Found | undefined): ConfigValue | null =>
    option ? configValue(document, option.flag, option.node) : null;
  const isDetr = alpha?.stem === 'focal' && gamma === undefined;
  return [
    {
      file: document.file,
      framework: isDetr ? 'DETR' : 'generic',
      path: `add_argument.${found[0]?.stem || 'focal'}`,
      alpha: value(alpha),
      gamma: value(gamma),
      assumed: null,
      insertion: null,
      ...(isDetr && { fixed: { gamma: 2 }, note: 'gamma-fixed-at-two' as const }),
    },
  ];
}
