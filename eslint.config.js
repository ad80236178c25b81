import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** What the core may not use: the same data must give the same answer, everywhere and always. */
const pureCore = {
  'no-restricted-globals': [
    'error',
    ...['window', 'document', 'navigator', 'location', 'fetch', 'process', 'performance', 'crypto'].map((name) => ({
      name,
      message: 'The core has no DOM, no I/O, no clock and no randomness: take it as an argument.',
    })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Math', property: 'random', message: 'The core has no randomness: take a seed.' },
    { object: 'Date', property: 'now', message: 'The core has no clock: take the time as an argument.' },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'The core has no clock: take the time as an argument.',
    },
  ],
};

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', '.cache/', 'coverage/', '!.house/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: '.house/tsconfig.lint.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // Numbers in messages are plain; anything else in a template is named by its own rule.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Texts are taken apart by code points on purpose: the law of the fingerprints counts them.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.strict],
  },
  {
    files: ['**/*.{ts,js,mjs}'],
    rules: {
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['.house/**', 'src/cli/**', 'tests/bench/**'], rules: { 'no-console': 'off' } },
  { files: ['src/core/**/*.ts', 'src/state/**/*.ts'], rules: pureCore },
  {
    // Positions in its arrays are in range by construction, and a check at each would be paid for in the inner loops.
    files: ['src/core/engine/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['src/views/**/*.ts', 'src/app/**/*.ts', 'src/embed/**/*.ts', 'tests/**/*.browser.test.ts'],
    extends: [wc['flat/best-practice'], lit['flat/all'], litA11y.configs.recommended],
  },
  {
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
