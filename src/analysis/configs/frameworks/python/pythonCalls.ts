import type { FrameworkRule } from '../../reading/FrameworkRule.ts';
import { callSite } from './callSite.ts';
import { libraryLoss } from './libraryLosses.ts';
import { pythonCode } from './PythonCode.ts';

/** Calls of the libraries' focal losses in Python code. */
export const pythonCalls: FrameworkRule = {
  looksFor: 'python-calls',
  find(document) {
    if (document.syntax !== 'python') return [];
    const code = pythonCode(document);
    return code.calls.flatMap(call => {
      const loss = libraryLoss(code, call);
      return loss ? (callSite(code, call, loss) ?? []) : [];
    });
  },
};
