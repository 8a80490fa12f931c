import { pageAssets } from '../../src/platform/node/pageAssets.ts';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analysis/pipeline/analyze.ts';
import { retinanetTorchvision } from '../../src/analysis/detectors/torchvision/retinanet.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { toCsv } from '../../src/analysis/report/export/csv/toCsv.ts';
import { toHtml } from '../../src/analysis/report/export/html/toHtml.ts';
import { toJson } from '../../src/analysis/report/export/json/toJson.ts';
import { toMarkdown } from '../../src/analysis/report/export/markdown/toMarkdown.ts';
import { toText } from '../../src/analysis/report/export/text/toText.ts';
import { memorySource } from '../../src/platform/node/files/memorySource.ts';
import { placesWords } from '../../webview/kit/placesWords.ts';
import { page as en } from '../../src/words/en/page/page.ts';
import { page as zhCn } from '../../src/words/zh-cn/page/page.ts';
import { ENGINES } from '../helpers/assignment/engines.ts';
import { warningTexts } from '../helpers/configs/warningTexts.ts';

/** In the place of an id, as JSON or Python write it; the first leaves the key out. */
const NO_IDS = ['', 'null', '{}', '{"a":1}', '[]', '[1]', 'NaN', '1e999', '-1e999', 'true', '""'];
const BOX = '"bbox":[10,10,4,4],"area":16';

const member = (key: string, value: string) => (value === '' ? [] : [`"${key}":${value}`]);
const record = (...members: readonly (readonly string[])[]) => `{${members.flat().join(',')}}`;

/** Every place of an id with everything that is none, and one sound record so that there is something to count. */
const COCO = `{
  "images":[{"id":7,"width":640,"height":480},${NO_IDS.map(id => record(member('id', id), ['"width":640'])).join()}],
  "annotations":[${[
    `{"id":1,"image_id":7,"category_id":3,"bbox":[10,10,100,100],"area":10000}`,
    ...NO_IDS.flatMap(id => [
      record(member('id', id), ['"image_id":7', '"category_id":3', BOX]),
      record(member('id', id), ['"image_id":7', '"category_id":3']),
      record(member('id', id), member('image_id', id), ['"category_id":3', BOX]),
      record(member('id', id), ['"image_id":7'], member('category_id', id), [BOX]),
      record(['"id":5', '"image_id":7'], member('category_id', id), [BOX]),
    ]),
  ].join()}],
  "categories":[{"id":3,"name":"a"},${NO_IDS.map(id => record(member('id', id), ['"name":null'])).join()}]
}`;

const FORMATS: Readonly<Record<string, (report: Report) => string>> = {
  text: toText,
  Markdown: toMarkdown,
  CSV: toCsv,
  JSON: toJson,
  HTML: report => toHtml(report, pageAssets('', '')),
  'the page': report => places(report, en),
  'the page in Chinese': report => places(report, zhCn),
};

function places({ dataset, assignment }: Report, text: typeof en): string {
  return [assignment.unmatched, ...dataset.problems]
    .map(({ examples }) => placesWords(examples, 100, text))
    .join('\n');
}

describe.each(ENGINES)('ids that are missing or something else, read in %s', (_, engine) => {
  const report = analyze(memorySource('ids.json', Buffer.from(COCO)), {
    setup: retinanetTorchvision,
    startBackend: null,
    engine,
  });

  it.each(Object.entries(FORMATS))(
    'are nowhere written as something in %s',
    async (_name, format) => {
      const written = format(await report);
      expect(written).not.toMatch(
        /\bNaN\b|undefined|\[object|(?:annotation|image|class|标注|图像|类别) null/i,
      );
      expect(written).toContain('7');
    },
  );

  it('are left out of the places that a report names', async () => {
    const { dataset, assignment } = await report;
    const named = [assignment.unmatched, ...dataset.problems].flatMap(({ examples }) => examples);
    expect(named.length).toBeGreaterThan(10);
    for (const example of named) {
      expect(Object.keys(example)).not.toEqual([]);
      for (const id of Object.values(example))
        expect(typeof id === 'string' || Number.isFinite(id)).toBe(true);
    }
  });

  it('come out of JSON as they went in', async () => {
    const before = await report;
    const advice = expect.any(Array) as unknown;
    const notModelled = warningTexts(before.detector.notModelled);
    const detector = { ...before.detector, notModelled };
    expect(JSON.parse(toJson(before))).toEqual({ ...before, advice, detector });
  });
});
