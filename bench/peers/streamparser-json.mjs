// Reads the annotations of a COCO file with @streamparser/json. Not a dependency: npm install --no-save @streamparser/json
import fs from 'node:fs';

const name = '@streamparser/json';
const { JSONParser } = await import(name);
const parser = new JSONParser({ paths: ['$.annotations.*'], keepStack: false });
let annotations = 0;
let total = 0;
parser.onValue = ({ value }) => {
  annotations++;
  for (const side of value.bbox) total += side;
};
for await (const chunk of fs.createReadStream(process.argv[2])) parser.write(chunk);
console.log(`${annotations} annotations, sum of boxes ${total.toFixed(4)}`);
