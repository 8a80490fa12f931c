import type { FilledDetail } from '../../../contract/failures/Detail.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';
import { isFocalLossName } from '../../reading/isFocalLossName.ts';
import { alphaGammaParameters } from '../../reading/alphaGammaParameters.ts';
import { lineAt } from '../../syntax/lineAt.ts';
import { focalDefinitions } from './focalDefinitions.ts';
import { libraryLoss } from './libraryLosses.ts';
import { type Call, type PythonCode, pythonCode } from './PythonCode.ts';

/**
 * Calls such as `FocalLoss(2.0, .25)` of a class that another file defines: which number is α, only that file says. Of a
 * function, the first arguments are tensors.
 */
export function unnamedArguments(document: ConfigDocument): FilledDetail[] {
  if (document.syntax !== 'python') return [];
  const code = pythonCode(document);
  return code.calls.flatMap(call => {
    if (!isUnclear(code, call)) return [];
    const { start } = call.place.mapping;
    return [{ kind: 'order-unknown', call: call.callee, line: lineAt(document, start) } as const];
  });
}

function isUnclear(code: PythonCode, call: Call): boolean {
  const { positional = [], pairs } = call.place.mapping;
  const numbers = positional.filter(node => node.kind === 'scalar' && node.number !== null);
  const { alpha, gamma } = alphaGammaParameters(pairs.map(({ key }) => key));
  return (
    numbers.length > 0 &&
    alpha === undefined &&
    gamma === undefined &&
    isFocalLossName([call.name]) &&
    !focalDefinitions(code).has(call.name) &&
    libraryLoss(code, call) === null
  );
}
