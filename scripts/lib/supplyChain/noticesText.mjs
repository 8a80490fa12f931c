const RULE = '='.repeat(80);

/**
 * The notices that the licences ask for: each text once, under the names of all to which it applies.
 *
 * @param {readonly import('./Part.d.ts').Part[]} parts
 */
export function noticesText(parts) {
  const texts = [...new Set(parts.map(({ text }) => text))];
  const sections = texts.map(text => {
    const headings = parts.filter(part => part.text === text).map(heading);
    return `${headings.join('\n')}\n\n${text}\n`;
  });
  return ['Focal Lens contains this software of others.\n', ...sections].join(`\n${RULE}\n\n`);
}

function heading({ name, version, license, url, container }) {
  const place = container === undefined ? [] : [`in the WebAssembly of ${container}`];
  const title = version === undefined ? name : `${name} ${version}`;
  return [title, license, ...(url === undefined ? [] : [url]), ...place].join(', ');
}
