import { beforeAll, describe, expect, it } from 'vitest';
import { COCO_CONSTANTS } from '../../../src/analysis/simulation/model/constants.ts';
import { compileHeads } from '../../../src/analysis/simulation/kernel/compileHeads.ts';
import { ENSEMBLE } from '../../../src/analysis/simulation/ensemble.ts';
import { simulate, type SimulationOptions } from '../../../src/analysis/simulation/simulate.ts';
import { FAST, REFERENCE } from '../../../src/analysis/simulation/model/Resolution.ts';
import { compiledWasm } from '../../helpers/assignment/compiledWasm.ts';
import { goldenCase } from '../../helpers/simulation/goldenSimulation.ts';
import { bloodCellEvidence, evidenceBehind } from '../../helpers/truth.ts';
import { startBackend } from '../../../src/platform/node/backend.ts';
import { startWasm, wasmFolder } from '../../helpers/wasmBackend.ts';

const instance = await compiledWasm('trainHeads').then(
  bytes => new WebAssembly.Instance(compileHeads(bytes), {}),
);
const EVIDENCE = {
  'blood cells': bloodCellEvidence(),
  'like COCO': evidenceBehind(goldenCase('coco-like')),
};
const OPTIONS: Readonly<Record<string, SimulationOptions>> = {
  'the default grid': { scoreThreshold: 0.05, budget: 6, prior: 0.01 },
  'a short training, without a threshold': {
    scoreThreshold: 0,
    budget: 0.02,
    prior: 0.2,
    gammas: [0, 0.1, 2.7],
    alphas: [0.1, 0.999],
    relativeRate: 3,
  },
  'so long a training that steps are cut': {
    scoreThreshold: 0.001,
    budget: 500,
    prior: 1e-4,
    gammas: [0.3, 5],
    alphas: [0, 0.5, 1],
    members: [COCO_CONSTANTS, ...ENSEMBLE.slice(0, 3)],
  },
  'areas of rectangles': {
    scoreThreshold: 0.05,
    budget: 6,
    prior: 0.01,
    gammas: [1],
    resolution: { ...FAST, curve: REFERENCE.curve },
  },
};

beforeAll(startWasm);

describe('The kernel that trains heads', () => {
  for (const [name, evidence] of Object.entries(EVIDENCE))
    it.each(Object.keys(OPTIONS))(
      `reaches to the last bit what the TypeScript reaches: ${name}, %s`,
      async key => {
        const options = OPTIONS[key]!;
        const plain = await simulate(evidence, options);
        expect(await simulate(evidence, { ...options, kernel: instance })).toEqual(plain);
        const best = Math.max(...plain.averagePrecision.flat());
        expect(best).toBeGreaterThan(0);
      },
      60_000,
    );

  it('does so on a backend that keeps arrays as they are handed over', async () => {
    const options = { ...OPTIONS['the default grid']!, members: ENSEMBLE.slice(0, 4) };
    const evidence = EVIDENCE['like COCO'];
    await startBackend('cpu', wasmFolder);
    const plain = await simulate(evidence, options);
    const found = await simulate(evidence, { ...options, kernel: instance });
    await startWasm();
    expect(found).toEqual(plain);
  }, 60_000);

  it('leaves explicit steps to the TypeScript', async () => {
    const options = { ...OPTIONS['the default grid']!, gammas: [2], alphas: [0.25] };
    const euler = { ...options, members: [COCO_CONSTANTS], resolution: REFERENCE };
    const evidence = EVIDENCE['blood cells'];
    const unusable = { exports: {} } as WebAssembly.Instance;
    expect(await simulate(evidence, { ...euler, kernel: unusable })).toEqual(
      await simulate(evidence, euler),
    );
  });

  it('is done without where there is no room', async () => {
    const memory = {
      buffer: new ArrayBuffer(0),
      grow: () => {
        throw new RangeError('no room');
      },
    };
    const full = { exports: { memory } } as unknown as WebAssembly.Instance;
    const options = { ...OPTIONS['the default grid']!, gammas: [2], alphas: [0.25] };
    const evidence = EVIDENCE['blood cells'];
    expect(await simulate(evidence, { ...options, kernel: full })).toEqual(
      await simulate(evidence, options),
    );
  });
});
