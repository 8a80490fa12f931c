import type { ProblemExample } from '../Dataset.ts';

type Ids = { readonly [K in keyof ProblemExample]: ProblemExample[K] | null };

/** Names a record by the ids that it has; null stands for one that it lacks. */
export function exampleOf({ annotation, image, category }: Ids): ProblemExample {
  return {
    ...(isId(annotation) && { annotation }),
    ...(isId(image) && { image }),
    ...(isId(category) && { category }),
  };
}

function isId(id: number | string | null | undefined): id is number | string {
  return id !== null && id !== undefined;
}
