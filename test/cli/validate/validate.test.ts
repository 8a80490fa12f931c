import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runMain, temporaryFolder } from '../helpers/fakeEnvironment.ts';

const image = (id: number, name = `${id}.jpg`) => ({ id, width: 100, height: 80, file_name: name });

const box = (id: number, more: object = {}) => ({
  id,
  image_id: 1,
  category_id: 1,
  bbox: [10 * id, 5, 8, 9],
  area: 72,
  iscrowd: 0,
  segmentation: [[10 * id, 5, 10 * id + 8, 5, 10 * id + 8, 14]],
  ...more,
});

const SOUND = {
  images: [image(1)],
  annotations: [box(1), box(2)],
  categories: [{ id: 1, name: 'bolt' }],
};

async function validate(files: Readonly<Record<string, object>>, line = '') {
  const folder = temporaryFolder();
  const paths = Object.entries(files).map(([name, content]) => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, JSON.stringify(content, null, 1));
    return file;
  });
  const named = paths.filter(file => !file.endsWith('pred.json'));
  const words = line === '' ? [] : line.replace('@', folder).split(' ');
  const outcome = await runMain(['validate', ...named, ...words]);
  return { ...outcome, out: outcome.out.replaceAll(`${folder}/`, '') };
}

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly count: number;
  readonly records: readonly object[];
}

async function found(files: Readonly<Record<string, object>>, line = '') {
  const { out } = await validate(files, `--format json${line}`);
  const { files: all } = JSON.parse(out) as { files: readonly { findings: readonly Found[] }[] };
  return all.at(-1)?.findings ?? [];
}

it('finds nothing in a sound file', async () => {
  const { code, out } = await validate({ 'a.json': SOUND });
  expect({ code, out }).toEqual({
    code: 0,
    out: [
      'a.json (1 image, 2 annotations): nothing found',
      '  image files: none found next to the annotations (--images names their folder)',
      '',
    ].join('\n'),
  });
});

