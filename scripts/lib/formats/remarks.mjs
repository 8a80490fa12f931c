const LEFT_OUT = {
  crowds: 'it leaves crowd regions out',
  empty: 'it writes nothing of an image without a box',
};

/**
 * What differs, in words; and what of it no rule of the exporter explains.
 *
 * @param {{ remark?: string, without?: string[], drops?: string[] }} told of the export: what the exporter has no place for,
 *   and what it leaves out
 */
export function remarkOf(told, found) {
  const differs = [
    ['boxes', found.differing > 0, `${found.differing} boxes differ`],
    ['sizes', found.sizesDiffer.length > 0, `${found.sizesDiffer.length} sizes differ`],
    ['images', found.absent.length > 0, `${found.absent.length} images not there`],
    ['names', found.named.length > 0, `${found.named.length} names differ`],
    ['extra', found.extra.length > 0, `${found.extra.length} images too many`],
    ['crowds', found.crowds !== found.meantCrowds, crowdsIn(found)],
  ].filter(([, isSo]) => isSo);
  const unexplained = differs.filter(([key]) => told.without?.includes(key) !== true);
  const texts = list => list.map(([, , text]) => text);
  const own = (told.drops ?? []).map(key => LEFT_OUT[key]);
  return {
    text: [...texts(differs), ...own, told.remark ?? ''].filter(Boolean).join('; '),
    unexplained: texts(unexplained),
  };
}

function crowdsIn({ crowds, meantCrowds }) {
  return crowds === 0
    ? 'it writes crowd regions as plain boxes'
    : `${crowds} of ${meantCrowds} crowd regions are marked`;
}
