import { configValue } from '../../tree/configValue.ts';
import type { FocalLossSite } from '../../edits/FocalLossSite.ts';
import { siteAt, type SiteKind } from '../../edits/siteAt.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';
import type { ConfigPlace } from '../../syntax/mappingsOf.ts';

/** A focal loss that Python code calls. */
export type CalledLoss = SiteKind & {
  /** Places of α and γ among the positional arguments, from 0; −1 for none. */
  readonly places: readonly [number, number];
};

/** The focal loss of a call, by the names of its arguments or, where these are not named, by their places. */
export function callSite(
  document: ConfigDocument,
  { path, mapping }: Pick<ConfigPlace, 'path' | 'mapping'>,
  { places, ...kind }: CalledLoss,
): FocalLossSite | null {
  const site = siteAt(document, { path, mapping }, kind);
  if (site === null) return null;
  const [alpha, gamma] = (['alpha', 'gamma'] as const).map((name, i) => {
    const node = mapping.positional?.[places[i] ?? -1];
    return site[name] ?? (node ? configValue(document, `${path}.${name}`, node) : null);
  }) as [FocalLossSite['alpha'], FocalLossSite['gamma']];
  return { ...site, alpha, gamma, insertion: alpha && gamma ? null : site.insertion };
}
