/** What has changed so lately may change again without another time: disks note times in steps of up to 2 s (FAT). */
export const TICK_MILLISECONDS = 2000;
