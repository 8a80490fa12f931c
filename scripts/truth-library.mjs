// Makes src/analysis/recommendation/library/trainedGrids.json of the tables in test/fixtures/truth/trainings.
//   node scripts/truth-library.mjs
import fs from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { bundled } from './lib/bundled.mjs';

const file = path.join(
  import.meta.dirname,
  '../src/analysis/recommendation/library/trainedGrids.json',
);
const { libraryOf, truthGrids } = await bundled(`
  export { libraryOf } from './test/helpers/truthGrids/libraryOf.ts';
  export { truthGrids } from './test/helpers/truthGrids/truthGrids.ts';
`);
const text = JSON.stringify(libraryOf(truthGrids()));
fs.writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
