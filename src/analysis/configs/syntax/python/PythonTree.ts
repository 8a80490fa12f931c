/** A node of Python's syntax tree, as tree-sitter's grammar names them; offsets count UTF-16 units. */
export interface PythonNode {
  readonly type: string;
  readonly text: string;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly hasError: boolean;
  readonly isError: boolean;
  readonly isMissing: boolean;
  readonly children: readonly (PythonNode | null)[];
  readonly namedChildren: readonly (PythonNode | null)[];
  childForFieldName(name: string): PythonNode | null;
  descendantForIndex(offset: number): PythonNode | null;
  descendantsOfType(types: string[]): readonly (PythonNode | null)[];
}
