import type { AnnotationReference } from '../../reading/AnnotationReference.ts';
import { fileReference, pathText } from '../../reading/pathText.ts';
import type { ConfigDocument } from '../../syntax/ConfigNode.ts';
import { lookUpThroughBases } from '../../tree/resolveVariable.ts';

/** The records of `train_input_reader` (`protos/input_reader.proto`): made of annotations, and none themselves. */
export function tfAnnotations(document: ConfigDocument): AnnotationReference[] {
  if (document.syntax !== 'protobuf') return [];
  const keys = ['train_input_reader', 'tf_record_input_reader', 'input_path'];
  const found = lookUpThroughBases(document, keys);
  const text = found && pathText(found);
  return found === undefined || text === undefined ? [] : [fileReference(found, text)];
}
