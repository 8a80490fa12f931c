/** Where a record is. */
export const places = {
  image: (id: string) => `image ${id}`,
  annotation: (id: string) => `annotation ${id}`,
  category: (id: string) => `class ${id}`,
  file: (path: string) => path,
  inImage: (annotation: string, image: string) => `${annotation} in ${image}`,
  forExample: (shown: string) => `e.g. ${shown}`,
};
