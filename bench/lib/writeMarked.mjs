import fs from 'node:fs';

/** Replaces what stands between the marks of a page by the last measurement. */
export function writeMarked(file, mark, lines) {
  const text = [`<!-- ${mark} -->`, '', ...lines, `<!-- /${mark} -->`].join('\n');
  const page = fs.readFileSync(file, 'utf8');
  const marked = new RegExp(`<!-- ${mark} -->[^]*<!-- /${mark} -->`);
  if (!marked.test(page)) throw new Error(`${file} has no marks for ${mark}`);
  fs.writeFileSync(
    file,
    page.replace(marked, () => text),
  );
}
