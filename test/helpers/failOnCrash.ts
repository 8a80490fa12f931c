// Loaded before every test file that opens pages: a crashed page fails its test at once, and by that word.
import { aroundEach } from 'vitest';
import { untilCrash } from './pages/pageCrashes.ts';

aroundEach(runTest => untilCrash(runTest));
