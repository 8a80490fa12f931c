// Readers that are loaded when a file of their format is there, in Node as one bundle.
export * from './tfrecord/readTfrecord.ts';
export * from './coco/nameContents.ts';
export * from './coco/readUnusualCoco.ts';
export * from './createml/createmlItems.ts';
export * from './datumaro/datumaroItems.ts';
export * from './detectron2/detectron2Items.ts';
export * from './kit/json/locateInFile.ts';
export * from './kit/json/locateItem.ts';
export * from './kit/json/readImageItems.ts';
export * from './labelme/readLabelme.ts';
export * from './labelStudio/labelStudioItems.ts';
export * from './mmdetection/mmdetectionItems.ts';
export * from './naming/nameFile.ts';
export * from './naming/nameFolder.ts';
export * from './supervisely/readSupervisely.ts';
export * from './via/viaItems.ts';
