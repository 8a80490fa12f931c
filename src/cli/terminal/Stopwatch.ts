import { ANALYSIS_STAGES, type AnalysisStage } from '../../analysis/contract/AnalysisStage.ts';

/** What the process has taken so far. */
export interface Usage {
  /** Seconds of all its threads, user and system. */
  readonly cpu: number;
  /** Seconds since it began. */
  readonly wall: number;
  /** The most memory that it has held, in MiB. */
  readonly peak: number;
}

export interface StageTime {
  readonly stage: TimedStage;
  /** Seconds. */
  readonly cpu: number;
  readonly wall: number;
}

export interface Timings {
  /** In the order in which they run; one that did not run is not there. */
  readonly stages: readonly StageTime[];
  readonly total: Usage;
}

/** `start` is all before a file is opened, `write` all after the report is there. */
const TIMED_STAGES = ['start', ...ANALYSIS_STAGES, 'write'] as const;

type TimedStage = (typeof TIMED_STAGES)[number];

/** Adds up what each stage takes, from the start of the process on. A stage may come more than once. */
export class Stopwatch {
  readonly #usage: () => Usage;
  readonly #taken = new Map<TimedStage, { cpu: number; wall: number }>();
  #stage: TimedStage = 'start';
  #since: Usage = { cpu: 0, wall: 0, peak: 0 };

  constructor(usage: () => Usage = processUsage) {
    this.#usage = usage;
  }

  readonly enter = (stage: AnalysisStage | 'write'): void => {
    this.#add();
    this.#stage = stage;
  };

  /** Ends the stage at hand. */
  stop(): Timings {
    const total = this.#add();
    const stages = TIMED_STAGES.flatMap(stage => {
      const taken = this.#taken.get(stage);
      return taken === undefined ? [] : [{ stage, ...taken }];
    });
    return { stages, total };
  }

  #add(): Usage {
    const now = this.#usage();
    const { cpu, wall } = this.#taken.get(this.#stage) ?? { cpu: 0, wall: 0 };
    this.#taken.set(this.#stage, {
      cpu: cpu + now.cpu - this.#since.cpu,
      wall: wall + now.wall - this.#since.wall,
    });
    this.#since = now;
    return now;
  }
}

function processUsage(): Usage {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    wall: process.uptime(),
    peak: maxRSS / 1024,
  };
}
