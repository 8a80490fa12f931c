export function tableOf(results) {
  return results.map(r => JSON.stringify(r.failure ?? r.counts));
}
