import { join } from 'node:path';

/** The embedded server of the tests: kept between runs, so that only the first one pays for its creation. */
export const TEST_HOME = join(__dirname, '..', '..', '.touchstone', 'test');

/** How the global set-up tells the spec files where things are. */
export const SERVER_VARIABLE = 'TOUCHSTONE_TEST_DATABASE';
export const TEMPLATE_VARIABLE = 'TOUCHSTONE_TEST_TEMPLATE';
export const REDIS_VARIABLE = 'TOUCHSTONE_TEST_REDIS';
