/** How a class is called that has no name of its own. */
export const unnamedClass = (id: string): string => `class ${id}`;
