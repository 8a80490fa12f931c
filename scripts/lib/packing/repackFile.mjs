// Writes an archive again so that the same content has the same bytes. A program of its own, because those who call it run
// before the packages that it needs are installed.
//   node scripts/lib/packing/repackFile.mjs <file>
import fs from 'node:fs';
import { repacked } from './repacked.mjs';

const [file] = process.argv.slice(2);
fs.writeFileSync(file, repacked(fs.readFileSync(file)));
