import { createHash } from 'node:crypto';

/**
 * A bill of materials in CycloneDX 1.6. The same parts give the same bytes: it holds no time, and its serial number follows
 * from its content.
 *
 * @param {readonly import('./Part.d.ts').Part[]} parts
 * @param {{ name: string, version: string, license: string }} manifest
 * @param {{ packages: Readonly<Record<string, { integrity?: string }>> }} lock
 */
export function sbom(parts, manifest, lock) {
  const itself = component(manifest);
  const content = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { ...itself, type: 'application' } },
    components: parts.map(part => ({
      ...component(part),
      ...hashes(lock.packages[part.place]?.integrity),
      properties: part.files.map(file => ({ name: 'focal-lens:file', value: `dist/${file}` })),
    })),
    dependencies: [
      { ref: itself['bom-ref'], dependsOn: parts.filter(isPackage).map(referenceOf) },
      ...parts.filter(isPackage).map(part => ({
        ref: referenceOf(part),
        dependsOn: parts.filter(({ container }) => container === part.name).map(referenceOf),
      })),
    ],
  };
  const { $schema, bomFormat, specVersion, ...rest } = content;
  const identified = { $schema, bomFormat, specVersion, serialNumber: serial(content), ...rest };
  return `${JSON.stringify(identified, null, 2)}\n`;
}

const isPackage = ({ container }) => container === undefined;

const purl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function referenceOf(part) {
  return isPackage(part) ? purl(part) : `${part.container}#${part.name}`;
}

function component(part) {
  return {
    type: 'library',
    'bom-ref': referenceOf(part),
    name: part.name,
    ...(part.version === undefined ? {} : { version: part.version, purl: purl(part) }),
    licenses: [{ license: { id: part.license } }],
    ...(part.url === undefined ? {} : { externalReferences: [{ type: 'website', url: part.url }] }),
  };
}

/** What npm checks a downloaded package against. */
function hashes(integrity) {
  const digest = /^sha512-(.+)$/.exec(integrity ?? '')?.[1];
  if (digest === undefined) return {};
  return { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] };
}

function serial(content) {
  const hex = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  // Version 8 of RFC 9562, for values that an application derives by its own rule.
  const fields = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return `urn:uuid:${[...fields, hex.slice(20, 32)].join('-')}`;
}
