import type { RelativeMeaning } from '../LossMeaning.ts';

/** Why a file could not be read or written, or a picture not saved. */
export type FileFault =
  | 'gzip-truncated'
  | 'gzip-damaged'
  | 'gzip-dictionary'
  | 'pipe-or-device'
  | 'not-json'
  | 'no-folder'
  | 'folder-is-file'
  | 'is-folder'
  | 'permission-denied'
  | 'read-only-file-system'
  | 'read-only'
  | 'disk-full'
  | 'folder-not-writable'
  | 'name-too-long'
  | 'name-invalid'
  | 'link-circle'
  | 'socket-or-no-device'
  | 'too-large-for-program'
  | 'closed'
  | 'no-reader'
  | 'in-use'
  | 'being-written'
  | 'owned-by-other'
  | 'replaced-meanwhile'
  | 'quota-used-up'
  | 'disk-error'
  | 'too-large-for-file-system'
  | 'unsupported-by-file-system'
  | 'connection-lost'
  | 'too-many-open-files'
  | 'out-of-memory'
  | 'edit-refused'
  | 'not-saved'
  | 'not-png';

/** Why XML cannot be read as annotations. */
export type MarkupFault =
  | 'xml-entities'
  | 'xml-too-deep'
  | 'xml-too-long'
  | 'xml-other'
  | 'encoding-unknown'
  | 'not-in-encoding';

/** Why a table cannot be read as annotations. */
export type TableFault =
  'table-row-too-long' | 'table-quote-open' | 'table-columns' | 'table-shares';

/** Why an archive cannot be read. */
export type ArchiveFault =
  | 'archive-damaged'
  | 'archive-truncated'
  | 'archive-in-parts'
  | 'archive-encrypted'
  | 'archive-method'
  | 'archive-bomb'
  | 'archive-overlaps'
  | 'archive-names-outside'
  | 'archive-too-many-entries'
  | 'archive-needs-unpacking';

/** Why a backend of TensorFlow.js cannot be used. */
export type BackendFault =
  | 'package-folder-unset'
  | 'package-path-relative'
  | 'package-not-there'
  | 'package-main-outside'
  | 'package-no-backend'
  | 'backend-failed'
  | 'no-simd';

/** What a reader of JSON needed at a place. */
export type JsonNeedCode =
  | 'control-escape'
  | 'known-escape'
  | 'shorter-number'
  | 'utf-8'
  | 'colon'
  | 'key'
  | 'key-or-brace'
  | 'value'
  | 'end'
  | 'brace'
  | 'bracket'
  | 'comma-or-brace'
  | 'comma-or-bracket';

/** What a reader of JSON needed at a place: something there, or less of it. */
export type JsonNeed =
  | JsonNeedCode
  | { readonly kind: 'levels' | 'string-bytes' | 'digits' | 'values'; readonly most: number };

/** What a file holds instead of annotations or detections. */
export type FileContent =
  | 'nothing'
  | 'text'
  | 'empty-file'
  | 'white-space'
  | 'empty-list'
  | 'invalid-json'
  | 'neither-list-nor-annotations';

/** What is wrong with an annotation file of another format than COCO. */
export type AnnotationFault =
  | 'record-damaged'
  | 'record-truncated'
  | 'footer-damaged'
  | 'no-boxes-column'
  | 'compression-unknown';

/** Why a config cannot be parsed. */
export type ConfigFault =
  | 'zero-bytes'
  | 'not-utf-8'
  | 'too-deep'
  | 'keys-too-long'
  | 'too-many-values'
  | 'empty-config'
  | 'ini-entry-expected'
  | 'not-python'
  | 'not-protobuf'
  | 'not-a-notebook'
  | 'notebook-not-python'
  | 'field-name-expected'
  | 'value-expected'
  | 'colon-or-brace-expected'
  | 'comma-or-bracket-expected';

/** Why values are not written into a config. */
export type EditFault =
  'not-readable-after' | 'shared-number' | 'more-would-change' | 'not-in-force' | 'values-unused';

/** Why a setting is not written into a config. */
export type SettingFault =
  'no-place-for-setting' | 'arguments-spread' | 'arguments-by-place' | 'sizes-of-pipelines';

/** What a config trains with instead of a focal loss whose α and γ can be set. */
export type LossReason =
  | RelativeMeaning
  | 'no-loss'
  | 'owner-unclear'
  | 'maskrcnn-not-read'
  | 'keras-retinanet-ini'
  | 'cross-entropy'
  | 'two-stage-sampled'
  | 'two-stage'
  | 'ultralytics'
  | 'yolox';

/** Rules of assignment that depend on predictions. */
export type AssignmentRule =
  | 'simota'
  | 'dynamic-soft-label'
  | 'task-aligned'
  | 'optimal-transport'
  | 'bipartite'
  | 'simota-or-task-aligned'
  | 'probabilistic-anchor'
  | 'free-anchor'
  | 'auto-assign'
  | 'dynamic-cost'
  | 'uniform-matching';

/** What is asked for where only a detector of a fixed rule has it. */
export type CountedNeed =
  /** α and γ. */
  | 'pair'
  /** Counts that merge with those of other parts. */
  | 'parts'
  /** Limits on anchors. */
  | 'limits'
  /** Two reports side by side. */
  | 'comparison';

/** Where α and γ of a focal loss are looked for in a config. */
export type FocalLossSchema =
  | 'argparse'
  | 'paddledetection'
  | 'detectron2-lazy'
  | 'adelaidet'
  | 'detectron2'
  | 'maskrcnn-benchmark'
  | 'own-python'
  | 'efficientdet'
  | 'mmdetection'
  | 'yolo'
  | 'detr'
  | 'rt-detr'
  | 'hugging-face'
  | 'generic'
  | 'nvidia-tao'
  | 'openpcdet'
  | 'python-calls'
  | 'tf-object-detection';

/** Configs from which a detector can be read. */
export type DetectorSource =
  | 'efficientdet'
  | 'adelaidet'
  | 'detectron2-lazy'
  | 'detectron2'
  | 'mmdetection'
  | 'paddledetection'
  | 'tf-object-detection'
  | 'keras-retinanet'
  | 'torchvision'
  | 'yolov5'
  | 'detectron2-rpn';

/** Why counts cannot be merged. */
export type CountFault =
  | 'batches-not-mergeable'
  | 'predictions-not-mergeable'
  | 'different-detectors'
  | 'different-versions'
  | 'labels-only'
  | 'exact-histogram'
  | 'different-formats';

/** What a file of counts should hold at a place. */
export type CountValue =
  'whole-number' | 'number' | 'list' | 'object' | 'text' | 'code' | 'id' | 'boolean';

/** Why no pair follows from counts: a balanced sample goes into the loss, the assigner has no IoUs, or no anchor is foreground. */
export type NoPairReason = 'balanced-sample' | 'rule' | 'no-foreground';
