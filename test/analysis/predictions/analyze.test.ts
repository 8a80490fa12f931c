import path from 'node:path';
import { expect, it } from 'vitest';
import { analyze } from '../../../src/analysis/pipeline/analyze.ts';
import { presetNamed } from '../../helpers/assignment/presetNamed.ts';
import { toJson } from '../../../src/analysis/report/export/json/toJson.ts';
import { toText } from '../../../src/analysis/report/export/text/toText.ts';
import { fileSource } from '../../../src/platform/node/files/fileSource.ts';
import { startWasm } from '../../helpers/wasmBackend.ts';
import { adviceNamed, inEnglish } from '../../helpers/words/advice.ts';
import { describeShared } from '../../helpers/shared.ts';

describeShared('an analysis with predictions', folder => {
  it('fits no constants to scores that no model gives, and says so', async () => {
    // the scores of pycocotools' example are made up
    const at = (name: string) => fileSource(path.join(folder, 'data', 'coco', name));
    const report = await analyze(await at('instances_val2014_100.json'), {
      setup: presetNamed('retinanet-torchvision'),
      startBackend: async () => {
        await startWasm();
        return 'wasm';
      },
      inputs: { trained: { alpha: 0.5, gamma: 0 } },
      predictions: await at('instances_val2014_fakebbox100_results.json'),
    });
    const { memberSelection, members } = report.simulation!;
    expect(memberSelection).toMatchObject({
      outcome: 'unlike',
      trained: { alpha: 0.5, gamma: 0 },
      hits: 649,
      errors: 85,
      constants: [],
    });
    expect(memberSelection!.misfit!.after).toBeGreaterThan(3);
    expect(members.count).toBe(16);
    const said = adviceNamed(report.recommendation!.advice, 'members-unlike');
    expect(inEnglish(said)).toContain('with γ = 0, α = 0.5');
  }, 60_000);

  it('reports what was measured, and what the file cannot hold', async () => {
    const at = (name: string) => fileSource(path.join(folder, 'data', 'coco', name));
    const report = await analyze(await at('instances_val2014_100.json'), {
      setup: presetNamed('retinanet-torchvision'),
      startBackend: null,
      predictions: await at('instances_val2014_fakebbox100_results.json'),
    });
    expect(report.measured).toMatchObject({ detections: 734, missed: 181, leftOut: 0 });
    expect(report.measured!.gradientNorms.counts).toHaveLength(30);
    const text = toText(report).replaceAll(/\s+/g, ' ');
    expect(text).toContain('649 true, 85 false');
    expect(text).toContain('easy negatives never are');
    expect(JSON.parse(toJson(report))).toHaveProperty('measured.suspects.examples');
  });
});
