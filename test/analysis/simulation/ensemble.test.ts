import { beforeAll, expect, it } from 'vitest';
import { seededRandom } from '../../../src/analysis/geometry/seededRandom.ts';
import type { SimulatorConstants } from '../../../src/analysis/simulation/model/constants.ts';
import { ENSEMBLE } from '../../../src/analysis/simulation/ensemble.ts';
import { drawConstants } from '../../helpers/simulation/prior.ts';
import { judgePaper, simulatePaper } from '../../helpers/words/tables.ts';
import { startWasm } from '../../helpers/wasmBackend.ts';

const AT_ONCE = 50;

beforeAll(startWasm);

it('is the first 16 draws of seed 7 that describe the RetinaNet paper, the best of them first', async () => {
  const random = seededRandom(7);
  const found: { constants: SimulatorConstants; correlation: number }[] = [];
  let drawn = 0;
  for (; found.length < 16; drawn += AT_ONCE) {
    const members = Array.from({ length: AT_ONCE }, () => drawConstants(random));
    const { members: grids } = await simulatePaper({ members });
    for (const [index, constants] of members.entries()) {
      const { correlation, regretOfDefault, alphaSteps, halfBelowQuarter, gain } = judgePaper(
        grids[index]!,
      );
      if (correlation < 0.96 || regretOfDefault > 0.01 || alphaSteps > 1) continue;
      if (halfBelowQuarter && gain >= 0.04 && gain <= 0.16) found.push({ constants, correlation });
    }
  }
  // docs/science.md: about one draw in 180
  expect(drawn).toBeLessThanOrEqual(3000);
  const chosen = found.slice(0, 16);
  const best = Math.max(...chosen.map(({ correlation }) => correlation));
  const first = chosen.findIndex(({ correlation }) => correlation === best);
  expect(ENSEMBLE).toEqual(
    [...chosen.slice(first, first + 1), ...chosen.toSpliced(first, 1)].map(
      ({ constants }) => constants,
    ),
  );
}, 120_000);
