import { type AskedDetector, detectorAsked } from '../../tasks/detectorAsked.ts';
import type { Environment } from '../Environment.ts';
import { SIMULATION_OPTIONS } from '../options/simulationOptions.ts';

/** Options that only a detector whose anchors are counted has a use for. */
const COUNTED_ONLY = [...Object.keys(SIMULATION_OPTIONS), 'empty-images'];

/** Says of options that were given what they do not do for a detector that chooses by its predictions. */
export function tellIgnored(
  values: Readonly<Record<string, unknown>>,
  asked: AskedDetector,
  environment: Environment,
): void {
  const found = detectorAsked(asked);
  if ('counted' in found) return;
  const given = COUNTED_ONLY.filter(
    name => values[name] !== undefined && values[name] !== false,
  ).map(name => `--${name}`);
  if (given.length > 0)
    environment.logError(
      `${given.join(', ')}: without effect, since nothing is simulated for ${found.dynamic.name}.`,
    );
}
