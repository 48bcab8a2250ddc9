import js from '@eslint/js';
import next from '@next/eslint-plugin-next';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import a11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

/** Attributes whose text a person sees or hears. */
const SPOKEN_ATTRIBUTES =
  /^(title|placeholder|alt|label|legend|hint|note|lead|caption|summary|heading|detail|aria-(label|description|valuetext|roledescription))$/;

/** English and Japanese are equal: a word written into a component would exist in one of them only. */
const noLiteralWords = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { literal: 'Words for people belong into lib/i18n/messages, in both languages: “{{text}}”.' },
  },
  create(context) {
    const report = (node, text) => {
      if (/\p{L}/u.test(text)) context.report({ node, messageId: 'literal', data: { text: text.trim().slice(0, 40) } });
    };
    const inspect = (node) => {
      if (node.type === 'Literal' && typeof node.value === 'string') report(node, node.value);
      if (node.type === 'TemplateLiteral') for (const part of node.quasis) report(part, part.value.cooked ?? '');
      if (node.type === 'ConditionalExpression') [node.consequent, node.alternate].forEach(inspect);
      if (node.type === 'LogicalExpression') [node.left, node.right].forEach(inspect);
      if (node.type === 'JSXExpressionContainer') inspect(node.expression);
    };
    return {
      JSXText: (node) => report(node, node.value),
      JSXExpressionContainer: (node) => {
        if (node.parent.type === 'JSXElement' || node.parent.type === 'JSXFragment') inspect(node);
      },
      JSXAttribute: (node) => {
        if (node.value && typeof node.name.name === 'string' && SPOKEN_ATTRIBUTES.test(node.name.name)) {
          inspect(node.value);
        }
      },
    };
  },
};

/** Which layer must not reach which (README, "Layers"); enums of the schema are plain constants and open to all. */
const zones = [
  ['./lib/domain', ['./app', './components', './lib', './prisma'], ['./domain']],
  ['./lib/schemas', ['./app', './components', './lib/auth', './lib/boundary', './lib/data', './lib/db']],
  ['./lib/data', ['./app', './components', './lib/auth', './lib/boundary']],
  ['./lib/auth', ['./app', './components', './lib/boundary']],
  ['./lib/boundary', ['./app', './components']],
  ['./lib/files', ['./app', './components', './lib/auth', './lib/boundary', './lib/data']],
  ['./lib/i18n', ['./app', './components', './lib/auth', './lib/boundary', './lib/data', './lib/db']],
  ['./components', ['./lib/auth', './lib/boundary', './lib/data', './lib/db', './prisma']],
  ['./components/ui', ['./components', './app'], ['./ui']],
  ['./app', ['./prisma']],
].flatMap(([target, folders, own = []]) =>
  folders.map((from) => ({
    target,
    from,
    except: from === './prisma' ? ['./generated/enums.ts'] : from === './app' ? [] : own,
    message: `${target.slice(2)} must not import from ${from.slice(2)}.`,
  })),
);

const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read in lib/env.ts only.',
};
const clock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Ask lib/clock.ts, or take `now` as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Ask lib/clock.ts, or take `now` as an argument.',
  },
];
const localTime = [
  {
    selector: 'CallExpression[callee.property.name=/^toLocale(Date|Time)?String$/]',
    message: 'Format with lib/domain/zoned-time.ts: locale and zone are arguments, never those of the machine.',
  },
  {
    // Asking the browser for its zone is not formatting.
    selector:
      ":not(CallExpression > MemberExpression[property.name='resolvedOptions']) > NewExpression[callee.object.name='Intl'][callee.property.name='DateTimeFormat']",
    message: 'Format with lib/domain/zoned-time.ts: locale and zone are arguments, never those of the machine.',
  },
  {
    // Which tests run in two zones rests on it (bin/launcher/test-steps.mjs).
    selector:
      'CallExpression[callee.property.name=/^((get|set)(Date|Day|FullYear|Hours|Minutes|Seconds|Milliseconds|Month|Year)|getTimezoneOffset|to(Date|Time)String)$/], NewExpression[callee.name="Date"][arguments.length>1]',
    message: 'Reckon with lib/domain/time.ts: the zone is an argument, never that of the machine.',
  },
];

export default defineConfig([
  globalIgnores(['.next/', '.data/', 'prisma/generated/', 'coverage/', 'test-results/', 'next-env.d.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-control-regex': 'off', // text of strangers is cleaned of exactly these
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.strict],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: {
      'import-x/extensions': ['.ts', '.tsx', '.mjs', '.js'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [
        createNodeResolver({
          tsconfig: { configFile: `${import.meta.dirname}/tsconfig.json` },
          extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
        }),
      ],
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-console': ['error', { allow: ['error', 'warn'] }],
      'no-restricted-syntax': ['error', environment, ...clock, ...localTime],
      'import-x/no-duplicates': ['error', { 'prefer-inline': true }],
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
    },
  },
  {
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, a11y.flatConfigs.recommended, next.configs['core-web-vitals']],
    plugins: { rostrum: { rules: { 'no-literal-words': noLiteralWords } } },
    rules: {
      'rostrum/no-literal-words': 'error',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'next/link', importNames: ['default'], message: 'Use AppLink (components/ui/app-link.tsx).' },
          ],
        },
      ],
      // A table laid out as blocks on a phone keeps its roles only where they are spelled out (ui/data-table.tsx).
      'jsx-a11y/no-redundant-roles': ['error', { nav: ['navigation'], thead: ['rowgroup'], tbody: ['rowgroup'] }],
      'jsx-a11y/no-interactive-element-to-noninteractive-role': [
        'error',
        { tr: ['none', 'presentation'], td: ['cell'] },
      ],
      // A scrolling region has to take the focus, or the keyboard cannot scroll it.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['group', 'region', 'tabpanel'], tags: ['main'] }],
    },
  },
  {
    files: ['lib/**/*.ts', 'components/**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    rules: { 'import-x/no-default-export': 'error' },
  },
  // The few places that the rules above name.
  { files: ['components/ui/app-link.tsx'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['lib/env.ts'], rules: { 'no-restricted-syntax': ['error', ...clock, ...localTime] } },
  {
    files: ['lib/clock.ts', 'lib/browser-clock.ts'],
    rules: { 'no-restricted-syntax': ['error', environment, ...localTime] },
  },
  {
    files: ['lib/domain/time.ts', 'lib/domain/zoned-time.ts', 'lib/domain/map-dates.ts'],
    rules: { 'no-restricted-syntax': ['error', environment, ...clock] },
  },
  // next-intl and Tailwind ask for one.
  {
    files: ['lib/i18n/request.ts', 'components/ui/icon-styles.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  // Declarations are merged with the library's own, which only an interface can.
  {
    files: ['**/*.d.ts', 'tests/support/global-setup.ts'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off' },
  },
  {
    files: ['bin/**', 'tests/**', 'lib/db/**', 'prisma/*.ts'],
    rules: { 'no-restricted-syntax': 'off', 'no-console': 'off', 'no-empty-pattern': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'AbortController',
          'AbortSignal',
          'Buffer',
          'URL',
          'clearInterval',
          'clearTimeout',
          'console',
          'fetch',
          'performance',
          'process',
          'setInterval',
          'setTimeout',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
]);
