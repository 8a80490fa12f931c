import { animatedPng } from './animatedPng.ts';

/** Milliseconds that each picture is shown, and the last. */
const EACH = 140;
const LAST = 1800;

/** Pictures one after the other as an animated PNG, as large as the largest. @param page colour of the room around a smaller one */
export async function animatePictures(
  pictures: readonly HTMLCanvasElement[],
  page: string,
): Promise<Blob> {
  const width = Math.max(...pictures.map(picture => picture.width));
  const height = Math.max(...pictures.map(picture => picture.height));
  const frames = pictures.map(async (picture, at) => ({
    png: await pngOf(picture, { width, height, page }),
    milliseconds: at === pictures.length - 1 ? LAST : EACH,
  }));
  return new Blob([animatedPng(await Promise.all(frames))], { type: 'image/png' });
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly page: string;
}

async function pngOf(picture: HTMLCanvasElement, sheet: Sheet): Promise<Uint8Array> {
  const canvas = document.createElement('canvas');
  canvas.width = sheet.width;
  canvas.height = sheet.height;
  const pen = canvas.getContext('2d');
  if (pen !== null) {
    pen.fillStyle = sheet.page;
    pen.fillRect(0, 0, sheet.width, sheet.height);
    pen.drawImage(picture, 0, 0);
  }
  const blob = await new Promise<Blob | null>(resolve => {
    canvas.toBlob(resolve, 'image/png');
  });
  return blob === null ? new Uint8Array() : blob.bytes();
}
