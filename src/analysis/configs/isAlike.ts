import type { FocalLossSite } from './edits/FocalLossSite.ts';

/** Whether several focal losses can take one pair: of one framework, with the same values left to the code. */
export function isAlike(sites: readonly FocalLossSite[]): boolean {
  const [first, ...others] = sites;
  return (
    first !== undefined &&
    others.length > 0 &&
    others.every(
      ({ framework, fixed }) =>
        framework === first.framework &&
        fixed?.alpha === first.fixed?.alpha &&
        fixed?.gamma === first.fixed?.gamma,
    )
  );
}
