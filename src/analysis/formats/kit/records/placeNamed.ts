/** The name of a record, `a.jpg:3`, in its parts; null where it is no such name. */
export function placeNamed(
  id: number | string,
): { readonly file: string; readonly place: number } | null {
  const parts = /^([^]*):(\d+)$/.exec(String(id));
  return parts === null ? null : { file: String(parts[1]), place: Number(parts[2]) };
}
