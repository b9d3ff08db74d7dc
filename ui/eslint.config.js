import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const rooms = [
  { type: 'shell', pattern: 'src/shell/**', partialMatch: false },
  { type: 'feature', pattern: 'src/features/*/**', partialMatch: false, capture: ['feature'] },
  { type: 'components', pattern: 'src/components/**', partialMatch: false },
  { type: 'editor', pattern: 'src/editor/**', partialMatch: false },
  { type: 'testing', pattern: 'src/lib/testing/**', partialMatch: false },
  { type: 'lib', pattern: 'src/lib/**', partialMatch: false },
];

const allow = (from, ...types) => ({
  from: { element: { type: from } },
  allow: types.map((type) => ({ to: { element: { type } } })),
});

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'src/lib/api/generated/', 'src/lib/i18n/keys.ts'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser } } },
  { files: ['scripts/**', '*.config.*'], languageOptions: { globals: { ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  {
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      // Addresses are made by the router's `href`; there is no SvelteKit to resolve them.
      'svelte/no-navigation-without-resolve': 'off',
      // Maps and sets that nothing on the screen depends on are the ordinary ones.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,svelte}'],
    ignores: ['src/**/*.test.ts'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': rooms,
      'boundaries/include': ['src/**/*'],
      'import/resolver': { node: { extensions: ['.ts', '.svelte', '.js'] } },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            allow('shell', 'shell', 'feature', 'components', 'lib'),
            allow('feature', 'components', 'editor', 'lib', 'shell'),
            // A feature knows its own files, never another feature.
            {
              from: { element: { type: 'feature' } },
              allow: { to: { element: { type: 'feature', captured: { feature: '{{ from.element.captured.feature }}' } } } },
            },
            allow('components', 'components', 'lib'),
            allow('editor', 'editor', 'components', 'lib'),
            allow('testing', 'testing', 'lib'),
            allow('lib', 'lib'),
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,svelte}'],
    ignores: ['src/lib/api/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['@tauri-apps/*'], message: 'Only lib/api speaks to the window.' },
            { regex: '^@lucide/svelte$', message: 'Import icons one by one: @lucide/svelte/icons/….' },
          ],
        },
      ],
    },
  },
);
