import { Buffer } from 'node:buffer';

const BLOCK = 512;

/**
 * A tar with one entry behind a COCO file.
 *
 * @param {{ name: string, type?: string, link?: string, size?: number }} entry its type as ustar writes it
 */
export function tarWith({ name, type = '0', link = '' }) {
  const coco = Buffer.from('{"images":[],"annotations":[],"categories":[]}');
  return Buffer.concat([
    header({ name: 'a.json', type: '0', size: coco.length, link: '' }),
    Buffer.concat([coco, Buffer.alloc(BLOCK - coco.length)]),
    header({ name, type, size: 0, link }),
    Buffer.alloc(2 * BLOCK),
  ]);
}

/** The header of a file, with its sum. */
export function header({ name, type = '0', size, link = '' }) {
  const block = Buffer.alloc(BLOCK);
  block.write(name, 0);
  block.write('0000644\0', 100);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write('        ', 148);
  block.write(type, 156);
  block.write(link, 157);
  block.write('ustar\x0000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}
