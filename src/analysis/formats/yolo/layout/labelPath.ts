import { stemOf } from '../../kit/paths.ts';

const IMAGES = '/images/';

/**
 * Where the label file of an image lies: `labels` in place of the last folder that is called `images`, wherever it is in the
 * whole path, and `.txt` in place of the ending; beside the image where no folder is called so.
 *
 * @param path  of the image in the tree
 * @param place where the tree lies, absolute; '' where it has no such place
 */
export function labelPath(path: string, place: string): string {
  const inside = withLabels(`/${path}`)?.slice(1);
  return `${stemOf(inside ?? withLabels(`${place}/${path}`) ?? path)}.txt`;
}

function withLabels(path: string): string | null {
  const at = path.lastIndexOf(IMAGES);
  return at < 0 ? null : `${path.slice(0, at)}/labels/${path.slice(at + IMAGES.length)}`;
}
