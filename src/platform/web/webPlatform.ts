import type { Platform } from '../../tasks/Platform.ts';
import { startPlainBackend } from './startPlainBackend.ts';

/** Plain TypeScript on the thread of the caller: what every browser, worker and bundler has. */
export const WEB_PLATFORM: Platform = { startBackend: startPlainBackend };
