import type { ScheduleInput } from '../SimulationInputs.ts';

/** `90000x16` (iterations of a batch) or `36 epochs`, as people type the length of a training; null for anything else. */
export function scheduleFromText(text: string): ScheduleInput | null {
  const steps = /^\s*(\d{1,9})\s*[x\xd7]\s*(\d{1,6})\s*$/u.exec(text);
  if (steps !== null && Number(steps[1]) > 0 && Number(steps[2]) > 0)
    return { kind: 'iterations', iterations: Number(steps[1]), batch: Number(steps[2]) };
  const epochs = /^\s*(\d{1,6}(?:\.\d+)?)\s*epochs?\s*$/.exec(text);
  return epochs !== null && Number(epochs[1]) > 0
    ? { kind: 'epochs', epochs: Number(epochs[1]) }
    : null;
}
