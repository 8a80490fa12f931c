/**
 * What is loaded only where something is simulated or exported, where there is a config, or for one format alone, goes into a bundle of its own: a
 * start without them takes less time, and all imports share one TensorFlow.js.
 */
export const loadedLater = {
  name: 'loaded later',
  setup({ onResolve }) {
    const apart = (filter, path) =>
      onResolve({ filter }, ({ kind }) =>
        kind === 'dynamic-import' ? { path, external: true } : null,
      );
    apart(/\/(?:simulate|selectMembers|backend)\.ts$/, './simulation.cjs');
    apart(/\/configTools\.ts$/, './configTools.cjs');
    apart(/\/openArchive\.ts$/, './archives.cjs');
    apart(/\/XmlReader\.ts$/, './xmlReader.cjs');
    apart(/\/renderReport\.ts$/, './renderReport.cjs');
  },
};
