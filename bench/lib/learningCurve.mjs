const mean = values => values.reduce((sum, value) => sum + value, 0) / values.length;
const percent = share => 100 * share;

/** The most runs of one seed that are tried. */
const COUNTS = [2, 3, 4, 5, 8];
/** Draws of random pairs for each seed. */
const DRAWS = 20;

/**
 * What runs are worth on one grid of real trainings: each seed in turn is the user's, the mean of the others, smoothed, is the
 * truth; and each two seeds in turn. Costs are per cent of the best AP of the truth, gains per cent of AP.
 *
 * @param {{ name: string, iterations: number, cells: { gamma: number, alpha: number }[], scores: number[][] }} grid scores by
 *   cell and seed
 * @param {object[]} scenarios what is believed before any run
 * @param {Record<string, Function>} product its functions, and `random`
 * @returns {Map<string, number>} means over the seeds, by what was measured
 */
export function learningCurve(grid, product) {
  const { cells, steps, scores, scenarios, choice } = grid;
  const found = new Map();
  const note = (what, value) => found.set(what, [...(found.get(what) ?? []), value]);
  const at = ({ gamma, alpha }) =>
    cells.findIndex(cell => cell.gamma === gamma && cell.alpha === alpha);
  const usual = at({ gamma: 2, alpha: 0.25 });
  const learn = runs => product.learnFrom({ scenarios, choice, runs, steps });
  const run = (cell, seed) => ({ ...cells[cell], score: scores[cell][seed], seed: String(seed) });
  const seeds = [...scores[0].keys()];
  const truthOf = used => {
    const values = product.truthWithout(grid, used);
    return { values, cost: cell => percent(1 - values[cell]) };
  };
  for (const seed of seeds) {
    const truth = truthOf([seed]);
    const start = learn([]);
    const pairs = product.plannedPairs(start).map(at);
    note('the default', truth.cost(usual));
    note('(1, .5)', truth.cost(at({ gamma: 1, alpha: 0.5 })));
    note('0 runs', truth.cost(at(start.after)));
    for (const count of COUNTS) {
      const trained = pairs.slice(0, count);
      if (trained.length === count)
        note(
          `plan, ${count} runs`,
          truth.cost(at(learn(trained.map(cell => run(cell, seed))).after)),
        );
      for (let i = 0; i < DRAWS; i++) {
        const drawn = shuffled(cells.keys(), product.random).slice(0, count);
        note(`random, ${count} runs, best seen`, truth.cost(bestSeen(scores, drawn, seed)));
      }
      const listed = start.list.map(at).slice(0, count);
      if (listed.length === count)
        note(`list, ${count} runs, best seen`, truth.cost(bestSeen(scores, listed, seed)));
    }
    resolveVariable({ learn, at, run, note, truth }, seed);
    const gain = (runs, pick) => product.gainOver({ scenarios, runs, steps }, cells[pick]);
    gains({ gain, run, note, truth, scores, usual, pick: pairs[0] }, seed);
    // With fewer, the truth would rest on a single seed.
    for (const second of seeds.length < 4 ? [] : seeds.slice(seeds.indexOf(seed) + 1)) {
      const both = truthOf([seed, second]);
      const runs = [seed, second].flatMap(one => pairs.slice(0, 4).map(cell => run(cell, one)));
      note('plan, 4 pairs × 2 seeds', both.cost(at(learn(runs).after)));
      note('0 runs, same truth as 4 × 2', both.cost(at(start.after)));
      const four = pairs.slice(0, 4);
      const sums = scores.map(row => [row[seed] + row[second]]);
      note('4 pairs × 2 seeds, best seen', both.cost(bestSeen(sums, four, 0)));
      note('the best of these 4 pairs', Math.min(...four.map(both.cost)));
    }
  }
  return new Map([...found].map(([what, values]) => [what, mean(values)]));
}

/** What the product says to train next, until it says to stop or asks for a second seed. */
function resolveVariable({ learn, at, run, note, truth }, seed) {
  const runs = [];
  let learned = learn(runs);
  while (learned.next.kind === 'train' && learned.next.why !== 'second-seed' && runs.length < 10) {
    runs.push(run(at(learned.next), seed));
    learned = learn(runs);
  }
  note('until it says stop', truth.cost(at(learned.after)));
  note('until it says stop: how many runs', runs.length);
}

/** The stated gain of the first choice over the default, without a run and with one pair of a common seed. */
function gains({ gain, run, note, truth, scores, usual, pick }, seed) {
  if (pick === usual) return;
  const real = percent(1 - truth.values[usual] / truth.values[pick]);
  const stated = value => percent(1 - 1 / (1 + value));
  const raw = percent(1 - scores[usual][seed] / scores[pick][seed]);
  const told = [
    ['0 runs', gain([], pick)],
    ['1 pair', gain([run(pick, seed), run(usual, seed)], pick)],
  ];
  for (const [when, { value, low, high }] of told) {
    note(`error of the gain, ${when}`, Math.abs(stated(value) - real));
    note(`gain within its 80 %, ${when}`, real >= stated(low) && real <= stated(high) ? 100 : 0);
  }
  note('error of the gain, the pair without a prior', Math.abs(raw - real));
}

function bestSeen(scores, among, seed) {
  return among.reduce((best, cell) => (scores[cell][seed] > scores[best][seed] ? cell : best));
}

function shuffled(values, random) {
  return [...values]
    .map(value => [random(), value])
    .toSorted((a, b) => a[0] - b[0])
    .map(([, value]) => value);
}
