import type { SetupReader } from '../../reading/SetupReader.ts';
import type { SourcedSchedule } from '../../reading/trainingFromConfig.ts';
import { RANGES } from '../../../detectors/checks/setupRanges.ts';

/**
 * What a Detectron2 YAML says about a training; `SOLVER.MAX_ITER` is 40,000 and `IMS_PER_BATCH` 16 in `config/defaults.py`
 * of 0.6. Absent `MODEL.WEIGHTS` are usually given on the command line, so that they say nothing.
 */
export function detectron2Training(reader: SetupReader): SourcedSchedule {
  const iterations = reader.readSourced('SOLVER.MAX_ITER', RANGES.iterations);
  const batch = reader.readSourced('SOLVER.IMS_PER_BATCH', RANGES.batch);
  return {
    schedule: {
      value: {
        kind: 'iterations',
        iterations: iterations?.value ?? 40_000,
        batch: batch?.value ?? 16,
      },
      origin: iterations?.origin ?? batch?.origin ?? { kind: 'detector' },
    },
    fromScratch: reader.startsUntrained('MODEL.WEIGHTS'),
  };
}
