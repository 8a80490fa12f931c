import { fail } from '../../analysis/contract/failures/Failure.ts';
import {
  SCHEDULE_PRESETS,
  type ScheduleInput,
  type SimulationInputs,
} from '../../analysis/contract/SimulationInputs.ts';
import { scheduleFromText } from '../../analysis/contract/text/scheduleFromText.ts';
import { BUDGET_RANGE } from '../../analysis/simulation/trainingLength.ts';
import { choiceOption, numberOption } from './readArguments.ts';

/** Options that tell the simulation about a training. */
export const SIMULATION_OPTIONS = {
  schedule: { type: 'string' },
  'from-scratch': { type: 'boolean', default: false },
  'learning-rate': { type: 'string' },
  'score-threshold': { type: 'string' },
  prior: { type: 'string' },
  normalizer: { type: 'string' },
  'trained-alpha': { type: 'string' },
  'trained-gamma': { type: 'string' },
  tensorflow: { type: 'string' },
} as const;

export const SIMULATION_HELP = `Options that describe the training to the simulation; they override what --config says:
  --schedule <length>   How long: <iterations>x<batch>, <n>epochs, tau=<${BUDGET_RANGE.join(' to ')}>,
                        coco-1x (90000x16), fine-tune-short (12 epochs),
                        from-scratch-small (50 epochs, from scratch) or by-dataset-size:
                        what is usual for that many images [by-dataset-size]
  --from-scratch        The backbone starts untrained: a third of the images counts
  --learning-rate <lr>  Of SGD with momentum 0.9; other optimisers: leave it out [0.01 for
                        16 images, in proportion to the schedule's batch]
  --score-threshold <s> Detections below are dropped for AP [the detector's]
  --prior <p>           Initial foreground probability [the detector's]
  --normalizer <what>   What the loss is divided by: foreground or all [foreground]
  --trained-alpha <a>   With --predictions: the α their model was trained with, and
  --trained-gamma <g>   its γ [the detector's; α 0.5, γ 0 for plain cross entropy]
  --tensorflow <folder> Compute with TensorFlow's native library, from this folder of an
                        installed @tensorflow/tfjs-node, whose code is run [WebAssembly]
`;

interface Values {
  readonly schedule?: string | undefined;
  readonly 'from-scratch': boolean;
  readonly 'learning-rate'?: string | undefined;
  readonly 'score-threshold'?: string | undefined;
  readonly prior?: string | undefined;
  readonly normalizer?: string | undefined;
  readonly 'trained-alpha'?: string | undefined;
  readonly 'trained-gamma'?: string | undefined;
}

/** @throws FailureError `arguments` for what cannot be a training */
export function simulationInputs(values: Values): SimulationInputs {
  const { schedule, normalizer } = values;
  return {
    schedule: schedule === undefined ? undefined : scheduleOf(schedule),
    fromScratch: values['from-scratch'] || undefined,
    learningRate: numberOption('learning-rate', values['learning-rate'], [1e-6, 10]),
    scoreThreshold: numberOption('score-threshold', values['score-threshold'], [0, 0.99]),
    prior: numberOption('prior', values.prior, [1e-10, 0.5]),
    normalizer:
      normalizer === undefined
        ? undefined
        : choiceOption('normalizer', normalizer, ['foreground', 'all'] as const),
    trained: trainedPair(values),
  };
}

function trainedPair(values: Values): SimulationInputs['trained'] {
  const alpha = numberOption('trained-alpha', values['trained-alpha'], [0.001, 0.999]);
  const gamma = numberOption('trained-gamma', values['trained-gamma'], [0, 10]);
  if (alpha === undefined && gamma === undefined) return undefined;
  if (alpha === undefined || gamma === undefined)
    fail({ code: 'arguments', message: 'Give --trained-alpha and --trained-gamma together.' });
  return { alpha, gamma };
}

function scheduleOf(text: string): ScheduleInput {
  const preset = SCHEDULE_PRESETS.find(name => name === text);
  if (preset !== undefined) return { kind: 'preset', name: preset };
  const length = scheduleFromText(text);
  if (length !== null) return length;
  const budget = /^(?:tau|\u03c4)=(.+)$/u.exec(text);
  const value = budget === null ? undefined : numberOption('schedule', budget[1], BUDGET_RANGE);
  if (value !== undefined) return { kind: 'budget', budget: value };
  return fail({
    code: 'arguments',
    message: `--schedule takes ${SCHEDULE_PRESETS.join(', ')}, <iterations>x<batch>, <n>epochs or tau=<number>; not "${text}".`,
  });
}
