/** What pilots read, and where they keep what is done. */
export interface PilotPlaces {
  /** Annotations; a file or a folder. */
  readonly path: string;
  /** Folder of the images; those around the annotations where it is not given. */
  readonly images?: string | undefined;
  /** Folder in which trainings are kept, so that a comparison can go on later; nothing is written without. */
  readonly state?: string | undefined;
}
