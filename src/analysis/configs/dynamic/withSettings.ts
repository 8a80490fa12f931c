import type { SettingMeaning } from '../../contract/SettingMeaning.ts';
import type { ConfigBasis, DynamicCounts } from '../../dynamic/explore/DynamicDetector.ts';
import { currentSetting, type SettingSite } from '../edits/SettingSite.ts';

/** A detector's numbers with those of a config in their place. */
interface WithSettings extends Pick<ConfigBasis, 'read' | 'assumed'> {
  readonly counts: DynamicCounts;
}

/** Puts what a config says into the numbers of a preset, and says what it does not say. */
export function withSettings(preset: DynamicCounts, sites: readonly SettingSite[]): WithSettings {
  const settings = new Settings(sites);
  const counts = preset.kind === 'points' ? points(preset, settings) : queries(preset, settings);
  return { counts, read: settings.read, assumed: settings.assumed };
}

type Counts<Kind extends DynamicCounts['kind']> = Extract<DynamicCounts, { readonly kind: Kind }>;

function points({ kind, detector }: Counts<'points'>, settings: Settings): Counts<'points'> {
  // Ultralytics rounds up (`check_imgsz`); the others pad.
  const coarsest = Math.max(...detector.releases[0].rule.strides);
  const rounded = (side: number) => Math.ceil(side / coarsest) * coarsest;
  return {
    kind,
    detector: { ...detector, side: settings.take('image-size', detector.side, rounded) },
  };
}

function queries({ kind, detector }: Counts<'queries'>, settings: Settings): Counts<'queries'> {
  const { rule } = detector;
  const { denoising, loss, kept } = rule;
  const number = denoising && settings.take('denoising', denoising.number);
  return {
    kind,
    detector: {
      ...detector,
      rule: {
        ...rule,
        queries: settings.take('queries', rule.queries),
        denoising: number === null || number === 0 ? null : { number },
        loss:
          loss.kind === 'sigmoid'
            ? loss
            : { ...loss, noObjectWeight: settings.take('no-object-weight', loss.noObjectWeight) },
        kept:
          kept === null && !settings.has('max-detections')
            ? null
            : settings.take('max-detections', kept ?? rule.queries),
      },
    },
  };
}

/** What is asked of a config, noted. */
class Settings {
  readonly #sites: readonly SettingSite[];
  readonly #read: ConfigBasis['read'][number][] = [];
  readonly #assumed: ConfigBasis['assumed'][number][] = [];

  constructor(sites: readonly SettingSite[]) {
    this.#sites = sites;
  }

  get read(): ConfigBasis['read'] {
    return this.#read;
  }

  get assumed(): ConfigBasis['assumed'] {
    return this.#assumed;
  }

  has(setting: SettingMeaning): boolean {
    return this.#sites.some(({ meaning }) => meaning === setting);
  }

  /** @param taken what training makes of a value */
  take(setting: SettingMeaning, usual: number, taken = (value: number) => value): number {
    const sites = this.#sites.filter(({ meaning }) => meaning === setting);
    const written = sites.filter(site => site.written.length > 0 || site.inherited !== null);
    const values = new Set(written.map(currentSetting));
    const [value = null] = values;
    const [site] = written;
    // Two places that differ: which of them counts, nobody knows.
    if (site === undefined || value === null || values.size > 1) {
      const known = written.length === 0 ? sites[0]?.assumed : undefined;
      const assumed = known ?? usual;
      const from = typeof known === 'number' ? 'default' : 'preset';
      this.#assumed.push({ setting, value: assumed, from });
      return assumed;
    }
    const used = taken(value);
    this.#read.push({ setting, value, key: site.key, ...(used !== value && { taken: used }) });
    return used;
  }
}
