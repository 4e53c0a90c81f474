import { nestsDeeper } from './nests-deeper';

const deep = (times: number, element = '<div>') => element.repeat(times);

it.each([
  ['', 0],
  ['no tags, 1 < 2', 0],
  ['<div><p>a<p>b</div>', 2],
  ['<div><section><em>a</em></section></div>', 3],
  ['<br><br><img><br>', 1],
  [deep(200), 200],
])('%p nests %d deep and no deeper', (html, depth) => {
  expect([nestsDeeper(html, depth), nestsDeeper(html, depth - 1)]).toEqual([false, true]);
});

// Each of these looks shallow to whoever counts tags in the text.
it.each([
  '<div></b>',
  '<div/>',
  '<div title="></div>">',
  '<div><!--</div>-->',
  '<div><style></div></style>',
  '<div =">" x></a>',
])('is not deceived by %p again and again', (element) => {
  expect([nestsDeeper(deep(200, element), 201), nestsDeeper(deep(202, element), 200)]).toEqual([false, true]);
});

it.each(['<a', '<div></b>', '<a ', '</b>', '<!--', '<![CDATA[', '<a b="', '&lt', '<p>x'])(
  'looks through a megabyte of %p in less than a second',
  (pump) => {
    const began = process.cpuUsage();
    nestsDeeper(pump.repeat((1024 * 1024) / pump.length), 200);
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(1000);
  },
);
