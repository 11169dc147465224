/** As much of jest's globals as the tests of pure parts need. */
import { bind } from 'jest-each';
import { expect } from 'expect';
import { ModuleMocker } from 'jest-mock';

const mocker = new ModuleMocker(globalThis);
/** What is being collected: names and hooks of the `describe`s around. */
let scope = { names: [], before: [], after: [], tests: [] };

const within = (name, body) => {
  const outer = scope;
  scope = { names: [...outer.names, name], before: [...outer.before], after: [...outer.after], tests: outer.tests };
  body();
  scope = outer;
};
const add = (name, run) => {
  const here = scope;
  here.tests.push({ name: [...here.names, name].join(' '), run, scope: here });
};
const skip = () => undefined;
add.each = bind(add, false);
add.skip = Object.assign(skip, { each: () => skip });
within.each = bind(within, false);
within.skip = skip;

export const globals = {
  expect,
  describe: within,
  test: add,
  it: add,
  beforeEach: (hook) => scope.before.push(hook),
  afterEach: (hook) => scope.after.push(hook),
  beforeAll: (hook) => scope.before.push(hook),
  jest: {
    fn: (...given) => mocker.fn(...given),
    spyOn: (...given) => mocker.spyOn(...given),
    restoreAllMocks: () => mocker.restoreAllMocks(),
  },
  silent: (load) => collect('', load),
};

/** The tests of a file, in order, each with its id; rows of a table may bear one name. */
export function collect(file, load) {
  scope = { names: [], before: [], after: [], tests: [] };
  load();
  const seen = new Map();
  return scope.tests.map((test) => {
    const before = seen.get(test.name) ?? 0;
    seen.set(test.name, before + 1);
    return { ...test, id: `${file}: ${test.name}${before === 0 ? '' : ` (${before + 1})`}` };
  });
}

/** As jest's bound, so that a promise that a mutant left open ends. */
const TEST_MS = 5_000;

async function inTime(running) {
  let timer;
  const late = new Promise((_, refuse) => {
    timer = setTimeout(() => refuse(new Error('the test does not end')), TEST_MS);
  });
  await Promise.race([running, late]).finally(() => clearTimeout(timer));
}

/** Runs one test with its hooks; never throws. Status 0: passed, 1: failed. */
export async function runTest({ id, run, scope: around }) {
  const begun = performance.now();
  const result = { id, name: id, status: 0 };
  try {
    expect.setState({ assertionCalls: 0, expectedAssertionsNumber: null, isExpectingAssertions: false });
    for (const hook of around.before) await hook();
    await inTime(run());
    for (const hook of around.after) await hook();
  } catch (error) {
    Object.assign(result, { status: 1, failureMessage: error instanceof Error ? error.message : String(error) });
  }
  return { ...result, timeSpentMs: performance.now() - begun };
}
