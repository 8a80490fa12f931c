/** A table for any format: the first column names, the others are numbers. */
export interface ExportTable {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
