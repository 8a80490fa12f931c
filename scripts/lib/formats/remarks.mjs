/**
 * What differs, in words; and what of it no exporter's own rule explains.
 *
 * @param {{ remark?: string, without?: string[] }} told of the export: what the exporter itself leaves out or changes
 */
export function remarkOf(told, found) {
  const without = new Set(told.without);
  const differs = {
    boxes: found.differing > 0 && `${found.differing} boxes differ`,
    sizes: found.sizesDiffer.length > 0 && `${found.sizesDiffer.length} sizes differ`,
    images: found.absent.length > 0 && `${found.absent.length} images not there`,
    extra: found.extra.length > 0 && `${found.extra.length} images too many`,
    crowds:
      found.crowds !== found.meantCrowds &&
      `${found.crowds} of ${found.meantCrowds} crowd regions marked`,
  };
  const parts = Object.entries(differs).filter(([, text]) => text !== false);
  const unexplained = parts.filter(([key]) => !without.has(key));
  const told_ = [...parts.map(([, text]) => text), ...(told.remark ? [told.remark] : [])];
  return {
    text: told_.join('; '),
    unexplained: unexplained.length === 0 ? [] : [...unexplained.map(([, text]) => text), found.worst.slice(0, 4), found.problems, found.sizesDiffer.slice(0, 2), found.absent.slice(0, 3), found.extra.slice(0, 3)],
  };
}
