import { beforeAll, describe, expect, it } from 'vitest';
import { BELIEFS, type Beliefs } from '../../../src/analysis/recommendation/evidence/beliefs.ts';
import { libraryOf } from '../../helpers/truthGrids/libraryOf.ts';
import { Rules } from '../../helpers/truthGrids/rules.ts';
import { truthGrids } from '../../helpers/truthGrids/truthGrids.ts';
import { startWasm } from '../../helpers/wasmBackend.ts';

/** What each belief costs when it is moved alone, in per cent: mean of the datasets and worst grid. */
const MOVED: readonly (readonly [changes: Partial<Beliefs>, ofDatasets: number, worst: number])[] =
  [
    [{}, 0.87, 2.6],
    [{ ratioExponent: 0 }, 1.51, 11.2],
    [{ ratioExponent: 0.33 }, 0.87, 2.6],
    [{ ratioExponent: 0.66 }, 0.87, 2.6],
    [{ fadeFrom: 91 }, 0.87, 2.6],
    [{ fadeFrom: 362 }, 0.87, 2.6],
    [{ gammaPerDoubling: 0 }, 0.87, 2.6],
    [{ gammaPerDoubling: 0.3 }, 0.87, 2.6],
    [{ contrastExponent: 0.5 }, 0.75, 2.2],
    [{ simulatedContrast: 1 }, 0.75, 2.2],
    [{ simulatedContrast: 3 }, 0.87, 2.6],
    [{ simulatedWeight: 0 }, 1.02, 2.4],
    [{ simulatedWeight: 0.5 }, 0.87, 2.6],
    [{ simulatedWeight: 1 }, 1.4, 11.2],
    [{ simulatedBudgets: [0.8] }, 1.61, 11.2],
    [{ simulatedBudgets: [1.5] }, 0.87, 2.6],
    [{ simulatedBudgets: [3] }, 0.75, 2.2],
    [{ lengthKernel: 0.5 }, 0.87, 2.6],
    [{ lengthKernel: 2 }, 0.75, 2.2],
  ];

describe('the constants of the recommendation, one moved at a time', () => {
  const grids = truthGrids();
  const rules = new Rules(grids, libraryOf(grids));
  beforeAll(startWasm);

  it.each(MOVED)(
    'cost what is written next to them: %o',
    async (changes, ofDatasets, worst) => {
      const found = await rules.regretWith({ ...BELIEFS, ...changes });
      expect([(100 * found.ofDatasets).toFixed(2), (100 * found.worst).toFixed(1)]).toEqual([
        ofDatasets.toFixed(2),
        worst.toFixed(1),
      ]);
    },
    60_000,
  );
});
