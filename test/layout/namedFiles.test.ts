import fs from 'node:fs';
import { expect, it } from 'vitest';

/** Folders whose files the documents name. */
const ROOTS = ['src', 'webview', 'test', 'scripts', 'bench', 'docs', 'media', 'samples'];

const PATHS = ROOTS.flatMap(root => [
  `/${root}`,
  ...fs
    .readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map(file => `/${root}/${file.replaceAll('\\', '/')}`),
]);

/** Code that is a file, or a folder with its slash; what every language has, English has. */
function namedIn(text: string): readonly string[] {
  const names = [
    ...text.replaceAll('<language>', 'en').matchAll(/`([\w./-]+(?:\.(?:ts|mjs|py|md)|\/))`/g),
  ];
  return names.map(([, name = '']) => name).filter(name => name.length > 1);
}

/** What is built, or of the user's workspace. */
const NOT_OURS = /^(?:dist|out|l10n)\//;

it.each(['ARCHITECTURE.md', 'CONTRIBUTING.md'])(
  'every file and folder that %s names is there',
  doc => {
    const names = namedIn(fs.readFileSync(doc, 'utf8')).filter(name => !NOT_OURS.test(name));
    expect(names.length).toBeGreaterThan(40);
    const missing = names.filter(name => {
      const end = `/${name.replace(/^\/|\/$/g, '')}`;
      return !PATHS.some(path => path.endsWith(end)) && !fs.existsSync(name);
    });
    expect(missing).toEqual([]);
  },
);
