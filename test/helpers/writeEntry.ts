// A process that writes one file: <how> <file> <file with the content> <file with what it must hold>.
import fs from 'node:fs';
import { changeFile } from '../../src/platform/node/writing/changeFile.ts';
import { writeFile } from '../../src/platform/node/writing/writeFile.ts';

const [how, file = '', next = '', old = ''] = process.argv.slice(2);
const text = fs.readFileSync(next, 'utf8');
if (how === 'change') changeFile(file, text, fs.readFileSync(old));
else writeFile(file, text);
