// Holds matches and denoising queries against a framework's own matchers, picture by picture.

/**
 * Rows for the table of `verify:modern`.
 *
 * @param name of the package
 * @param queries numbers of queries to match with
 * @param ask prints lines into a Python script and reads lines from it
 * @param lines the functions of test/verify/modernLines.ts
 */
export function compareQueries(name, queries, { ask, lines, pictures }) {
  const asked = pictures.map(picture => ({ boxes: shares(picture), queries }));
  const found = ask('scripts/frameworks/matches.py', [name], asked);
  const ours = pictures.map(({ boxes }) => lines.queryLine(boxes.length, queries));
  const [{ matched, denoising }] = found;
  const row = (of, theirs, expected) => {
    const equal = found.filter((line, i) => String(theirs(line)) === String(expected(ours[i])));
    return {
      of: `${name} ${found[0].version}, ${of}`,
      pictures: found.length,
      boxes: pictures.reduce((sum, { boxes }) => sum + boxes.length, 0),
      'count equal': equal.length,
      differences: found.length - equal.length,
    };
  };
  const kinds = Object.keys;
  return [
    ...kinds(matched).map(of =>
      row(
        `matches of ${of} (${queries.join(' and ')} queries)`,
        line => line.matched[of],
        line => line.matched,
      ),
    ),
    ...kinds(denoising).map(of =>
      row(
        `denoising of ${of}`,
        line => line.denoising[of],
        line => line.denoising,
      ),
    ),
  ];
}

/** Centres and sides in shares of the picture. */
function shares({ width, height, boxes }) {
  return boxes.map(([x, y, w, h]) => [
    (x + w / 2) / width,
    (y + h / 2) / height,
    w / width,
    h / height,
  ]);
}
