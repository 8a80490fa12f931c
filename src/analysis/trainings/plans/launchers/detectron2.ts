import { floatText, keysOf, type Launcher } from './Launcher.ts';

/** yacs: `KEY VALUE` at the end of the command line of Detectron2 v0.6 and AdelaiDet. */
export const detectron2: Launcher = {
  frameworks: ['Detectron2', 'AdelaiDet'],
  command: () =>
    'python tools/train_net.py --config-file {config} OUTPUT_DIR {folder} SEED {seed} {options}',
  options: (site, values) => {
    const keys = keysOf(site);
    return keys && [keys.gamma, floatText(values.gamma), keys.alpha, floatText(values.alpha)];
  },
};

/** maskrcnn-benchmark has the same command line, but no seed to set. */
export const maskrcnnBenchmark: Launcher = {
  ...detectron2,
  frameworks: ['maskrcnn-benchmark'],
  command: () => null,
};

/** `key=value` at the end of the command line of a LazyConfig, by Hydra's grammar of overrides. */
export const lazyConfig: Launcher = {
  frameworks: ['Detectron2 LazyConfig', 'detrex'],
  command: () =>
    'python tools/lazyconfig_train_net.py --config-file {config} train.output_dir={folder} train.seed={seed} {options}',
  options: (site, values) => {
    const keys = keysOf(site);
    return (
      keys && [
        `${keys.gamma}=${floatText(values.gamma)}`,
        `${keys.alpha}=${floatText(values.alpha)}`,
      ]
    );
  },
};
