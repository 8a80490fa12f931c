import type { DynamicReport } from '../../DynamicReport.ts';

/** The framework with the version that the numbers of its queries were read in; what depends on releases says them itself. */
export function frameworkText({ detector, exploration }: DynamicReport): string {
  if (detector.from === 'config' || exploration?.kind !== 'queries') return detector.framework;
  const { framework, version } = exploration.detector.source;
  return `${framework} ${version}`;
}
