/** What an analysis goes through, one after the other: what runs beside something else is timed with it. */
export const ANALYSIS_STAGES = [
  'read',
  'describe',
  'assign',
  'anchor-advice',
  'backend',
  'simulate',
  'report',
] as const;

export type AnalysisStage = (typeof ANALYSIS_STAGES)[number];

/** Is told when a stage begins; the one before it has ended then. */
export type OnStage = (stage: AnalysisStage) => void;
