// An extension of the tests: says what lives in the extension host that it shares with the extension under test.
const fs = require('node:fs');
const path = require('node:path');
const { queryObjects } = require('node:v8');
const vscode = require('vscode');

exports.activate = ({ subscriptions }) => {
  subscriptions.push(vscode.commands.registerCommand('hostProbe.measure', measure));
};

/** Writes its answer beside itself. Whoever listens to something is a function that lives. */
function measure() {
  // Collects garbage first.
  const functions = queryObjects(Function);
  const { heapUsed: heap } = process.memoryUsage();
  fs.writeFileSync(path.join(__dirname, 'measured.json'), JSON.stringify({ functions, heap }));
}
