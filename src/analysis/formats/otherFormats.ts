// Readers that are loaded when a file of their format is there, in Node as one bundle.
export * from './tfrecord/readTfrecord.ts';
