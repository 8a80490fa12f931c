import type { ConfigDocument } from '../syntax/ConfigNode.ts';
import { endInFile, startInFile } from '../syntax/CodeInFile.ts';
import type { ConfigValue } from '../tree/configValue.ts';
import type { FocalLossSite, Insertion } from './FocalLossSite.ts';

/** A focal loss of a document with the offsets of the file around it, and with what is inserted as that file writes it. */
export function siteInFile(document: ConfigDocument, site: FocalLossSite): FocalLossSite {
  if (document.within === undefined) return site;
  const value = (found: ConfigValue | null) => found && valueInFile(document, found);
  const insertion = site.insertion && insertionInFile(document, site.insertion);
  return { ...site, alpha: value(site.alpha), gamma: value(site.gamma), insertion };
}

/** A number that the file writes with escapes is none that could be edited. */
export function valueInFile(document: ConfigDocument, value: ConfigValue): ConfigValue {
  const offset = startInFile(document, value.offset);
  const length = endInFile(document, value.offset + value.length) - offset;
  const isPlain = document.within?.text.slice(offset, offset + length) === value.text;
  return { ...value, offset, length, value: isPlain ? value.value : NaN };
}

function insertionInFile(document: ConfigDocument, insertion: Insertion): Insertion {
  const written = (code: string) => document.within?.written(code, insertion.offset) ?? code;
  return {
    offset: endInFile(document, insertion.offset),
    prefix: written(insertion.prefix),
    separator: written(insertion.separator),
    suffix: written(insertion.suffix),
    alphaKey: written(insertion.alphaKey),
    gammaKey: written(insertion.gammaKey),
  };
}
