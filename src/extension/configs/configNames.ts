/** Command ids of config files; the manifest contributes exactly these beside the others. */
export const CONFIG_COMMANDS = {
  applyHere: 'focalLens.applyHere',
  analyzeWithConfig: 'focalLens.analyzeWithConfig',
  copySnippet: 'focalLens.copySnippet',
} as const;

/** Setting keys of config files. */
export const CONFIG_SETTINGS = {
  codeLens: 'focalLens.configs.codeLens',
  diagnostics: 'focalLens.configs.diagnostics',
} as const;

/** The documents in which α and γ are looked for. */
export const CONFIG_DOCUMENTS = [
  { language: 'yaml' },
  { language: 'json' },
  { language: 'jsonc' },
  { language: 'python' },
  { pattern: '**/*.{config,pbtxt,prototxt,py,yaml,yml}' },
];
