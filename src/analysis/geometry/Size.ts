/** Height and width in pixels. */
export interface Size {
  readonly height: number;
  readonly width: number;
}
