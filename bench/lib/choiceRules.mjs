/** Regret within which pairs count as equal. */
const NEAR = 0.01;

/** Loss of every cell against the best, as a share of the best. */
function regretsOf(grid) {
  const values = grid.flat();
  const best = Math.max(...values);
  return values.map(value => (best > 0 ? (best - value) / best : 0));
}

const mean = values => values.reduce((sum, value) => sum + value, 0) / values.length;

function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** The cell with the least value; of equals the first. */
function least(cells, value) {
  return cells.toSorted((a, b) => value(a) - value(b) || a - b)[0];
}

/** What a rule may look at: the regrets of the model's members, and where cells lie. */
function viewOf(regrets, { gammas, alphas }) {
  const columns = alphas.length;
  const cells = gammas.flatMap((_, row) => alphas.map((_alpha, column) => row * columns + column));
  const place = cell => [Math.floor(cell / columns), cell % columns];
  const steps = (a, b) => {
    const [[row, column], [otherRow, otherColumn]] = [place(a), place(b)];
    return Math.abs(row - otherRow) + Math.abs(column - otherColumn);
  };
  const expected = cells.map(cell => mean(regrets.map(of => of[cell])));
  const best = Math.min(...expected);
  const near = limit => cells.filter(cell => expected[cell] - best <= limit);
  const isEdge = cell => {
    const [row, column] = place(cell);
    return row === 0 || column === 0 || row === gammas.length - 1 || column === columns - 1;
  };
  const medoid = among =>
    least(among, cell => among.reduce((sum, other) => sum + steps(cell, other), expected[cell]));
  const smooth = cell => {
    const weights = cells.map(other => Math.exp(-(steps(cell, other) ** 2) / 2));
    return (
      weights.reduce((sum, weight, i) => sum + weight * expected[i], 0) /
      weights.reduce((sum, weight) => sum + weight, 0)
    );
  };
  return { regrets, cells, expected, best, near, isEdge, medoid, smooth, place };
}

const ninetieth =
  ({ regrets }) =>
  cell =>
    quantile(
      regrets.map(of => of[cell]),
      0.9,
    );
const worst =
  ({ regrets }) =>
  cell =>
    Math.max(...regrets.map(of => of[cell]));

/** Each takes a cell out of a view; `usual` is the default's. */
const RULES = {
  'the default, always': (_, usual) => usual,
  'least expected regret': ({ cells, expected }) => least(cells, cell => expected[cell]),
  'least 90 % regret': view => least(view.cells, ninetieth(view)),
  'least largest regret': view => least(view.cells, worst(view)),
  'medoid of the pairs within 1 %': ({ near, medoid }) => medoid(near(NEAR)),
  'medoid of the pairs within 2 %': ({ near, medoid }) => medoid(near(2 * NEAR)),
  'least expected regret, edges cost .5 % more': ({ cells, expected, isEdge }) =>
    least(cells, cell => expected[cell] + (isEdge(cell) ? NEAR / 2 : 0)),
  'least expected regret of the neighbourhood': ({ cells, smooth }) => least(cells, smooth),
  'lowest γ within .5 %': ({ near, place, expected }) =>
    least(near(NEAR / 2), cell => place(cell)[0] + expected[cell]),
};

/** The default where it is near enough, else what a rule says. */
const unlessUsual = choose => (view, usual) =>
  view.expected[usual] - view.best <= NEAR ? usual : choose(view, usual);

/**
 * Mean and 90 % quantile of what each rule's pair costs.
 *
 * @param {readonly { gammas: number[], alphas: number[], grids: number[][][] }[]} worlds grids of the ensemble's members,
 *   then of draws from their prior
 * @param {number} ofEnsemble how many of the grids are the ensemble's
 * @returns {{ rule: string, member: Cost, outside: Cost }[]}
 * @typedef {{ mean: number, ninetieth: number }} Cost
 */
export function judge(worlds, ofEnsemble) {
  const kept = Object.entries(RULES).map(([rule, choose]) => [
    `the default within 1 %, else ${rule}`,
    unlessUsual(choose),
  ]);
  return Object.entries({ ...RULES, ...Object.fromEntries(kept.slice(1)) }).map(
    ([rule, choose]) => {
      const member = [];
      const outside = [];
      for (const world of worlds) {
        const usual = world.gammas.indexOf(2) * world.alphas.length + world.alphas.indexOf(0.25);
        const own = world.grids.slice(0, ofEnsemble).map(regretsOf);
        own.forEach((truth, left) => {
          const model = own.filter((_, i) => i !== left);
          member.push(truth[choose(viewOf(model, world), usual)]);
        });
        const pair = choose(viewOf(own, world), usual);
        for (const truth of world.grids.slice(ofEnsemble)) outside.push(regretsOf(truth)[pair]);
      }
      return { rule, member: summary(member), outside: summary(outside) };
    },
  );
}

/**
 * What the pair that is chosen for one schedule costs when another one is trained; the default, always, comes last.
 *
 * @param {readonly { file: string, schedule: string, gammas: number[], alphas: number[], grids: number[][][] }[]} worlds
 * @param {number} ofEnsemble how many of the grids are the ensemble's
 * @param {readonly string[]} schedules
 * @returns {{ assumed: string, costs: Cost[] }[]}
 */
export function crossCosts(worlds, ofEnsemble, schedules) {
  const files = [...new Set(worlds.map(({ file }) => file))];
  const at = (file, schedule) =>
    worlds.find(world => world.file === file && world.schedule === schedule);
  const regrets = world => world.grids.slice(0, ofEnsemble).map(regretsOf);
  const usualIn = world =>
    world.gammas.indexOf(2) * world.alphas.length + world.alphas.indexOf(0.25);
  const choose = unlessUsual(RULES['least expected regret']);
  const chosen = assumed => file => {
    const world = at(file, assumed);
    return choose(viewOf(regrets(world), world), usualIn(world));
  };
  const row = (assumed, pairIn) => ({
    assumed,
    costs: schedules.map(schedule =>
      summary(files.flatMap(file => regrets(at(file, schedule)).map(truth => truth[pairIn(file)]))),
    ),
  });
  return [
    ...schedules.map(assumed => row(assumed, chosen(assumed))),
    row('the default, always', file => usualIn(at(file, schedules[0]))),
  ];
}

function summary(costs) {
  return { mean: mean(costs), ninetieth: quantile(costs, 0.9) };
}
