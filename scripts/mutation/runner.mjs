/**
 * A test runner for Stryker that stays warm: files are compiled once, modules are evaluated anew for each mutant. With jest,
 * whose start costs seconds, a mutant took four seconds where it takes a tenth of one here.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loader } from './load.mjs';
import { collect, runTest } from './tests.mjs';

/** Folders of tests, or beginnings of their paths. */
const FOLDERS = (process.env.MUTATION_TESTS ?? 'core,settings').split(',');
/** Runs of code that a mutant made endless end at the hit limit of Stryker; this is its mark in the global namespace. */
const shared = (globalThis.__stryker__ ??= {});

class Runner {
  #load = loader(process.cwd());
  #times = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** Each test with modules of its own: what a module makes once, all tests that need it are to be told of. */
  async dryRun() {
    const results = [];
    for (const file of testFiles()) {
      for (const { id } of this.#testsOf(file)) {
        const test = this.#testsOf(file).find((one) => one.id === id);
        shared.currentTestId = test.id;
        const result = await runTest(test);
        this.#times.set(test.id, result.timeSpentMs);
        results.push(result);
        shared.currentTestId = undefined;
      }
    }
    return { status: 'complete', tests: results, mutantCoverage: shared.mutantCoverage };
  }

  async mutantRun({ activeMutant, hitLimit, mutantActivation, sandboxFileName, testFilter }) {
    Object.assign(shared, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0, activeMutant: undefined });
    if (mutantActivation === 'static') shared.activeMutant = activeMutant.id;
    try {
      const tests = this.#wanted(sandboxFileName, testFilter);
      shared.activeMutant = activeMutant.id;
      return await this.#verdict(tests);
    } catch (error) {
      return { status: 'killed', killedBy: [], failureMessage: `does not load: ${String(error)}`, nrOfTests: 0 };
    } finally {
      shared.activeMutant = undefined;
    }
  }

  async #verdict(tests) {
    let ran = 0;
    for (const test of tests) {
      const result = await runTest(test);
      ran += 1;
      if (shared.hitCount > shared.hitLimit) return { status: 'timeout', reason: 'hit limit' };
      if (result.status === 1)
        return { status: 'killed', killedBy: [test.id], failureMessage: result.failureMessage, nrOfTests: ran };
    }
    return { status: 'survived', nrOfTests: ran };
  }

  /** The tests that meet the mutant, the quickest first. */
  #wanted(mutated, filter) {
    const ids = filter === undefined ? undefined : new Set(filter);
    const files = testFiles().filter((file) => ids === undefined || filter.some((id) => id.startsWith(`${file}: `)));
    const near = files.filter((file) => this.#load.reaches(join(process.cwd(), file), mutated));
    return near
      .flatMap((file) => this.#testsOf(file))
      .filter(({ id }) => ids === undefined || ids.has(id))
      .sort((a, b) => (this.#times.get(a.id) ?? 0) - (this.#times.get(b.id) ?? 0));
  }

  #testsOf(file) {
    return collect(file, () => this.#load.fresh(join(process.cwd(), file)));
  }
}

/** Tests in the folders, or whose path begins so; those of time take time, those of components need more than is here. */
function testFiles() {
  return readdirSync('test', { recursive: true })
    .filter((path) => path.endsWith('.test.ts') && !path.endsWith('time.test.ts'))
    .filter((path) => FOLDERS.some((begin) => path.startsWith(begin)))
    .map((path) => join('test', path))
    .sort();
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'warm', injectableClass: Runner }];
