import { dayInAddress } from './day-in-address';

describe('dayInAddress', () => {
  it.each<[string, string | null]>([
    ['https://a.example/2014/09/22/ferry.html', '2014-09-22'],
    ['https://a.example/world/2014/sep/8/ferry', '2014-09-08'],
    ['https://a.example/news/2014-09-22/ferry', '2014-09-22'],
    ['https://a.example/2014/13/22/ferry', null],
    ['https://a.example/2014/02/30/ferry', null],
    ['https://a.example/article-20140922', null],
    ['https://a.example/1234/56/78', null],
    ['', null],
  ])('%s: %s', (url, day) => {
    expect(dayInAddress(url)).toBe(day);
  });
});
