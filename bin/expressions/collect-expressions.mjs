import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

const SPEC = /\.spec\.tsx?$/;
const SOURCE = /\.(?:tsx?|m?js)$/;

/** Files that build an expression only once they are asked something, and why what they build is linear. */
const BUILT_LATER = {
  'src/domain/matching/answers/amount-answers.ts': 'words taken literally, one optional',
  'src/http/api/requests/seen-revision.ts': 'a letter of our own and at most nine digits, from start to end',
  'src/http/pages/desk/deeds/id-in.ts': 'a prefix of our own and 32 digits',
};

/**
 * Every regular expression of `src`: those written out, and those put together while modules are loaded, whose words come from lists or settings.
 * @returns where each stands, by how it is written: `/source/flags`
 * @throws Error naming a file whose expressions nobody sees
 */
export function collectExpressions() {
  const places = new Map();
  const builders = [];
  for (const file of sourceFiles()) {
    const { written, builds } = readSource(file);
    for (const { expression, line } of written) note(places, expression, `${file}:${line}`);
    if (builds) builders.push(file);
  }
  const built = builtWhileLoading(builders);
  for (const [expression, file] of built) note(places, expression, file);
  const seen = new Set([...built.values(), ...Object.keys(BUILT_LATER)]);
  const unseen = builders.filter((file) => !seen.has(file));
  const gone = Object.keys(BUILT_LATER).filter((file) => !builders.includes(file));
  if (unseen.length > 0)
    throw new Error(
      `Nobody sees the expressions that ${unseen.join(', ')} builds once it is asked something: write them out.`,
    );
  if (gone.length > 0) throw new Error(`BUILT_LATER names ${gone.join(', ')}, where no expression is built.`);
  return places;
}

const note = (places, expression, place) => places.set(expression, [...(places.get(expression) ?? []), place]);

const sourceFiles = () =>
  readdirSync('src', { recursive: true })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => SOURCE.test(file) && !SPEC.test(file))
    .sort();

/** @returns the literals of a file, and whether it builds others */
function readSource(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false);
  const written = [];
  let builds = false;
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.end);
      written.push({ expression: node.text, line: line + 1 });
    }
    const called = ts.isNewExpression(node) || ts.isCallExpression(node) ? node.expression : undefined;
    if (called && ts.isIdentifier(called) && called.text === 'RegExp') builds = true;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { written, builds };
}

/** Loads what was built of `files`, with `RegExp` telling what it is asked to make and by which file. */
function builtWhileLoading(files) {
  const built = new Map();
  const Original = globalThis.RegExp;
  const made = (expression) => {
    const place = callerIn(new Error().stack);
    if (place) built.set(String(expression), place);
    return expression;
  };
  globalThis.RegExp = new Proxy(Original, {
    construct: (_, given) => made(new Original(...given)),
    apply: (_, _self, given) => made(Original(...given)),
  });
  const load = createRequire(resolve('package.json'));
  for (const file of files) load(resolve('dist', file.replace(/\.tsx?$/, '.js')));
  globalThis.RegExp = Original;
  return built;
}

/** The source of the first frame of ours: of what packages build, nothing is said here. */
function callerIn(stack) {
  const frame = stack.split('\n')[3] ?? '';
  const at = frame.indexOf(join(process.cwd(), 'dist'));
  if (at === -1) return null;
  return relative(resolve('dist'), frame.slice(at)).replace(/\.js:.*$/, '.ts');
}
