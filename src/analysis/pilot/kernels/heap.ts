import * as tf from '@tensorflow/tfjs-core';

/** What TensorFlow.js's WebAssembly backend offers kernels of its own kind (`BackendWasm`, 4.22). */
interface WasmHeap {
  makeOutput(shape: number[], dtype: 'float32'): tf.TensorInfo;
  typedArrayFromHeap(tensor: tf.TensorInfo): Float32Array;
}

const heap = () => tf.backend() as unknown as WasmHeap;

/** A tensor whose numbers are not set yet; the active backend has to be the one of WebAssembly. */
export function newTensor<R extends tf.Rank>(shape: tf.ShapeMap[R]): tf.Tensor<R> {
  return tf.engine().makeTensorFromTensorInfo(heap().makeOutput(shape, 'float32')) as tf.Tensor<R>;
}

/**
 * The numbers of a tensor where they lie. A view dies when the memory grows: make all outputs first, then ask for views.
 */
export function numbersOf(tensor: tf.Tensor): Float32Array {
  return heap().typedArrayFromHeap(tensor);
}
