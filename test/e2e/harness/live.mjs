// What is alive in the workbench and in its extension host, after collecting garbage.
import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { runCommand } from './workbench.mjs';

/**
 * @typedef {object} Living
 * @property {number} documents of the renderer, with those of all webviews
 * @property {number} nodes of all documents
 * @property {number} listeners for DOM events
 * @property {number} functions of the renderer: every listener of the workbench's own events is one
 * @property {number} heap of the renderer, bytes
 * @property {number} hostFunctions of the extension host
 * @property {number} hostHeap bytes
 */

/**
 * @param {import('playwright-core').CDPSession} session on the workbench's page; webviews share its renderer
 * @param {string} probe folder of the host probe
 * @returns {Promise<Living>}
 */
export async function countLiving(page, session, probe) {
  const host = await measureHost(page, path.join(probe, 'measured.json'));
  // What the first turn sets free may hold what the second one collects.
  for (let turn = 0; turn < 2; turn++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(300);
  }
  const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return {
    documents,
    nodes,
    listeners: jsEventListeners,
    functions: await countFunctions(session),
    heap: usedSize,
    hostFunctions: host.functions,
    hostHeap: host.heap,
  };
}

async function measureHost(page, file) {
  fs.rmSync(file, { force: true });
  await runCommand(page, 'Host Probe: Measure');
  const isThere = () => fs.existsSync(file) && fs.statSync(file).size > 0;
  await expect.poll(isThere, { timeout: 30_000 }).toBe(true);
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/**
 * Closures in a heap snapshot. `Runtime.queryObjects` would answer the same at once, but asked for every function it
 * crashes the page of some versions of Chromium.
 */
async function countFunctions(session) {
  const chunks = [];
  const keep = ({ chunk }) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', keep);
  const { snapshot, nodes } = JSON.parse(chunks.join(''));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const type = fields.indexOf('type');
  const closure = types[type].indexOf('closure');
  let count = 0;
  for (let at = type; at < nodes.length; at += fields.length) if (nodes[at] === closure) count++;
  return count;
}
