import { expect, it } from 'vitest';
import { asFailure } from '../../../src/analysis/contract/failures/Failure.ts';
import { readAnnotations } from '../../../src/analysis/formats/readAnnotations.ts';
import { mutated } from '../../fuzz/mutations/mutated.ts';
import { seededRandom } from '../../helpers/seededRandom.ts';
import { rangedSource, tarOf, zipOf } from '../../helpers/annotations/archives.ts';

const RUNS = Number(process.env['FOCAL_LENS_MUTATIONS'] ?? 300);

const voc =
  '<?xml version="1.0" encoding="UTF-8"?><annotation><filename>a.jpg</filename><size><width>64</width><height>48</height></size><object><name>dog</name><difficult>1</difficult><bndbox><xmin>1</xmin><ymin>2</ymin><xmax>4</xmax><ymax>6</ymax></bndbox></object></annotation>';
const cvat =
  '<annotations><meta><task><labels><label><name>car</name></label></labels><subset>Train</subset></task></meta><image id="0" name="a.jpg" width="64" height="48"><box label="car" xtl="1" ytl="2" xbr="3" ybr="4" rotation="30"/><polygon label="car" points="1,2;3,4;5,6"/></image><track id="0" label="car"><box frame="1" outside="0" xtl="1" ytl="2" xbr="3" ybr="4"/></track></annotations>';
const table =
  'filename,width,height,class,xmin,ymin,xmax,ymax\n"a.jpg",64,48,"do""g",1,2,4,6\na.jpg,64,48,cat,1,2,4,6\n';
const kitti = 'Car 0.00 0 1.85 387.63 181.54 423.81 203.12 1.67 1.87 3.69 -16.53 2.39 58.49 1.57\n';
const bytesOf = (text: string) => new TextEncoder().encode(text);

it.each([
  ['a.xml', bytesOf(voc)],
  ['annotations.xml', bytesOf(cvat)],
  ['a.csv', bytesOf(table)],
  ['a.txt', bytesOf(kitti)],
  ['a.zip', zipOf({ 'set/a.xml': voc, 'set/b.xml': voc, 'set/a.jpg': 'x' })],
  ['stored.zip', zipOf({ 'set/a.xml': voc, 'table.csv': table }, { level: 0 })],
  [
    'a.tar',
    tarOf([
      { name: 'set/a.xml', content: voc },
      { name: 'set/b.xml', content: voc },
    ]),
  ],
])('%s with changes is read or refused, and nothing else', async (name, bytes) => {
  const random = seededRandom(7);
  const outcomes = new Set<string>();
  for (let run = 0; run < RUNS; run++) {
    const source = rangedSource(name, mutated([bytes], random));
    const outcome = await readAnnotations(source, {}).then(
      () => 'read',
      (thrown: unknown) => {
        const failure = asFailure(thrown);
        return failure.code === 'internal' ? `internal: ${failure.message}` : failure.code;
      },
    );
    outcomes.add(outcome);
  }
  expect([...outcomes].filter(outcome => outcome.startsWith('internal'))).toEqual([]);
  expect(outcomes.size).toBeGreaterThan(1);
});
