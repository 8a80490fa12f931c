export type {
  AnnotationSource,
  FileSource,
} from '../analysis/contract/sources/AnnotationSource.ts';
export type { FileTree, TreeEntry } from '../analysis/contract/sources/FileTree.ts';
export type { ByteSource, Chunk } from '../analysis/contract/sources/ByteSource.ts';
export { asFailure, type Failure, FailureError } from '../analysis/contract/failures/Failure.ts';
export type { SimulationInputs } from '../analysis/contract/SimulationInputs.ts';
export type { ConfigSetup } from '../analysis/configs/reading/ConfigSetup.ts';
export type { ConfigHost } from '../analysis/configs/tree/openConfig.ts';
export type { DynamicDetector } from '../analysis/dynamic/explore/DynamicDetector.ts';
export { KNOWN_DETECTORS, type KnownDetector } from '../tasks/knownDetectors.ts';
export type { DetectorSetup } from '../analysis/detectors/DetectorSetup.ts';
export { DEFAULT_DETECTOR } from '../analysis/detectors/defaultDetector.ts';
export { PRESETS } from '../analysis/detectors/presets.ts';
export { checkLimits, type Limits } from '../analysis/report/derive/checkLimits.ts';
export type { CheckedRuns } from '../analysis/trainings/runs/checkRuns.ts';
export type { Learned } from '../analysis/trainings/runs/Learned.ts';
export type { Comparison } from '../analysis/report/compare/Comparison.ts';
export {
  type AnyReport,
  type DynamicReport,
  isDynamicReport,
} from '../analysis/report/DynamicReport.ts';
export type { Report } from '../analysis/report/Report.ts';
export { toCsv } from '../analysis/report/export/csv/toCsv.ts';
export { toJson } from '../analysis/report/export/json/toJson.ts';
export { toMarkdown } from '../analysis/report/export/markdown/toMarkdown.ts';
export { toText } from '../analysis/report/export/text/toText.ts';
export type { ConfigFile } from '../tasks/describeDetector.ts';
export { explain } from '../words/choose/explain.ts';
export type { Analyze, AnalyzeOptions } from './analyzeWith.ts';
export { compareReports, type ReportToCompare } from './compareReports.ts';
export { measuredRuns, type RunText } from './measuredRuns.ts';
export { bytesSource } from '../platform/shared/bytesSource.ts';
export { describeDetector } from './describeDetector.ts';
export type { ConfigRecommendation } from '../tasks/recommendForConfig.ts';
export type { ForConfig, RecommendForConfig } from './recommendForConfig.ts';
