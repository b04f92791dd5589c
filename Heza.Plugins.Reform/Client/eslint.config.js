import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules', 'src/desk/platform/api/schema.d.ts'] },
  js.configs.recommended,
  {
    files: ['test/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['document', 'location', 'customElements', 'HTMLElement', 'CSSStyleSheet'].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, lit['flat/recommended']],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Event handlers in templates are arrow functions of one expression.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
);
