import type { Images } from '../kernels/Convolution.ts';
import type { Pass } from './Pass.ts';

/** Parts one after another. */
export function chain(x: Images, parts: readonly ((x: Images) => Pass)[]): Pass {
  const passes: Pass[] = [];
  let output = x;
  for (const part of parts) {
    const pass = part(output);
    passes.push(pass);
    ({ output } = pass);
  }
  return {
    output,
    back: slope => passes.toReversed().reduce((from, pass) => pass.back(from), slope),
  };
}
