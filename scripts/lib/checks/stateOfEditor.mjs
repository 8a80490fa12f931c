/** Modules of the editor that hold something: a second copy in another bundle would know nothing of the first. */
const STATE = /\/(?:outsideFiles|sharedConfigWorker)\.ts$/;

/** A bundle that the editor loads later takes them from the editor's own, which exports them. */
export const stateOfEditor = {
  name: 'state of the editor',
  setup({ onResolve }) {
    onResolve({ filter: STATE }, () => ({ path: './extension.cjs', external: true }));
  },
};
