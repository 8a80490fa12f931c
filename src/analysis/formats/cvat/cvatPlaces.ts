export { locateElement } from '../kit/records/locateElement.ts';
export { cvatShapes } from './cvatShapes.ts';