describe('a kind of mistake has its code, its severity, its records and their places', () => {
  it.each([
    ['box-repeated', 'warning', { annotations: [box(1), box(2), box(3, { bbox: [10, 5, 8, 9] })] }],
    [
      'box-of-two-classes',
      'warning',
      {
        annotations: [box(1), box(3, { bbox: [10, 5, 8, 9], category_id: 2 })],
        categories: [...SOUND.categories, { id: 2, name: 'nut' }],
      },
    ],
    ['polygon-invalid', 'warning', { annotations: [box(3, { segmentation: [[1, 2, 3, 4]] })] }],
    ['polygon-invalid', 'warning', { annotations: [box(3, { segmentation: [1, 2, 3, 4, 5, 6] })] }],
    ['record-ignore-set', 'info', { annotations: [box(1), box(3, { ignore: 1 })] }],
    ['record-no-area', 'warning', { annotations: [box(1), box(3, { area: undefined })] }],
    ['record-no-crowd-key', 'info', { annotations: [box(1), box(3, { iscrowd: undefined })] }],
    ['record-crowd-text', 'error', { annotations: [box(1), box(3, { iscrowd: '0' })] }],
    ['record-crowd-null', 'error', { annotations: [box(1), box(3, { iscrowd: null })] }],
    [
      'record-no-segmentation',
      'info',
      { annotations: [box(1), box(3, { segmentation: undefined })] },
    ],
    ['record-empty-segmentation', 'info', { annotations: [box(1), box(3, { segmentation: [] })] }],
    ['box-outside-image', 'error', { annotations: [box(1), box(3, { bbox: [300, 5, 8, 9] })] }],
  ])('%s', async (code, severity, changed) => {
    const findings = await found({ 'a.json': { ...SOUND, ...changed } });
    const one = findings.find(finding => finding.code === code);
    expect(one).toMatchObject({ severity, count: 1, records: [{ annotation: 3 }] });
    const text = JSON.stringify({ ...SOUND, ...changed }, null, 1);
    const line = text.slice(0, text.indexOf('{\n   "id": 3')).split('\n').length;
    expect(one?.records[0]).toMatchObject({ place: { line, column: 3 } });
  });

  it('class-ids-off-by-one, where ids are used from 0 and listed from 1', async () => {
    const categories = [
      { id: 1, name: 'bolt' },
      { id: 2, name: 'nut' },
    ];
    const annotations = [box(1, { category_id: 0 }), box(2, { category_id: 1 })];
    const findings = await found({ 'a.json': { ...SOUND, categories, annotations } });
    expect(findings.map(({ code }) => code)).toContain('class-ids-off-by-one');
    const other = [box(1, { category_id: 0 }), box(2, { category_id: 2 })];
    const sound = await found({ 'a.json': { ...SOUND, categories, annotations: other } });
    expect(sound.map(({ code }) => code)).not.toContain('class-ids-off-by-one');
  });

  it('ids-text-and-number, class-name-repeated, file-name-repeated', async () => {
    const findings = await found({
      'a.json': {
        images: [image(1), image(2, '1.jpg')],
        annotations: [box(1, { category_id: '1' }), box(2, { image_id: 2 })],
        categories: [...SOUND.categories, { id: 2, name: 'bolt' }],
      },
    });
    const of = (code: string) => findings.find(finding => finding.code === code);
    expect(of('ids-text-and-number')).toMatchObject({ count: 1, records: [{ category: '1' }] });
    expect(of('class-name-repeated')).toMatchObject({ count: 1, records: [{ category: 2 }] });
    expect(of('file-name-repeated')).toMatchObject({ records: [{ image: 2, file: '1.jpg' }] });
  });

  it('records without an id, images without a file, and which loaders stop at them', async () => {
    const { out } = await validate({
      'a.json': {
        ...SOUND,
        images: [{ id: 1, width: 100, height: 80 }],
        annotations: [box(1), { ...box(2), id: undefined }],
      },
    });
    expect(out).toMatch(/error +1 image has no `file_name`; torchvision .* stop with an error/);
    expect(out).toMatch(/error +1 annotation has no `id`; .*MMDetection 3\.3, .* stop with an/);
  });

  it('boxes that are all written in another way, and a file with nothing to train on', async () => {
    const corners = Array.from({ length: 10 }, (_, at) =>
      box(at + 1, { bbox: [60 + at, 50, 75 + at, 70], area: 300 }),
    );
    const [misread] = await found({ 'a.json': { ...SOUND, annotations: corners } });
    expect(misread).toMatchObject({ code: 'boxes-misread', severity: 'error', count: 10 });
    const crowds = [box(1, { iscrowd: 1 }), box(2, { iscrowd: 1 })];
    const [nothing] = await found({ 'a.json': { ...SOUND, annotations: crowds } });
    expect(nothing).toMatchObject({ code: 'nothing-usable', severity: 'error', count: 2 });
  });

  it('five records are named, and all with --all', async () => {
    const annotations = Array.from({ length: 9 }, (_, at) => box(at + 1, { bbox: [1, 1, 0, 9] }));
    const few = await validate({ 'a.json': { ...SOUND, annotations } });
    expect(few.out).toContain('and 4 more (--all names them)');
    const findings = await found({ 'a.json': { ...SOUND, annotations } }, ' --all');
    expect(findings.find(({ code }) => code === 'box-empty')?.records).toHaveLength(9);
  });
});

describe('splits are held against each other', () => {
  it('by the names of files, and by all boxes where those differ', async () => {
    const val = { ...SOUND, images: [image(1, 'other.jpg')] };
    const byBoxes = await found({ 'train.json': SOUND, 'val.json': val });
    expect(byBoxes).toMatchObject([{ code: 'split-same-boxes', records: [{ image: 1 }] }]);
    const byName = await found({ 'train.json': SOUND, 'val.json': SOUND });
    expect(byName).toMatchObject([{ code: 'split-same-file', records: [{ file: '1.jpg' }] }]);
  });

  it('finds no leak in one box alone, or on images of another size', async () => {
    const one = { ...SOUND, annotations: [box(1)] };
    const other = { ...one, images: [image(1, 'other.jpg')] };
    expect(await found({ 'a.json': one, 'b.json': other })).toEqual([]);
    const resized = { ...SOUND, images: [{ ...image(1, 'other.jpg'), width: 640 }] };
    expect(await found({ 'a.json': SOUND, 'b.json': resized })).toEqual([]);
  });

  it('names the classes that one lacks', async () => {
    const train = {
      ...SOUND,
      annotations: [box(1), box(2, { category_id: 2 })],
      categories: [...SOUND.categories, { id: 2, name: 'nut' }],
    };
    const val = {
      ...SOUND,
      images: [image(1, 'v.jpg')],
      annotations: [box(5, { bbox: [1, 2, 3, 4], area: 12 })],
    };
    expect(await found({ 'train.json': train, 'val.json': val })).toMatchObject([
      { code: 'split-class-missing', severity: 'warning', records: [{ category: 'nut' }] },
    ]);
  });
});

