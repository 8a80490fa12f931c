import type { FocalLossSite } from '../../src/analysis/configs/edits/FocalLossSite.ts';
import { focalLossSitesIn } from '../../src/analysis/configs/findFocalLossSites.ts';
import { openConfig } from '../../src/analysis/configs/openConfig.ts';
import { launcherOf } from '../../src/analysis/trainings/plans/launchers/launcherOf.ts';
import { asFailure } from '../../src/analysis/contract/failures/Failure.ts';
import { nodeConfigHost, textOf } from '../../src/platform/node/nodeConfigHost.ts';

/** What a plan would set over a config, for its framework to take. */
export interface PlanOptions {
  readonly file: string;
  readonly sites: readonly {
    readonly framework: string;
    readonly path: string;
    /** Null where a plan makes a copy of the config. */
    readonly options: readonly string[] | null;
  }[];
}

/** A pair that no config has. */
const PAIR = { gamma: 1.7, alpha: 0.35 };

/** @param wasmFolder with the Python grammar */
export async function planOptions(file: string, wasmFolder: string): Promise<PlanOptions> {
  try {
    const documents = await openConfig(file, textOf(file) ?? '', nodeConfigHost(wasmFolder));
    return { file, sites: focalLossSitesIn(documents).map(optionsOf) };
  } catch (thrown) {
    return { file: `${file}: ${asFailure(thrown).code}`, sites: [] };
  }
}

function optionsOf(site: FocalLossSite): PlanOptions['sites'][number] {
  const { framework, path } = site;
  const isFixed = site.fixed !== undefined || site.decided !== undefined;
  return { framework, path, options: isFixed ? null : launcherOf(site).options(site, PAIR) };
}
