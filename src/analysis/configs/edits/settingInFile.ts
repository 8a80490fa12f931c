import { endInFile } from '../syntax/CodeInFile.ts';
import type { ConfigDocument } from '../syntax/ConfigNode.ts';
import type { SettingSite } from './SettingSite.ts';
import { valueInFile } from './siteInFile.ts';

/** A setting of a document with the offsets of the file around it, and with what is inserted as that file writes it. */
export function settingInFile(document: ConfigDocument, site: SettingSite): SettingSite {
  if (document.within === undefined) return site;
  const { insertion } = site;
  const { offset = 0 } = insertion ?? {};
  const written = (code: string) => document.within?.written(code, offset) ?? code;
  return {
    ...site,
    written: site.written.map(value => valueInFile(document, value)),
    insertion: insertion && {
      offset: endInFile(document, offset),
      prefix: written(insertion.prefix),
      suffix: written(insertion.suffix),
    },
  };
}
