/** Two projects with one jest: unit tests (Node, jsdom where a file asks for it) and end-to-end tests (real browsers). */

const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
      target: 'es2022',
    },
  },
];

/** Packages that ship only ES modules, which jest has to translate. */
const ESM_PACKAGES = ['preact', 'tldts', 'tldts-core', 'tldts-experimental', '@ghostery', '@remusao', 'valibot'];

const shared = {
  transform: { '\\.(?:[jt]sx?|mjs)$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(?:${ESM_PACKAGES.join('|')})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'mts', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
};

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
      moduleNameMapper: { '^webextension-polyfill$': '<rootDir>/test/fakes/browser.ts' },
    },
    {
      ...shared,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
    },
  ],
};
