// A bundle of its own, dist/otherAnalyses.cjs: what is not asked for by most who count anchors.
export { describeDynamic } from './describeDynamic.ts';
