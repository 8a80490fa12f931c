import type { FuzzFile, FuzzInput, FuzzTarget } from '../FuzzTarget.ts';
import { attempt, type Found } from '../loop.ts';

/** Each try is a run; so many take seconds. */
const TRIES = 400;

/**
 * A smaller input with the same kind of finding: leaves out files, then pieces, longer ones first.
 */
export async function shrink(target: FuzzTarget, { kind, input }: Found): Promise<FuzzInput> {
  let smallest = input;
  let tries = 0;
  /** Keeps a candidate that has the same finding. */
  const takes = async (candidate: FuzzInput) => {
    tries++;
    const { finding } = await attempt(target, candidate, { thorough: true });
    if (finding?.kind !== kind) return false;
    smallest = candidate;
    return true;
  };
  const mayTry = () => tries < TRIES;
  for (const { name } of input.slice(1)) await takes(without(smallest, name));
  for (const { name } of smallest) {
    const size = () => fileNamed(smallest, name).bytes.length;
    for (const length of halves(size()))
      for (let from = 0; from < size() && mayTry();)
        if (!(await takes(withoutPiece(smallest, name, { from, length })))) from += length;
  }
  return smallest;
}

/** Half of a size, a quarter, … and 1. */
function halves(size: number): number[] {
  const half = Math.floor(size / 2);
  return half < 1 ? [] : [half, ...halves(half)];
}

function fileNamed(input: FuzzInput, name: string): FuzzFile {
  return input.find(file => file.name === name) ?? input[0];
}

function without([main, ...others]: FuzzInput, name: string): FuzzInput {
  return [main, ...others.filter(file => file.name !== name)];
}

function withoutPiece(
  [main, ...others]: FuzzInput,
  name: string,
  { from, length }: { readonly from: number; readonly length: number },
): FuzzInput {
  const cut = (file: FuzzFile): FuzzFile => {
    if (file.name !== name) return file;
    const [before, after] = [file.bytes.subarray(0, from), file.bytes.subarray(from + length)];
    return { name, bytes: new Uint8Array([...before, ...after]) };
  };
  return [cut(main), ...others.map(cut)];
}
