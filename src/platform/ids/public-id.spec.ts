import fc from 'fast-check';
import { fromPublicId, PUBLIC_ID_PREFIXES, toPublicId } from './public-id';

const UUID = '0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

describe('public ids', () => {
  it('carry the kind and the hex digits of the uuid', () => {
    expect(toPublicId('clm', UUID)).toBe('clm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b');
  });

  it('lead back to the uuid, under their own prefix only', () => {
    const prefix = fc.constantFrom(...PUBLIC_ID_PREFIXES);
    fc.assert(
      fc.property(fc.uuid(), prefix, prefix, (uuid, made, asked) => {
        expect(fromPublicId(asked, toPublicId(made, uuid))).toBe(made === asked ? uuid : null);
      }),
    );
  });

  it.each([
    '',
    'clm_',
    'clm',
    UUID,
    `clm_${UUID}`,
    'clm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5',
    'clm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b0',
    'clm_0193A1B2C3D47E5F8A9B0C1D2E3F4A5B',
    'clm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5g',
    'clm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b\n',
  ])('refuse %j', (text) => {
    expect(fromPublicId('clm', text)).toBeNull();
  });
});
