import type { FocalLossSite } from '../../edits/FocalLossSite.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';
import type { RelativeLoss, RelativeRule } from '../../reading/RelativeLoss.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';
import { type CalledLoss, callSite } from './callSite.ts';
import { libraryLoss } from './libraryLosses.ts';
import { type Call, pythonCode } from './PythonCode.ts';
import { relativeOfSite } from './relativeOfSite.ts';

interface Found {
  readonly call: Call;
  readonly loss: CalledLoss;
  readonly site: FocalLossSite;
}

/** Calls of the libraries' focal losses in Python code. */
export const pythonCalls: FrameworkRule = {
  looksFor: 'python-calls',
  find: document => callsIn(document).flatMap(({ loss, site }) => (loss.meaning ? [] : [site])),
};

/** Those over a softmax, whose α balances nothing. */
export const softmaxCalls: RelativeRule = {
  find: document => callsIn(document).flatMap(found => relativeOf(document, found) ?? []),
};

function callsIn(document: ConfigDocument): Found[] {
  if (document.syntax !== 'python') return [];
  const code = pythonCode(document);
  return code.calls.flatMap(call => {
    const loss = libraryLoss(code, call);
    const site = loss && callSite(code, call, loss);
    return site ? [{ call, loss, site }] : [];
  });
}

function relativeOf(document: ConfigDocument, { call, loss, site }: Found): RelativeLoss | null {
  if (loss.meaning === undefined) return null;
  return relativeOfSite(document, site, {
    meaning: loss.meaning,
    offset: call.place.mapping.start,
  });
}
