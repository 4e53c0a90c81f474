import type { HistoryActor } from '../../../platform/database/history';

/** Whose ids an import brings, and who brings it. */
export interface ImportContext {
  source: string;
  actor: HistoryActor;
}

/** The actor and the key they came through, as rows of the history hold them. */
export const actorColumns = ({ actor }: ImportContext): { actor: string; via: string | null } =>
  typeof actor === 'string' ? { actor, via: null } : { actor: actor.id, via: actor.via };
