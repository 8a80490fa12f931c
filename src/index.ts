// The library, where there are only the standards of the web: browsers, workers, and bundlers for them.
import { analyzeWith } from './library/analyzeWith.ts';
import { recommendWith } from './library/recommendForConfig.ts';
import { WEB_PLATFORM } from './platform/web/webPlatform.ts';

export * from './library/shared.ts';

/** Analyzes in plain TypeScript, on the thread of the caller. */
export const analyze = analyzeWith(WEB_PLATFORM);

export const recommendForConfig = recommendWith(analyze);
