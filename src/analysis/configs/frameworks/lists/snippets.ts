import type { Snippet } from '../../reading/snippet.ts';
import { detectron2Snippet } from '../detectron2/snippet.ts';
import { mmdetectionSnippet } from '../mmdetection/snippet.ts';
import { paddleDetectionSnippet } from '../paddleDetection/snippet.ts';
import { fvcoreSnippet } from '../python/fvcoreSnippet.ts';
import { kerasSnippet } from '../python/kerasSnippet.ts';
import { tfObjectDetectionSnippet } from '../tfObjectDetection/snippet.ts';
import { torchvisionSnippet } from '../torchvision/snippet.ts';

/** The first is taken where none is named; α weights positives in all. Apart from the rules: they need no parser. */
export const SNIPPETS: readonly Snippet[] = [
  torchvisionSnippet,
  fvcoreSnippet,
  kerasSnippet,
  mmdetectionSnippet,
  detectron2Snippet,
  paddleDetectionSnippet,
  tfObjectDetectionSnippet,
];
