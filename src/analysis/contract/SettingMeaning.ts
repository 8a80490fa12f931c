/** What a setting of a training does, whatever its framework calls it. */
export type SettingMeaning =
  /** Pixels of the input's side. */
  | 'image-size'
  /** p of class weights n^−p. */
  | 'class-power'
  /** Detections that are kept of one picture. */
  | 'max-detections'
  /** Predictions of one picture, each for one object at most. */
  | 'queries'
  /** Weight of "no object" in a softmax over the classes. */
  | 'no-object-weight'
  /** Noised boxes of one picture. */
  | 'denoising';
