import type { ProblemExample } from '../Dataset.ts';

type Ids = { readonly [K in keyof ProblemExample]: ProblemExample[K] | null };

/** Names a record by the ids that it has; null stands for one that it lacks. */
export function exampleOf({ annotation, image, category }: Ids): ProblemExample {
  // One by one: spreading objects took three times as long, and a file may have a million odd records.
  const example: { -readonly [K in keyof ProblemExample]: ProblemExample[K] } = {};
  if (isId(annotation)) example.annotation = annotation;
  if (isId(image)) example.image = image;
  if (isId(category)) example.category = category;
  return example;
}

function isId(id: number | string | null | undefined): id is number | string {
  return id !== null && id !== undefined;
}
