// Holds candidates of boxes, and bounds on positives, against what a framework's own assigner makes of random predictions.

/** Shares of random draws: a few thousand boxes, which move together picture by picture. */
const MOST_APART = 0.03;

/**
 * A row for the table of `verify:modern`.
 *
 * @param found lines of an assigner: by picture, `candidates` of each box, `positives` of each draw, `withPositive`
 * @param ours for each picture, see test/verify/modernLines.ts
 */
export function pointRow(of, found, ours) {
  const row = {
    of,
    pictures: found.length,
    boxes: 0,
    'count equal': 0,
    'within the band of ties': 0,
    'no candidate (theirs)': 0,
    'such boxes with a positive': 0,
    'largest share of the bound': 0,
    differences: 0,
  };
  for (const line of found) {
    const { candidates, borrows, positivesAtMost, singlesAtMost } = ours[line.picture];
    countBoxes(row, line.candidates, candidates);
    // A box that we call without a candidate may have no positive, unless its rule lends it one of another box.
    const borrowed = line.withPositive.filter(box => candidates[box][1] === 0).length;
    row['such boxes with a positive'] += borrowed;
    if (!borrows) row.differences += borrowed;
    bound(row, Math.max(...line.positives), positivesAtMost, ties(candidates));
    if (line.singles) bound(row, Math.max(...line.singles), singlesAtMost, 0);
  }
  return row;
}

function countBoxes(row, theirs, ours) {
  for (const [box, count] of theirs.entries()) {
    const [low, high] = ours[box];
    row.boxes++;
    row['no candidate (theirs)'] += Number(count === 0);
    if (low === high && count === low) row['count equal']++;
    else if (count >= low && count <= high) row['within the band of ties']++;
    else row.differences++;
  }
}

function bound(row, most, atMost, tied) {
  row.differences += Number(most > atMost + tied);
  const share = Math.round((100 * most) / Math.max(1, atMost)) / 100;
  row['largest share of the bound'] = Math.max(row['largest share of the bound'], share);
}

/** Candidates of a picture that hang on rounding. */
function ties(candidates) {
  return candidates.reduce((sum, [low, high]) => sum + high - low, 0);
}

/** Columns for shares of random showings, theirs and ours; a difference is one beyond what the draws explain. */
export function drawn(found, ours) {
  const theirs = { boxes: 0, dropped: 0, without: 0 };
  for (const { showings } of found)
    for (const what of Object.keys(theirs)) theirs[what] += showings?.[what] ?? 0;
  if (theirs.boxes === 0) return {};
  const percent = share => `${(100 * share).toFixed(1)} %`;
  const dropped = theirs.dropped / theirs.boxes;
  const without = theirs.without / (theirs.boxes - theirs.dropped);
  const apart = Math.max(Math.abs(dropped - ours.dropped), Math.abs(without - ours.without));
  if (apart > MOST_APART) console.log('drawn shares differ');
  return {
    'dropped in showings, theirs / ours': `${percent(dropped)} / ${percent(ours.dropped)}`,
    'no candidate in showings, theirs / ours': `${percent(without)} / ${percent(ours.without)}`,
  };
}
