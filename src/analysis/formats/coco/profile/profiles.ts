// What is read of a COCO file once more, loaded where it is asked for.
export { inspectCoco } from './inspectCoco.ts';
export { namedFiles } from './namedFiles.ts';
export { profileCoco } from './profileCoco.ts';
