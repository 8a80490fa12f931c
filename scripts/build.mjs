// Bundles everything that is shipped into dist/.
//   node scripts/build.mjs [--watch]
import { context } from 'esbuild';
import { buildInto, prepare } from './lib/buildInto.mjs';
import { bundlesIn } from './lib/bundles.mjs';

if (process.argv.includes('--watch')) {
  await prepare('dist');
  const contexts = await Promise.all(bundlesIn('dist').map(options => context(options)));
  await Promise.all(contexts.map(watcher => watcher.watch()));
} else {
  await buildInto('dist');
}
