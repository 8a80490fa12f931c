import { describe, expect, it } from 'vitest';
import { foreignLoads } from '../../scripts/lib/checks/requireOwnCode.mjs';

const loads = (text: string, file = 'worker.cjs') => foreignLoads(file, text, ['simulation.cjs']);

describe('what a bundle may load', () => {
  it.each([
    'var a=require("node:fs"),b=require("path")',
    "Promise.resolve().then(()=>x(require('./simulation.cjs')))",
    'let a=await import("fs/promises")',
    'say("Arguments require a value: import them (all) first")',
    'a.required(b),c.imports(d),$require(e)',
  ])('passes %s', text => {
    expect(loads(text)).toEqual([]);
  });

  it('passes what tells the compiler to wait in the command line alone', () => {
    expect(loads('require("node:v8")', 'cli.cjs')).toEqual([]);
    expect(loads('require("node:v8")')).not.toEqual([]);
    expect(loads('require("node:v8")', 'extension.cjs')).not.toEqual([]);
  });

  it.each([
    'require("@tensorflow/tfjs-node")',
    'require("encoding")',
    'require("./other.cjs")',
    'require("../simulation.cjs")',
    'require("node:http")',
    'require("child_process")',
    'require("vscode")',
    'require(name)',
    'require(join(a,b))',
    'require("node:fs"+a)',
    'require(`./${a}.cjs`)',
    'import(name)',
    'import("data:text/javascript,")',
    'var a=require,b=1',
    'f({require:require})',
    'module.require(a)',
    'createRequire(a)(b)',
    'eval(text)',
    'new Function("a",b)',
  ])('stops the build at %s', text => {
    expect(loads(text)).not.toEqual([]);
  });

  it('is the editor for its own bundle alone', () => {
    expect(loads('require("vscode")', 'extension.cjs')).toEqual([]);
  });

  it('is named by the user in one place', () => {
    expect(loads('(0,m.createRequire)(a)(a)', 'simulation.cjs')).toEqual([]);
    expect(loads('createRequire(a)(a);createRequire(b)(b)', 'simulation.cjs')).not.toEqual([]);
  });
});
