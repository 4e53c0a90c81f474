import { isNearDays } from './near-days';

const days = (from: string | null, to: string | null) => ({ from, to });

describe('isNearDays', () => {
  it.each([
    ['the same', days('2024-10-01', '2024-12-31'), days('2024-10-01', '2024-12-31'), true],
    ['within', days('2024-12-01', '2024-12-05'), days('2024-10-01', '2024-12-31'), true],
    ['around, but much wider', days('2023-01-01', '2025-12-31'), days('2024-10-01', '2024-12-31'), false],
    ['moved by a little', days('2024-10-05', '2025-01-05'), days('2024-10-01', '2024-12-31'), true],
    ['apart', days('2025-10-01', '2025-10-01'), days('2024-10-01', '2024-12-31'), false],
    ['open as the other', days('2024-10-01', null), days('2024-10-01', null), true],
    ['closed where the other is open', days('2024-10-01', '2024-10-01'), days('2024-10-01', null), false],
  ])('%s', (_case, ours, gold, expected) => expect(isNearDays(ours, gold)).toBe(expected));
});
