// Reads what Focal Lens reads of a COCO file with Node's JSON.parse; cannot hold texts of 512 MiB.
import fs from 'node:fs';

const { images, annotations } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
let total = 0;
for (const { bbox } of annotations) for (const side of bbox) total += side;
console.log(
  `${images.length} images, ${annotations.length} annotations, sum of boxes ${total.toFixed(4)}`,
);
