import { settlePaths } from './settle-paths';

const settled = (...paths: string[]) =>
  Object.fromEntries(
    [...settlePaths(paths.map((path) => path.split('/')))].map(([path, steps]) => [path, steps.join('/')]),
  );

describe('the full path that a path means', () => {
  it('is the one known path of which it leaves out steps', () => {
    expect(settled('paris', 'france/paris')).toEqual({ paris: 'france/paris', 'france/paris': 'france/paris' });
    expect(settled('paris', 'europe/france/paris', 'france/paris')).toEqual({
      paris: 'europe/france/paris',
      'europe/france/paris': 'europe/france/paris',
      'france/paris': 'europe/france/paris',
    });
    expect(settled('europe/paris', 'europe/france/paris')).toMatchObject({ 'europe/paris': 'europe/france/paris' });
  });

  it('is its own where it may mean several', () => {
    expect(settled('paris', 'france/paris', 'texas/paris')).toMatchObject({ paris: 'paris' });
    expect(settled('france/paris', 'europe/france', 'africa/france')).toMatchObject({ 'france/paris': 'france/paris' });
  });

  it('is continued upwards by what others know of its first step', () => {
    expect(settled('france/paris', 'europe/france')).toEqual({
      'france/paris': 'europe/france/paris',
      'europe/france': 'europe/france',
    });
    expect(settled('france/lyon', 'europe/west/france')).toMatchObject({ 'france/lyon': 'europe/west/france/lyon' });
  });

  it.each([[['europe/france', 'west/europe/france']], [['west/europe/france', 'europe/france']]])(
    'is continued by the longest of those that agree, in whatever order: %j',
    (others) => {
      expect(settled('france/lyon', ...others)).toEqual({
        'france/lyon': 'west/europe/france/lyon',
        'europe/france': 'west/europe/france',
        'west/europe/france': 'west/europe/france',
      });
    },
  );

  it('is its own where nothing else is known', () => {
    expect(settled('paris', 'lyon')).toEqual({ paris: 'paris', lyon: 'lyon' });
    expect(settled('france/paris', 'france/lyon')).toEqual({
      'france/paris': 'france/paris',
      'france/lyon': 'france/lyon',
    });
  });
});
