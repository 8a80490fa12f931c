/** Names under which functions and commands take α and γ of a focal loss. */
const ALPHA = /^(?:focal[_-]?)?(?:loss[_-]?)?alpha$/i;
const GAMMA = /^(?:focal[_-]?)?(?:loss[_-]?)?gamma$/i;

/** Which of these names are α and γ; undefined where none is. */
export function alphaGammaParameters(names: readonly string[]): {
  readonly alpha: string | undefined;
  readonly gamma: string | undefined;
} {
  return {
    alpha: names.find(name => ALPHA.test(name)),
    gamma: names.find(name => GAMMA.test(name)),
  };
}
