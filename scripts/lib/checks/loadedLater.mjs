/** Whatever a format loads: `formatsLoadedLater` makes one bundle of it. */
const FORMATS = /[\\/]analysis[\\/]formats[\\/]/;

/**
 * What is loaded only with a command, where something is simulated or exported, where there is a config, where something went wrong, with
 * runs, with predictions, for a detector without anchors to count or for a format beside COCO goes into a bundle of its own: a
 * start without them takes less time, and all imports share one TensorFlow.js.
 */
export const loadedLater = {
  name: 'loaded later',
  setup({ onResolve }) {
    const apart = (filter, path) =>
      onResolve({ filter }, ({ kind }) =>
        kind === 'dynamic-import' ? { path, external: true } : null,
      );
    onResolve({ filter: /^(?:\.{1,2}\/)+(?:\w+\/)*[^/]+\.ts$/ }, ({ kind, importer }) =>
      kind === 'dynamic-import' && FORMATS.test(importer)
        ? { path: './otherFormats.cjs', external: true }
        : null,
    );
    apart(/\/(?:simulateTraining|backend|pilotTraining)\.ts$/, './simulation.cjs');
    apart(/\/configTools\.ts$/, './configTools.cjs');
    apart(/\/renderReport\.ts$/, './renderReport.cjs');
    apart(/\/failureTexts\.ts$/, './failureTexts.cjs');
    apart(/\/onDemand\.ts$/, './cliCommands.cjs');
    apart(/\/extras\.ts$/, './cliExtras.cjs');
    apart(/\/occasional\.ts$/, './cliOccasional.cjs');
    apart(/\/otherAnalyses\.ts$/, './otherAnalyses.cjs');
    apart(/\/measuredResults\.ts$/, './measuredResults.cjs');
    apart(/\/runCommands\.ts$/, './runCommands.cjs');
    apart(/\/commandHandlers\.ts$/, './commandHandlers.cjs');
    apart(/\/validateInEditor\.ts$/, './validateInEditor.cjs');
    apart(/\/configHints\.ts$/, './configHints.cjs');
    apart(/\/toTreeItem\.ts$/, './toTreeItem.cjs');
  },
};
