import type { FilledDetail } from '../../../contract/failures/Detail.ts';
import { type ConfigDocument, valueOf } from '../../syntax/ConfigNode.ts';
import { lineAt } from '../../syntax/lineAt.ts';
import { isFocalLossName } from '../../reading/isFocalLossName.ts';
import { alphaGammaParameters } from '../../reading/alphaGammaParameters.ts';
import { focalDefinitions } from './focalDefinitions.ts';
import { libraryLoss } from './libraryLosses.ts';
import { type Call, type PythonCode, pythonCode } from './PythonCode.ts';

/** Calls of a focal loss whose values are no numbers of the file: `alpha=cfg.alpha`, by name or in a known place. */
export function handedOn(document: ConfigDocument): FilledDetail[] {
  if (document.syntax !== 'python') return [];
  const code = pythonCode(document);
  return code.calls.flatMap(call => {
    if (!takesValues(code, call)) return [];
    const line = lineAt(document, call.place.mapping.start);
    return [{ kind: 'handed-on', call: call.callee, line } as const];
  });
}

function takesValues(code: PythonCode, { place, shift, name, callee }: Call): boolean {
  const { mapping } = place;
  const library = libraryLoss(code, { place, shift, name, callee });
  // What is another loss is told as that.
  if (library?.meaning ?? focalDefinitions(code).get(name)?.meaning) return false;
  if (library === null && !isFocalLossName([name])) return false;
  const { alpha, gamma } = alphaGammaParameters(mapping.pairs.map(({ key }) => key));
  const isNamed = [alpha, gamma].some(key => key !== undefined && valueOf(mapping, key));
  const places = library?.places ?? [];
  const isSpread = (mapping.spreads ?? []).length > 0;
  return (
    isNamed ||
    isSpread ||
    places.some(at => at >= 0 && mapping.positional?.[at + shift] !== undefined)
  );
}
