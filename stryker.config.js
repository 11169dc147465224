/**
 * Mutation testing of the pure parts, a few files or a folder at a time:
 *
 *     npm run mutation -- --mutate 'src/settings/**'
 *     MUTATION_TESTS=core/decide npm run mutation -- --mutate 'src/core/decide/**'
 *
 * Unit tests of `test/core` and `test/settings` run, or those in the folders named, or whose path begins so, parted
 * by commas: "core/gate,page/gate". A run goes on where the last one ended.
 */
export default {
  packageManager: 'npm',
  testRunner: 'warm',
  plugins: ['./scripts/mutation/runner.mjs'],
  coverageAnalysis: 'perTest',
  mutate: [
    'src/{core,settings}/**/*.ts',
    // Lists of words and types: their mutants are one word less each.
    '!src/core/types.ts',
    '!src/core/**/*-words.ts',
    '!src/core/**/phrases.ts',
  ],
  ignorePatterns: ['dist', 'coverage', 'docs', 'public/*', '!public/_locales', 'test/e2e'],
  incremental: true,
  incrementalFile: 'reports/stryker-incremental.json',
  tempDirName: '.cache/stryker',
  concurrency: 1,
  timeoutMS: 10_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
};
