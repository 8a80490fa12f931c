import { afterEach } from 'vitest';

/**
 * Keeps a picture of the workbench after every test of the file that failed.
 *
 * @param {() => import('./editor.mjs').Editor | undefined} current the editor, once there is one
 */
export function keepFailurePictures(current) {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await current()?.screenshot(`failed-${task.name.replaceAll(/\W+/g, '-')}`);
    // An open menu would catch the clicks of the next test.
    await current()?.page.keyboard.press('Escape');
  });
}
