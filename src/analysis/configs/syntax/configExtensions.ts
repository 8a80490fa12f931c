/** Ends of file names that can be read, without the dot. */
export const CONFIG_EXTENSIONS = [
  'yaml',
  'yml',
  'json',
  'jsonc',
  'config',
  'pbtxt',
  'prototxt',
  'toml',
  'ini',
  'txt',
  'py',
  'ipynb',
  'sh',
] as const;

export type ConfigExtension = (typeof CONFIG_EXTENSIONS)[number];

export function isConfigExtension(end: string): end is ConfigExtension {
  return CONFIG_EXTENSIONS.some(known => known === end);
}
