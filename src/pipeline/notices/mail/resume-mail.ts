import type { DataSource } from 'typeorm';
import { rows } from '../../../platform/database/rows';
import { noteConsent, startMail } from './consents';

/** Those that agreed, and cite what they are not told about: only a restore leaves that behind. */
const HELD = `
  SELECT m.id, m.email FROM mail_consents m WHERE m.confirmed_at IS NOT NULL
    AND NOT EXISTS (SELECT FROM mail_consents o WHERE o.email = m.email AND o.unsubscribed_at IS NOT NULL)
    AND EXISTS (SELECT FROM citations c WHERE lower(c.email) = m.email AND c.created_by = m.asked_by
      AND c.withdrawn_at IS NULL AND c.email_confirmed_at IS NULL) ORDER BY m.id`;

/** Lets the mail go on that a restore has held, to whoever had agreed to it; what waited is due at once. @returns to how many addresses */
export const resumeMail = (dataSource: DataSource): Promise<number> =>
  dataSource.transaction(async (sql) => {
    const held = await rows<{ id: string; email: string }>(sql, HELD);
    for (const { id, email } of held) {
      await startMail(sql, email);
      await noteConsent(sql, id, 'resumed');
    }
    await rows(
      sql,
      `UPDATE deliveries SET next_attempt_at = now()
       WHERE channel = 'mail' AND next_attempt_at = 'infinity' AND delivered_at IS NULL AND failed_at IS NULL`,
    );
    return new Set(held.map(({ email }) => email)).size;
  });
