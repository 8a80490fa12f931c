export { locateElement } from '../kit/xml/locateElement.ts';
export { cvatShapes } from './cvatShapes.ts';
