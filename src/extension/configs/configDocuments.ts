/** The documents in which α and γ are looked for. */
export const CONFIG_DOCUMENTS = [
  { language: 'yaml' },
  { language: 'json' },
  { language: 'jsonc' },
  { language: 'python' },
  { pattern: '**/*.{config,ini,ipynb,pbtxt,prototxt,py,toml,txt,yaml,yml}' },
];
