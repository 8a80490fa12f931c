import fs from 'node:fs';
import path from 'node:path';

/**
 * Makes VS Code speak a language as far as extensions do. A language pack comes from the marketplace; one without a word for
 * VS Code itself is enough for it to know the language, and the workbench stays English.
 *
 * @param {import('./home.mjs').Home} home
 * @param {string} language as VS Code names it: `zh-cn`
 */
export function addLanguage(home, language) {
  const words = path.join(home.userData, 'no-words.i18n.json');
  fs.writeFileSync(words, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: 'no-words',
    extensions: [{ extensionIdentifier: { id: 'focal-lens-test.no-words' }, version: '1.0.0' }],
    translations: { vscode: words },
  };
  fs.writeFileSync(
    path.join(home.userData, 'languagepacks.json'),
    JSON.stringify({ [language]: pack }),
  );
}
