import type { AnnotationSource } from '../analysis/contract/sources/AnnotationSource.ts';
import type { ConfigHost } from '../analysis/configs/tree/openConfig.ts';
import type { ConfigFile } from '../tasks/describeDetector.ts';
import type { ConfigRecommendation } from '../tasks/recommendForConfig.ts';
import type { Analyze, AnalyzeOptions } from './analyzeWith.ts';

/** A config with the files around it, and what is known about the training, which goes before what the config says. */
export interface ForConfig extends Omit<AnalyzeOptions, 'detector' | 'simulation'> {
  readonly config: ConfigFile;
  readonly host: ConfigHost;
  readonly simulation?: Exclude<AnalyzeOptions['simulation'], null>;
}

/**
 * α and γ for a config, by its own detector and training: the pair that command line and editor write for the same file and
 * data.
 *
 * @throws FailureError where the config cannot be read, why its detector cannot, `nothing-recommended`; what `analyze` throws
 */
export type RecommendForConfig = (
  source: AnnotationSource,
  wanted: ForConfig,
) => Promise<ConfigRecommendation>;

/** The same by the analysis of one platform. */
export function recommendWith(analyze: Analyze): RecommendForConfig {
  return async (source, { config, host, simulation: inputs = {}, ...options }) => {
    const { configFacts } = await import('../tasks/configFacts.ts');
    const { openConfig } = await import('../analysis/configs/openConfig.ts');
    const { recommendForConfig } = await import('../tasks/recommendForConfig.ts');
    const { file, text } = config;
    const facts = configFacts(file, await openConfig(file, text, host));
    const { backend = 'auto' } = options;
    const request = { file: { name: source.name, bytes: new Uint8Array() }, backend, inputs };
    return recommendForConfig(facts, request, ({ setup, simulation }) =>
      analyze(source, { ...options, detector: setup, simulation: simulation?.inputs }),
    );
  };
}