describe('the exit code', () => {
  const odd = { ...SOUND, annotations: [...SOUND.annotations, box(3, { bbox: [10, 5, 8, 9] })] };

  it.each([
    ['', 0],
    ['--fail-on warning', 1],
    ['--fail-on info', 1],
    ['--fail-on never', 0],
  ])('is that of the mildest severity that fails: "%s"', async (line, code) => {
    expect((await validate({ 'a.json': odd }, line)).code).toBe(code);
  });

  it('is 3 where a file cannot be read, 2 without one', async () => {
    expect((await runMain(['validate', '/no/such.json'])).code).toBe(3);
    expect((await runMain(['validate'])).code).toBe(2);
  });
});

/** Elements that are open at the end, or closed in another order. */
function unclosed(xml: string): readonly string[] {
  const open: string[] = [];
  for (const [, slash, name = '', self] of xml.matchAll(/<(\/?)([a-z-]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (self === '/') continue;
    if (slash === '') open.push(name);
    else if (open.at(-1) === name) open.pop();
  }
  return open;
}

describe('what other tools read', () => {
  const hostile = {
    ...SOUND,
    images: [image(1), image(2, '1.jpg"><script>&\u0007')],
    annotations: [box(1, { image_id: 'a<&"b' }), box(2, { bbox: [300, 1, 5, 5] })],
  };

  it('SARIF 2.1.0 has a rule for each code and a place for each record', async () => {
    const { out } = await validate({ 'a b.json': hostile }, '--format sarif');
    const log = JSON.parse(out) as {
      version: string;
      runs: readonly {
        tool: { driver: { name: string; rules: readonly { id: string }[] } };
        results: readonly {
          ruleId: string;
          ruleIndex: number;
          level: string;
          message: { text: string };
          locations: readonly {
            physicalLocation: {
              artifactLocation: { uri: string };
              region?: { startLine: number; startColumn: number };
            };
          }[];
        }[];
      }[];
    };
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    const results = run?.results ?? [];
    expect(results.length).toBeGreaterThan(2);
    for (const result of results) {
      expect(run?.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      expect(['error', 'warning', 'note']).toContain(result.level);
      expect(result.message.text).not.toBe('');
      const { artifactLocation, region } = result.locations[0]?.physicalLocation ?? {};
      expect(artifactLocation?.uri).toMatch(/a%20b\.json$/);
      if (region !== undefined)
        expect(Math.min(region.startLine, region.startColumn)).toBeGreaterThan(0);
    }
    const outside = results.find(({ ruleId }) => ruleId === 'box-outside-image');
    expect(outside?.locations[0]?.physicalLocation.region).toBeDefined();
  });

  it('JUnit is well-formed XML with a failure for each kind that fails', async () => {
    const { out } = await validate({ 'a.json': hostile }, '--format junit');
    expect(unclosed(out)).toEqual([]);
    expect(out.replaceAll(/<[^<>]*>|&(?:amp|lt|gt|quot);/g, '')).not.toMatch(/[<>&]/);
    expect(out).not.toContain('\u0007');
    expect(out).toMatch(/<failure type="error" message="1 box lies wholly outside its image">/);
    // Each record with its place.
    expect(out).toMatch(/>annotation 2 in image 1 \(line \d+, column 3\)<\/failure>/);
    const { out: calm } = await validate({ 'a.json': hostile }, '--format junit --fail-on never');
    expect(calm).not.toContain('<failure');
  });
});

it('says what of predictions cannot be used', async () => {
  const record = { image_id: 1, category_id: 1, bbox: [1, 2, 3, 4], score: 0.5 };
  const results = [record, { ...record, image_id: '1' }];
  const { code, out } = await validate(
    { 'a.json': SOUND, 'pred.json': results },
    '--predictions @/pred.json',
  );
  expect(code).toBe(1);
  expect(out).toContain('1 is on an image the annotation file does not list (image_id "1"');
});

describe('--fix', () => {
  const twice = { ...SOUND, annotations: [...SOUND.annotations, { ...box(1), id: 9 }] };
  const write = (name: string, content: object) => {
    const file = path.join(temporaryFolder(), name);
    fs.writeFileSync(file, JSON.stringify(content));
    return file;
  };

  it('writes a new file, says what was fixed, and what is left of it', async () => {
    const empty = box(3, { bbox: [1, 1, 0, 9] });
    const file = write('a.json', { ...twice, annotations: [...twice.annotations, empty] });
    const output = path.join(path.dirname(file), 'b.json');
    const before = fs.readFileSync(file, 'utf8');
    const { code, out } = await runMain(['validate', file, '--fix', output]);
    expect(code).toBe(1);
    expect(JSON.parse(fs.readFileSync(output, 'utf8'))).toEqual({
      ...SOUND,
      annotations: [...SOUND.annotations, empty],
    });
    expect(fs.readFileSync(file, 'utf8')).toBe(before);
    expect(fs.readdirSync(path.dirname(file))).toEqual(['a.json', 'b.json']);
    expect(out.replaceAll(path.dirname(file), '')).toContain(
      [
        '/a.json: fixed in /b.json',
        '  1 record that equals an earlier one was taken out [record-repeated]',
        '             annotation 9 in image 1',
        '',
        'What is left is not fixed, since more than one result could be meant:',
        '/b.json (1 image, 3 annotations): 1 kind of error',
      ].join('\n'),
    );
  });

  it('as JSON, and the same bytes where nothing is safe to fix', async () => {
    const file = write('a.json', SOUND);
    const output = `${file}.new`;
    const { code, out } = await runMain(['validate', file, '--fix', output, '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      fixed: { file: 'a.json', output: 'a.json.new', fixes: [] },
      passed: true,
    });
    expect(fs.readFileSync(output)).toEqual(fs.readFileSync(file));
  });

  it('is never written over an input, nor over another file unless forced', async () => {
    const file = write('a.json', twice);
    const other = write('b.json', SOUND);
    const link = path.join(path.dirname(other), 'link.json');
    fs.symlinkSync(file, link);
    for (const output of [file, link, other]) {
      const { code, err } = await runMain(['validate', file, '--fix', output]);
      expect(code).toBe(2);
      expect(err).toMatch(
        output === other ? /exists\.\s+Name another file/ : /annotation file itself/,
      );
    }
    for (const output of [file, link])
      expect((await runMain(['validate', file, '--fix', output, '--force'])).code).toBe(2);
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual(twice);
    expect(JSON.parse(fs.readFileSync(other, 'utf8'))).toEqual(SOUND);
    expect((await runMain(['validate', file, '--fix', other, '--force'])).code).toBe(0);
    expect(JSON.parse(fs.readFileSync(other, 'utf8'))).toEqual(SOUND);
  });

  it.each([
    ['two files', (file: string) => [file, file], 2],
    ['no file', () => [], 2],
    ['a packed result', (file: string) => [file, '--fix', `${file}.gz`], 2],
    ['a folder', (file: string) => [path.dirname(file)], 3],
  ])('refuses %s', async (_, line, code) => {
    const file = write('a.json', twice);
    const given = line(file);
    const words = given.includes('--fix') ? given : [...given, '--fix', `${file}.new`];
    expect((await runMain(['validate', ...words])).code).toBe(code);
    expect(fs.readdirSync(path.dirname(file))).toEqual(['a.json']);
  });

  it('leaves nothing where the file is broken', async () => {
    const file = path.join(temporaryFolder(), 'a.json');
    fs.writeFileSync(file, '{"images": [');
    expect((await runMain(['validate', file, '--fix', `${file}.new`])).code).toBe(3);
    expect(fs.readdirSync(path.dirname(file))).toEqual(['a.json']);
  });

  it('changes nothing of a file that repeats a section', async () => {
    const file = path.join(temporaryFolder(), 'a.json');
    const text = JSON.stringify(twice).replace('"annotations"', '"annotations":[],"annotations"');
    fs.writeFileSync(file, text);
    await runMain(['validate', file, '--fix', `${file}.new`]);
    expect(fs.readFileSync(`${file}.new`, 'utf8')).toBe(text);
  });
});
