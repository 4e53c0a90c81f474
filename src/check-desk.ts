import { checkTransitions } from './domain/workflow/check-transitions';
import { TRANSITIONS } from './domain/workflow/transitions';
import { deskSettings } from './platform/config/desk-settings';

/**
 * Everything the desk rests on, before anybody works there.
 * @throws ConfigurationError for wrong settings, Error for a table of transitions that does not hold
 */
export function checkDesk(): void {
  deskSettings();
  const problems = checkTransitions(TRANSITIONS);
  if (problems.length > 0) throw new Error(`the table of transitions does not hold: ${problems.join('; ')}`);
}
