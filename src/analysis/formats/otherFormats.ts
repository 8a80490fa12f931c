// Readers that are loaded when a file of their format is there, in Node as one bundle.
export * from './archives/openArchive.ts';
export * from './csv/readCsv.ts';
export * from './cvat/cvatSplits.ts';
export * from './cvat/readCvat.ts';
export * from './kitti/readKitti.ts';
export * from './openimages/readOpenImages.ts';
export * from './tfrecord/readTfrecord.ts';
export * from './voc/readVoc.ts';
