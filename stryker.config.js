/**
 * Mutation testing of the pure parts, one folder at a time (it is slow):
 *
 *     npm run mutation -- --mutate 'src/settings/**'
 *     MUTATION_TESTS=core/decide npm run mutation -- --mutate 'src/core/decide/**'
 *
 * Only unit tests that need no document run, or those of the folder named. A run goes on where the last one ended.
 */
import jestConfig from './jest.config.js';

const unit = jestConfig.projects.find((project) => project.displayName === 'unit');

export default {
  packageManager: 'npm',
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: {
    projectType: 'custom',
    config: {
      ...unit,
      testMatch: [`<rootDir>/test/${process.env.MUTATION_TESTS ?? '{core,settings}'}/**/*.test.ts`],
      testPathIgnorePatterns: [...unit.testPathIgnorePatterns, '/time\\.test\\.ts$'],
    },
  },
  coverageAnalysis: 'perTest',
  mutate: [
    'src/{core,settings}/**/*.ts',
    // Lists of words and types: their mutants are one word less each.
    '!src/core/types.ts',
    '!src/core/**/*-words.ts',
    '!src/core/**/phrases.ts',
  ],
  ignorePatterns: ['dist', 'coverage', 'docs', 'public', 'test/e2e', 'test/fixtures'],
  incremental: true,
  incrementalFile: 'reports/stryker-incremental.json',
  tempDirName: '.cache/stryker',
  concurrency: 1,
  timeoutMS: 60_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
};
