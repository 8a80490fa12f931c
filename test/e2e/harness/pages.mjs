// Reading and using our own pages.

export const byId = (frame, id) => frame.locator(`[data-testid="${id}"]`);

/** Brings a tab of the report to the front: `decide`, `data` or `anchors`. */
export async function showTab(report, id) {
  await byId(report, `tab-${id}`).click();
  await report.locator(`#panel-${id}`).waitFor();
}

/** The rows of a chart's table as texts. */
export function tableRows(frame, chart) {
  return byId(frame, `table-${chart}`).evaluate(table =>
    Array.from(table.tBodies[0].rows, row => Array.from(row.cells, cell => cell.textContent)),
  );
}

/** How many pixels of a chart's canvas are not empty. */
export function inkOf(frame, chart) {
  return byId(frame, `chart-${chart}`).evaluate(canvas => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let inked = 0;
    for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] > 0) inked++;
    return inked;
  });
}

/** The pixels of a chart, to see whether they changed. */
export const pictureOf = (frame, chart) =>
  byId(frame, `chart-${chart}`).evaluate(canvas => canvas.toDataURL());

/** Moves a slider like a user: focus and keys. */
export async function moveSlider(frame, name, key, times = 1) {
  const slider = byId(frame, `${name}-slider`);
  await slider.focus();
  for (let press = 0; press < times; press++) await slider.press(key);
  return Number(await slider.inputValue());
}

/** What the charts say, one sentence each. */
export const findingsOf = frame => frame.locator('h3.finding').allTextContents();

/** Clicks in the middle of a bar of a chart whose bars lie one below the other. */
export async function clickBar(frame, chart, { index, of }) {
  const canvas = byId(frame, `chart-${chart}`);
  const { width, height } = await canvas.boundingBox();
  await canvas.click({ position: { x: width / 2, y: ((index + 0.5) / of) * height } });
}

/** Waits until every chart has been drawn. */
export const allDrawn = frame =>
  frame.waitForFunction(() =>
    [...document.querySelectorAll('canvas')].every(canvas => canvas.style.height !== ''),
  );
