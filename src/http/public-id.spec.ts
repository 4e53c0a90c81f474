import fc from 'fast-check';
import { fromPublicId, toPublicId } from './public-id';

describe('public ids', () => {
  it('survive the way out and back for every uuid', () => {
    fc.assert(fc.property(fc.uuid(), (uuid) => fromPublicId('clm', toPublicId('clm', uuid)) === uuid));
  });

  it.each([
    ['another prefix', 'qst_0190c9a2000070008000000000000001'],
    ['a bare uuid', '0190c9a2-0000-7000-8000-000000000001'],
    ['too short', 'clm_0190'],
    ['capitals', 'clm_0190C9A2000070008000000000000001'],
    ['a trailing line feed', 'clm_0190c9a2000070008000000000000001\n'],
    ['nothing', ''],
  ])('refuse %s', (_, text) => {
    expect(fromPublicId('clm', text)).toBeNull();
  });
});
