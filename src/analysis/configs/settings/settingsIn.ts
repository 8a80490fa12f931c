import { askedAbout } from '../askedAbout.ts';
import { settingInFile } from '../edits/settingInFile.ts';
import type { SettingSite } from '../edits/SettingSite.ts';
import type { ConfigDocument } from '../syntax/ConfigNode.ts';

const answers = new WeakMap<readonly ConfigDocument[], readonly SettingSite[]>();

/**
 * The settings of a training that one file holds or could hold, framework by framework in their order.
 *
 * @param documents of one file, with the files it builds on
 */
export function settingsIn(documents: readonly ConfigDocument[]): readonly SettingSite[] {
  const found = answers.get(documents) ?? withOwnPaths(documents.flatMap(settingsOf));
  answers.set(documents, found);
  return found;
}

/** What one framework recognises, those behind it leave alone. */
function settingsOf(document: ConfigDocument): SettingSite[] {
  const taken = new Set<number>();
  return askedAbout(document).frameworks.flatMap(({ settings }) => {
    const found = (settings?.(document) ?? []).filter(
      site => !offsetsOf(site).some(offset => taken.has(offset)),
    );
    for (const offset of found.flatMap(offsetsOf)) taken.add(offset);
    return found.map(site => settingInFile(document, site));
  });
}

function offsetsOf({ written }: SettingSite): number[] {
  return written.map(({ offset }) => offset);
}

/** Where a path stands twice, as two calls of one function do, a number tells them apart. */
function withOwnPaths(sites: readonly SettingSite[]): SettingSite[] {
  const counts = new Map<string, number>();
  return sites.map(site => {
    const count = (counts.get(site.path) ?? 0) + 1;
    counts.set(site.path, count);
    return count === 1 ? site : { ...site, path: `${site.path} #${count}` };
  });
}
