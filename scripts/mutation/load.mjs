/** TypeScript modules, compiled once and evaluated as often as asked, each time without anything left of the last. */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import { transformSync } from '@swc/core';
import { globals } from './tests.mjs';

const SWC = { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' }, module: { type: 'commonjs' } };

export function loader(root) {
  const outside = createRequire(join(root, 'package.json'));
  // A mutant is dead at the first value that a property fails for: no smaller one is looked for, nor hundreds that hold.
  outside('fast-check').configureGlobal({ endOnFailure: true, numRuns: 10 });
  const replaced = new Map([['webextension-polyfill', join(root, 'test/fakes/browser.ts')]]);
  const compiled = new Map();
  const needs = new Map();

  const compile = (path) => {
    const known = compiled.get(path);
    if (known !== undefined) return known;
    const text = readFileSync(path, 'utf8');
    if (text.includes('@jest-environment jsdom')) withDocument(outside('jsdom'));
    const made = path.endsWith('.json')
      ? dataOf(JSON.parse(text))
      : vm.compileFunction(
          transformSync(text, { ...SWC, filename: path, swcrc: false }).code,
          ['exports', 'require', 'module', '__dirname', '__filename'],
          { filename: path },
        );
    compiled.set(path, made);
    return made;
  };

  const evaluate = (path, done) => {
    const known = done.get(path);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    done.set(path, module);
    const require = (name) => {
      if (name === '@jest/globals') return globals;
      const inner = replaced.get(name) ?? (name.startsWith('.') ? resolve(dirname(path), name) : undefined);
      if (inner === undefined) return outside(name);
      needs.set(path, (needs.get(path) ?? new Set()).add(inner));
      return evaluate(inner, done);
    };
    compile(path)(module.exports, require, module, dirname(path), path);
    return module.exports;
  };

  return {
    fresh: (path) => evaluate(path, new Map()),
    /** True where a module needs another, at any remove; those never loaded are looked through first. */
    reaches(from, to) {
      if (!compiled.has(from)) this.quietly(from);
      const seen = new Set([from]);
      for (const path of seen) for (const next of needs.get(path) ?? []) seen.add(next);
      return seen.has(to);
    },
    quietly(path) {
      globals.silent(() => evaluate(path, new Map()));
    },
  };
}

/** Makes what a document brings with it known to all modules, as far as Node has no such thing itself. */
function withDocument({ JSDOM }) {
  if ('document' in globalThis) return;
  const { window } = new JSDOM('<!doctype html>', { url: 'http://localhost/', pretendToBeVisual: true });
  for (const name of Object.getOwnPropertyNames(window)) {
    if (!(name in globalThis)) globalThis[name] = window[name];
  }
}

const dataOf = (data) => (_, __, module) => {
  module.exports = data;
};

function resolve(folder, name) {
  const base = join(folder, name);
  for (const path of [base, `${base}.ts`, `${base}.tsx`]) {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() === true) return path;
  }
  throw new Error(`no module ${base}`);
}
