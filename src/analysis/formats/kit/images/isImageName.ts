const IMAGE = /\.(?:jpe?g|png|bmp|tiff?|webp|gif)$/i;

/** Whether a file is an image by its name. */
export function isImageName(name: string): boolean {
  return IMAGE.test(name);
}
