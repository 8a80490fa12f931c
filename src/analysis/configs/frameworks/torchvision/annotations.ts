import type { AnnotationReference } from '../../reading/AnnotationReference.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';
import { lineAt } from '../../syntax/lineAt.ts';

/** `torchvision.datasets.CocoDetection(root, annFile, …)`, torchvision 0.14, with its file as a plain string. */
const CALL =
  /\bCocoDetection\(\s*(?:root\s*=\s*)?["'][^"'\r\n]{0,500}["']\s*,\s*(?:annFile\s*=\s*)?["']([^"'\r\n]{1,500})["']/g;

/** The annotation file that a script opens. */
export function torchvisionAnnotations(document: ConfigDocument): AnnotationReference[] {
  if (document.syntax !== 'python') return [];
  return Array.from(document.text.matchAll(CALL), ({ index, 1: text = '' }) => ({
    text,
    kind: 'file',
    line: lineAt(document, index),
  }));
}
