/**
 * What every thread is started with. Without an environment and options of its parent, Node's loader in the thread knows
 * neither NODE_PATH nor folders of packages under the user's home, and preloads nothing.
 */
export const ISOLATED_THREAD = { env: {}, execArgv: [] };
