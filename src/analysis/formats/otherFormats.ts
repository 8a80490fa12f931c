// What is loaded when a file of another format than COCO is there, in Node as one bundle.
export * from './archives/openArchive.ts';
export * from './cvat/cvatSplits.ts';
export * from './cvat/readCvat.ts';
export * from './kit/XmlReader.ts';
export * from './parquet/readParquet.ts';
export * from './tfrecord/readTfrecord.ts';
export * from './voc/readVoc.ts';
export * from './yolo/yoloReader.ts';
