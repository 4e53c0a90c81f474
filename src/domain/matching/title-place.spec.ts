import { titlePlace } from './title-place';

describe('where a headline says that it was', () => {
  it.each([
    ['Explosion at Harsk plant kills five', 'thing:harsk'],
    ['Ferry sinks off New Orsk', 'thing:new orsk'],
    ['Toll rises in Oslo', 'place:Oslo'],
    ['Nine Killed In Halvern Hospital Fire', null],
    ['Nine killed in March', null],
    ['Nine killed in hospital fire', null],
    ['Mourning on Monday', null],
    ['', null],
  ])('%s → %s', (title, key) => {
    expect(titlePlace(title)?.place.key ?? null).toBe(key);
  });
});
