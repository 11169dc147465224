import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { IMPORT_ZONES } from './scripts/lint/import-zones.js';

const SOURCE = ['src/**/*.{ts,tsx}'];
const SCRIPTS = ['**/*.{js,mjs}'];

/** Page text reaches the page and our interface only as text. */
const NO_HTML_WRITES = [
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Write text with textContent and build elements; never write HTML.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'Build elements; never write HTML.',
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^(write|writeln)$/]',
    message: 'Build elements; never write HTML.',
  },
  { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Never write HTML.' },
];

const NO_BARRELS = { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' };

export default tseslint.config(
  { ignores: ['node_modules', 'dist', '.cache', 'coverage', 'reports', 'src/core/data'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: SOURCE,
    plugins: { 'import-x': importX },
    settings: {
      // Without these two `no-cycle` sees nothing in TypeScript.
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })],
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones: IMPORT_ZONES }],
      'import-x/no-default-export': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 200 }],
      'no-restricted-syntax': ['error', ...NO_HTML_WRITES, NO_BARRELS],
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'webextension-polyfill', message: 'Only platform/browser.ts imports it.' }],
          patterns: [{ regex: '^node:', message: 'The extension runs in a browser.' }],
        },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'chrome', message: 'Use platform/browser.' },
        { name: 'browser', message: 'Use platform/browser.' },
      ],
    },
  },
  {
    // At the rim the types promise more than a page or an orphaned script keeps: `document.body` can be null, and
    // prototype getters are captured once, before a page can shadow them.
    files: ['src/page/**/*.ts', 'src/platform/*.ts'],
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off', '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['src/platform/browser.ts', 'src/platform/native.ts'],
    // What stands in for a package exports as it does.
    rules: { 'no-restricted-imports': 'off', 'import-x/no-default-export': 'off' },
  },
  {
    files: ['src/platform/log.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Date', 'performance', 'console', 'setTimeout', 'setInterval', 'queueMicrotask', 'crypto', 'chrome'].map(
          (name) => ({ name, message: 'core is pure: no clock, randomness, timers or output.' }),
        ),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'core is pure: no randomness.' },
      ],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // Tests feed odd values and fakes on purpose.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: SCRIPTS,
    languageOptions: { globals: { ...globals.node, ...globals.browser }, sourceType: 'module' },
    rules: {
      eqeqeq: 'error',
      'no-undef': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
);
