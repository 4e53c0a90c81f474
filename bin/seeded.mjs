import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Numbers of [0, 1), the same for the same seed. */
export function seeded(seed) {
  const source = xoroshiro128plus(seed);
  return () => uniformFloat64(source);
}
