import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkoutFolder } from './checkout-folder';
import { readDeskSettings } from './desk-settings';

const folder = mkdtempSync(join(tmpdir(), 'desk-'));
afterAll(() => rmSync(folder, { recursive: true }));

const own = readFileSync(join(checkoutFolder(), 'config', 'desk.yaml'), 'utf8');
const read = (text: string) => {
  const file = join(folder, 'desk.yaml');
  writeFileSync(file, text);
  return readDeskSettings(file);
};

it('reads the file that comes with it', () => {
  const { ratings, reservation } = readDeskSettings();
  expect(ratings.map(({ label }) => label)).toEqual([
    'True',
    'Mostly true',
    'Half true',
    'Mostly false',
    'False',
    'Unverifiable',
    'Outdated',
  ]);
  expect(reservation.minutes).toBeGreaterThan(0);
});

it.each([
  ['a rating key twice', own.replace('"mostly_true"', '"true"'), /ratings: /],
  ['a rating that says nothing known', own.replace('holds: "no",', 'holds: "never",'), /ratings\.\d\.holds: /],
  ['a missing section', own.replace(/secondReading:[\s\S]*?share: .*\n/, ''), /secondReading: /],
  ['a share above one', own.replace('share: 0.1', 'share: 1.1'), /secondReading\.share: /],
  [
    'an hour that no day has',
    own.replace('"06:00"', '"24:00"'),
    /mail\.digestAt: digestAt must be a time of day in UTC/,
  ],
  ['an unknown member', `${own}\nlunch: 30\n`, /lunch: /],
  ['no map', '- 1', /no map of settings/],
  ['no YAML', 'ratings: [', /cannot be read as YAML/],
])('names %s', (_, text, message) => {
  expect(text).not.toBe(own);
  expect(() => read(text)).toThrow(message);
});
