import { checkDesk } from '../../src/check-desk';
import { TRANSITIONS } from '../../src/domain/workflow/transitions';

afterEach(() => {
  delete process.env.TOUCHSTONE_DESK;
  jest.restoreAllMocks();
});

it('refuses settings that are not there, and names the file', () => {
  process.env.TOUCHSTONE_DESK = 'no-such-desk.yaml';
  expect(checkDesk).toThrow('no-such-desk.yaml');
});

it('refuses a table of transitions that leaves a claim without a way on', () => {
  jest.replaceProperty(TRANSITIONS.publish, 'from', []);
  expect(checkDesk).toThrow('"publish" starts or ends nowhere');
});

it('accepts what comes with the service', () => {
  expect(checkDesk).not.toThrow();
});
