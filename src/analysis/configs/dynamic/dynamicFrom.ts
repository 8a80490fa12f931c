import type { AssignmentRule } from '../../contract/failures/detailCodes.ts';
import type { DynamicDetector } from '../../dynamic/explore/DynamicDetector.ts';
import { askedAbout } from '../askedAbout.ts';
import { FRAMEWORKS } from '../frameworks/lists/frameworks.ts';
import { lastUltralytics } from '../frameworks/ultralytics/lastRelease.ts';
import { settingsIn } from '../settings/settingsIn.ts';
import type { ConfigDocument } from '../syntax/ConfigNode.ts';
import { knownSettings } from './knownSettings.ts';
import {
  type FrameworkName,
  nearestPreset,
  type NearPreset,
} from '../frameworks/lists/nearestPreset.ts';
import { withSettings } from './withSettings.ts';

/** What was found in a config: the model, head or assigner that it names, and by what that assigns. */
interface FoundHead {
  readonly head: string;
  readonly rule: AssignmentRule;
}

/**
 * A detector that chooses its positives by its predictions, as a config describes it: the numbers of the nearest preset, with
 * those of the config that are read in their place.
 *
 * @param documents of one file, with the files it builds on; at least one
 */
export function dynamicFrom(
  file: string,
  documents: readonly ConfigDocument[],
  { head, rule }: FoundHead,
): DynamicDetector {
  const [document] = documents as [ConfigDocument];
  const sites = settingsIn(documents);
  const owner = ownerOf(document) ?? frameworkNamed(sites[0]?.framework);
  const near = nearestPreset(owner, { document, head, rule });
  const framework = owner === null ? undefined : nameOf(owner);
  const named = { file: file.replace(/^.*[\\/]/, ''), head };
  const settings = knownSettings(sites);
  if (near === null) {
    const config = { ...named, preset: null, isNamed: false, read: [], assumed: [] };
    return {
      name: head,
      framework: framework ?? '',
      from: 'config',
      rule,
      counts: null,
      settings,
      config,
    };
  }
  return {
    ...near.preset,
    ...numbers(near, documents, named),
    ...(framework && { framework }),
    rule,
    settings,
    ...lastReleaseOf(owner, document),
  };
}

function numbers(
  { preset, isNamed }: NearPreset,
  documents: readonly ConfigDocument[],
  named: { readonly file: string; readonly head: string },
): Pick<DynamicDetector, 'from' | 'counts' | 'config'> {
  const known = preset.counts && withSettings(preset.counts, settingsIn(documents));
  const { counts = null, read = [], assumed = [] } = known ?? {};
  return {
    from: 'config',
    counts,
    config: { ...named, preset: preset.name, isNamed, read, assumed },
  };
}

function ownerOf(document: ConfigDocument): FrameworkName | null {
  const { owner } = askedAbout(document);
  const [name] = Object.entries(FRAMEWORKS).find(([, framework]) => framework === owner) ?? [];
  return (name as FrameworkName | undefined) ?? null;
}

/** Code is nobody's own; whose settings it has is known all the same. */
function frameworkNamed(name: string | undefined): FrameworkName | null {
  if (name === undefined) return null;
  const all = Object.keys(FRAMEWORKS) as FrameworkName[];
  return all.find(one => nameOf(one) === name) ?? null;
}

const nameOf = (framework: FrameworkName) => FRAMEWORKS[framework].name;

function lastReleaseOf(
  owner: FrameworkName | null,
  document: ConfigDocument,
): Pick<DynamicDetector, 'lastRelease'> {
  const lastRelease = owner === 'ultralytics' ? lastUltralytics(document) : null;
  return lastRelease === null ? {} : { lastRelease };
}
