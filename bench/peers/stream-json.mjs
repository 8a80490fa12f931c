// Reads the annotations of a COCO file with stream-json. Not a dependency: npm install --no-save stream-json
import fs from 'node:fs';
import { pipeline } from 'node:stream/promises';

const name = 'stream-json';
const { parser } = (await import(name)).default;
const { pick } = (await import(`${name}/filters/Pick.js`)).default;
const { streamArray } = (await import(`${name}/streamers/StreamArray.js`)).default;
let annotations = 0;
let total = 0;
const source = fs.createReadStream(process.argv[2]);
await pipeline(source, parser(), pick({ filter: 'annotations' }), streamArray(), async items => {
  for await (const { value } of items) {
    annotations++;
    for (const side of value.bbox) total += side;
  }
});
console.log(`${annotations} annotations, sum of boxes ${total.toFixed(4)}`);
