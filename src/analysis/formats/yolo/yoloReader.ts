// What is loaded when a set of YOLO labels is read, and not before: with the parser of YAML.
export { readYolo } from './readYolo.ts';
export { yoloSplits } from './layout/yoloSplits.ts';
