#!/usr/bin/env node
// Every regular expression of `src` takes linear time: npm run expressions [-- --write] (after `npm run build`).
// `linear.txt` lists those that recheck has found linear, `undecided.txt` those that it cannot decide, which are timed instead.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { check } from 'recheck';
import { collectExpressions } from './expressions/collect-expressions.mjs';

const LINEAR = 'bin/expressions/linear.txt';
const UNDECIDED = 'bin/expressions/undecided.txt';
/** How long recheck may think about one: more for those that nobody has looked at. */
const THINKING_MS = { new: 10_000, again: 2_000 };
/** How many of those found linear are checked again, others with every hour. */
const AGAIN = 20;
const HOSTILE_CHARACTERS = 1024 * 1024;
const ALLOWED_MS = 1000;

const { values: options } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const linesOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

const places = collectExpressions();
const linear = new Set(linesOf(LINEAR));
const undecided = new Map(
  linesOf(UNDECIDED).map((line) => {
    const [expression, pumps, why] = line.split('\t');
    return [expression, { pumps: JSON.parse(pumps), why }];
  }),
);
const wrong = [];
const at = (expression) => `${places.get(expression).join(', ')}  ${expression}`;

const isNew = (expression) => !linear.has(expression) && !undecided.has(expression);
for (const expression of [...places.keys()].filter(isNew)) {
  const verdict = await verdictOn(expression, THINKING_MS.new);
  if (verdict === 'safe') linear.add(expression);
  else if (verdict === 'unknown')
    wrong.push(
      `recheck cannot decide; write it more simply, or add attacks and a reason to ${UNDECIDED}: ${at(expression)}`,
    );
  else wrong.push(`takes more than linear time: ${at(expression)}`);
}

const found = [...linear].filter((expression) => places.has(expression));
const from = (Math.floor(Date.now() / 3_600_000) * AGAIN) % found.length;
for (const expression of [...found, ...found].slice(from, from + AGAIN))
  if ((await verdictOn(expression, THINKING_MS.again)) === 'vulnerable')
    wrong.push(`listed in ${LINEAR}, and takes more than linear time: ${at(expression)}`);

for (const [expression, { pumps, why }] of undecided) {
  if (!why) wrong.push(`${UNDECIDED} gives no reason for ${expression}`);
  if (!places.has(expression)) wrong.push(`${UNDECIDED} lists what is no longer there: ${expression}`);
  for (const pump of pumps) {
    const ms = timed(expression, pump);
    if (ms > ALLOWED_MS) wrong.push(`${Math.round(ms)} ms on a megabyte of ${JSON.stringify(pump)}: ${at(expression)}`);
  }
}

if (options.write) {
  const heading = readFileSync(LINEAR, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('#'));
  writeFileSync(LINEAR, `${[...heading, ...found.sort()].join('\n')}\n`);
}
console.log(`expressions: ${places.size}, of which ${found.length} found linear and ${undecided.size} timed`);
for (const line of wrong) console.error(line);
process.exit(wrong.length === 0 ? 0 : 1);

/** @returns `safe`, `vulnerable` or `unknown` */
async function verdictOn(expression, timeout) {
  const { source, flags } = parsed(expression);
  const { status } = await check(source, flags, { timeout });
  return status;
}

function parsed(expression) {
  const end = expression.lastIndexOf('/');
  return new RegExp(expression.slice(1, end), expression.slice(end + 1));
}

/** Milliseconds of work for every match in a text that repeats `pump` and ends in what nothing expects; other work of the machine is not counted. */
function timed(expression, pump) {
  const { source, flags } = parsed(expression);
  const everywhere = new RegExp(source, flags.replace(/[gy]/g, '').concat('g'));
  const text = `${pump.repeat(HOSTILE_CHARACTERS / pump.length)}\0`;
  const began = process.cpuUsage();
  text.replace(everywhere, '');
  return process.cpuUsage(began).user / 1000;
}
