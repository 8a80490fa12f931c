import type { OutputsDetailWords, OutputsFault } from '../../../FailureWords.ts';
import { ENGLISH } from '../../../numberFormat.ts';

/** Why a model's raw outputs cannot be used. */
export const outputsFaults: Readonly<Record<OutputsFault, string>> = {
  'not-safetensors': 'it is no safetensors file, or its header is damaged',
  'no-outputs': 'it has no image, or no prediction of an image',
};

const { count } = ENGLISH;

/** The same, with what was found. */
export const outputsDetails: OutputsDetailWords = {
  'tensor-broken': ({ tensor, found }) =>
    `its header describes the tensor ${tensor} as ${found ?? 'nothing'}, without a usable dtype, shape and data_offsets`,
  'tensor-cut': ({ tensor, end, size }) =>
    `the tensor ${tensor} ends at byte ${count(end)}, and the file has ${count(size)} bytes: it was cut off`,
  'tensors-overlap': ({ first, second }) => `the tensors ${first} and ${second} share bytes`,
  'tensor-unfit': ({ tensor, found, wanted }) =>
    `the tensor ${tensor} has ${found}, and should have ${wanted}`,
  'metadata-unfit': ({ key, found }) =>
    found === null
      ? `its metadata do not say ${key}`
      : `its metadata say ${found} for ${key}, which cannot be used`,
  'no-probability': ({ image, found }) =>
    `a score of image ${image} is ${found}, no probability; scores come after the sigmoid or softmax`,
  'no-coordinate': ({ image, found }) => `a box of image ${image} has the coordinate ${found}`,
  'no-pixels': ({ image }) =>
    `all boxes of image ${image} lie within 2 px of the corner; boxes are in pixels of the network input, not shares of it`,
  'image-unknown': ({ image }) => `the annotation file has no image with the id ${image}`,
  'image-twice': ({ image }) => `it has image ${image} twice`,
  'class-unknown': ({ name }) =>
    `the annotation file has boxes of ${name}, which is not among the classes of the model, or is so more than once`,
  'other-points': ({ found, wanted, side }) =>
    `it has ${count(found)} predictions of an image, and the detector has ${count(wanted)} points at ${count(side)} px`,
  'other-queries': ({ found, wanted }) =>
    `it has ${count(found)} predictions of an image, and the detector has ${count(wanted)} queries; if the model has that many, give --queries`,
  'other-detector': ({ found, wanted }) => `they are of ${found}, and ${wanted} was asked for`,
  'no-rule': ({ name }) =>
    `the rule by which ${name} of that framework chooses its positives is not run on outputs`,
};
