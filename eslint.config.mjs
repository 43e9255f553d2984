import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    'dist/',
    'site/',
    'shots/',
    'coverage/',
    '.cache/',
    'examples/',
    'test/package/types/',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.mjs'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-unused-vars': 'off',
    },
  },
  {
    files: [
      '*.mjs',
      '*.ts',
      'scripts/**',
      'test/support/server/**',
      'test/package/support/**',
      '**/*.node.ts',
      'demo/receiver.js',
    ],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    languageOptions: { globals: globals.browser },
    rules: {
      'no-console': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-nothing': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      'wc/guard-super-call': 'off',
    },
  },
  {
    // The way that frameworks have their types extended.
    files: ['src/frameworks/*.ts'],
    rules: {
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/no-namespace': 'off',
    },
  },
  { files: ['src/element/log.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // @open-wc/testing says that every `equal` returns a promise, and node:test that every `it` does.
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  {
    files: ['test/host/**/*.js'],
    languageOptions: { globals: globals.browser, sourceType: 'script' },
  },
);
