import { rows, type Sql } from '../../platform/database/rows';

/** Whether single letters act as commands on pages (WCAG 2.1.4). A taste, no event: it leaves no history. */
export async function setKeyboardShortcuts(sql: Sql, personId: string, on: boolean): Promise<void> {
  await rows(sql, `UPDATE people SET keyboard_shortcuts = $2, updated_at = now() WHERE id = $1`, [personId, on]);
}
