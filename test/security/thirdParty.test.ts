import { Ajv } from 'ajv';
import { build } from 'esbuild';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildInto } from '../../scripts/lib/buildInto.mjs';
import { bundlesIn } from '../../scripts/lib/bundles.mjs';
import { bundledPackages } from '../../scripts/lib/supplyChain/bundledPackages.mjs';
import { readJson } from '../helpers/readJson.ts';

interface Component {
  name: string;
  version?: string;
  licenses: { license: { id: string } }[];
  hashes?: { alg: string; content: string }[];
  properties: { value: string }[];
}

interface Bill {
  serialNumber: string;
  components: Component[];
}

const PACKAGES = path.resolve('node_modules');
const SCHEMAS = path.join(PACKAGES, '@cyclonedx/cyclonedx-library/res/schema');
const dist = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-third-party-'));
const words = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');

/** By all that esbuild reads, whether or not anything of it is left in a bundle. */
let shipped: string[];
let bill: Bill;
let notices: string;

beforeAll(async () => {
  await buildInto(dist);
  bill = readJson<Bill>(path.join(dist, 'sbom.cdx.json'));
  notices = words(fs.readFileSync(path.join(dist, 'ThirdPartyNotices.txt'), 'utf8'));
  const bundles = await Promise.all(
    bundlesIn(dist).map(options => build({ ...options, metafile: true, write: false })),
  );
  const inputs = bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const names = inputs.flatMap(
    input => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? [],
  );
  shipped = [...new Set(names)].toSorted();
}, 120_000);

afterAll(() => fs.rmSync(dist, { recursive: true, force: true }));

describe('what is shipped of others', () => {
  it('is in the bill of materials, with the version that is installed', () => {
    expect(shipped).toEqual(expect.arrayContaining(['@tensorflow/tfjs-core', 'yaml', 'chart.js']));
    for (const name of shipped) {
      const { version } = readJson<{ version: string }>(path.join(PACKAGES, name, 'package.json'));
      expect(bill.components).toContainEqual(expect.objectContaining({ name, version }));
    }
  });

  it('is in the notices with the text of its licence', () => {
    for (const name of shipped) {
      const { version } = readJson<{ version: string }>(path.join(PACKAGES, name, 'package.json'));
      expect(notices).toContain(`${name} ${version}, `);
      const own = fs.readdirSync(path.join(PACKAGES, name)).filter(file => /^licen/i.test(file));
      for (const file of own)
        expect(notices).toContain(words(fs.readFileSync(path.join(PACKAGES, name, file), 'utf8')));
      // Their packages come without one: the text is that of their repository.
      if (own.length === 0) expect(name).toMatch(/^(?:@tensorflow\/.*|saxes)$/);
    }
    expect(notices).toContain('Licensed under the Apache License, Version 2.0');
    expect(notices).toContain('Permission to use, copy, modify, and/or distribute this software');
  });

  it('is named for every WebAssembly', () => {
    const named = bill.components.flatMap(({ properties }) => properties.map(({ value }) => value));
    for (const file of fs.readdirSync(path.join(dist, 'wasm')))
      expect(named).toContain(`dist/wasm/${file}`);
  });

  it('may be shipped in a program under MIT', () => {
    const licences = bill.components.map(({ licenses }) => licenses[0]?.license.id);
    expect(new Set(licences)).toEqual(
      new Set(['Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'IJG', 'ISC', 'MIT']),
    );
  });

  it('holds no client of the network and no generator of random numbers', () => {
    for (const name of ['node-fetch', 'whatwg-url', 'tr46', 'seedrandom', 'long'])
      expect(shipped).not.toContain(name);
  });
});

describe('the bill of materials', () => {
  it('is valid CycloneDX 1.6', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
    for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) {
      const file = `${name}.SNAPSHOT.schema.json`;
      const { $id: _, ...schema } = readJson<{ $id: string }>(path.join(SCHEMAS, file));
      ajv.addSchema(schema, `http://cyclonedx.org/schema/${file}`);
    }
    const schema = readJson<object>(path.join(SCHEMAS, 'bom-1.6.SNAPSHOT.schema.json'));
    const validate = ajv.compile({ ...schema, additionalProperties: false });
    validate(bill);
    expect(validate.errors).toBeNull();
    validate({ ...bill, components: [{ name: 'no type' }] });
    expect(validate.errors).not.toBeNull();
  });

  it('holds the digest that npm checks each package against', () => {
    const packages = bill.components.filter(({ version }) => version !== undefined);
    expect(packages.length).toBeGreaterThan(15);
    for (const { hashes } of packages)
      expect(hashes).toEqual([
        { alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) },
      ]);
  });

  it('holds neither times nor paths of the machine that made it', () => {
    const text = JSON.stringify(bill);
    expect(text).not.toMatch(/\d\d:\d\d:\d\d|timestamp/);
    expect(text).not.toContain(os.tmpdir());
    expect(text).not.toContain(path.dirname(PACKAGES));
  });
});

describe('the build', () => {
  it('stops at a licence that nobody has looked at, and at one without its text', () => {
    const output = (input: string) => ({
      inputs: {},
      outputs: {
        'dist/cli.cjs': {
          inputs: { [input]: { bytesInOutput: 1 } },
          bytes: 1,
          imports: [],
          exports: [],
        },
      },
    });
    const from = (input: string) => () =>
      bundledPackages([output(input)], [], path.resolve('dist'));
    expect(from('node_modules/yaml/dist/index.js')()).toMatchObject([
      { name: 'yaml', files: ['cli.cjs'] },
    ]);
    expect(from('node_modules/axe-core/axe.js')).toThrow('may MPL-2.0 be shipped');
    expect(from('node_modules/tr46/index.js')).toThrow('has no text of its licence');
  });
});
