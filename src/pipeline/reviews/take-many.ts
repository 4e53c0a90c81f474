import type { DataSource } from 'typeorm';
import { transitionOf } from '../../domain/workflow/transitions';
import { deskSettings } from '../../platform/config/desk-settings';
import { changeWithHistory } from '../../platform/database/history';
import { prepared } from '../../platform/database/prepared';
import { rows, type Sql } from '../../platform/database/rows';
import { type PlannedStep, planStep } from './apply-action';
import { leaseFor } from './leases';
import { type QueueFilter, queueConditions } from './queue-filter';
import { REVIEW_SELECT, type ReviewRow } from './review-row';
import type { Reviewer } from './reviewer';
import { readers, refusalForHolding, skippers, statesFor, waits } from './takeable';

/** Somebody who asks for the next claim. */
export interface Asker {
  person: Reviewer;
  filter: QueueFilter;
  /** The same for all who may do the same with the same claims. */
  queue: string;
}

export const askerOf = (person: Reviewer, filter: QueueFilter): Asker => ({
  person,
  filter,
  queue: JSON.stringify([person.permissions.has(transitionOf('reserve').permission), statesFor(person), filter]),
});

/** What the head of the queue holds, and who may not take it. */
interface Head extends ReviewRow {
  barred: string[];
}

/**
 * Reserves the next claims for all who ask for one from the same queue, in one transaction of a few statements.
 * @returns what each got, or is refused for; who is not in it has to be served alone: what is assigned to them comes first, or nothing
 *   at the head of the queue is for them
 */
export function takeMany(dataSource: DataSource, askers: readonly Asker[]): Promise<Map<Asker, ReviewRow | Error>> {
  return dataSource.transaction(async (sql) => {
    const { refused, free } = sortOut(askers, await handsOf(sql, askers));
    const steps = free.length > 0 ? deal(free, await lockHead(sql, free)) : new Map<Asker, PlannedStep>();
    await writeLeases(sql, [...steps.values()]);
    const taken = [...steps].map(([asker, { after }]) => [asker, after] as const);
    return new Map<Asker, ReviewRow | Error>([...refused, ...taken]);
  });
}

/** Who may hold no more, and who takes from the head of the queue: of somebody who asks twice, one. */
function sortOut(askers: readonly Asker[], hands: Map<string, Hand>) {
  const refused = new Map<Asker, Error>();
  const free = new Map<string, Asker>();
  for (const asker of askers) {
    const { personId } = asker.person;
    const { held, assigned } = hands.get(personId)!;
    const refusal = refusalForHolding(held);
    if (refusal) refused.set(asker, refusal);
    else if (!assigned && !free.has(personId)) free.set(personId, asker);
  }
  return { refused, free: [...free.values()] };
}

interface Hand {
  personId: string;
  /** How many claims the person holds. */
  held: number;
  /** Whether any claim that waits is assigned to them. */
  assigned: boolean;
}

const HANDS = prepared(`
  SELECT asked.id AS "personId",
    (SELECT count(*)::int FROM reviews WHERE reserved_by = asked.id AND reserved_until > now()) AS held,
    EXISTS (SELECT FROM reviews r WHERE r.assigned_to = asked.id AND ${waits('$2')}) AS assigned
  FROM unnest((SELECT $1::uuid[])) AS asked (id)`);

async function handsOf(sql: Sql, askers: readonly Asker[]): Promise<Map<string, Hand>> {
  const [{ person }] = askers as [Asker];
  const found = await rows<Hand>(sql, HANDS, [askers.map((asker) => asker.person.personId), statesFor(person)]);
  return new Map(found.map((hand) => [hand.personId, hand]));
}

/** As many claims from the top of the queue as people ask, locked. */
async function lockHead(sql: Sql, askers: readonly Asker[]): Promise<Head[]> {
  const [{ person, filter }] = askers as [Asker];
  const { where, parameters } = await queueConditions(sql, filter, 5);
  const people = '= ANY($1::uuid[])';
  const head = `SELECT ${REVIEW_SELECT}, ARRAY(${readers(people)} UNION ALL ${skippers(people, '$3')}) AS barred
    FROM reviews r WHERE ${[waits('$2'), 'r.assigned_to IS NULL', ...where].join(' AND ')}
    ORDER BY r.rank DESC, r.claim_id LIMIT $4 FOR UPDATE OF r SKIP LOCKED`;
  const ids = askers.map((asker) => asker.person.personId);
  return rows(sql, prepared(head), [ids, statesFor(person), deskSettings().skipHours, ids.length, ...parameters]);
}

/** Gives each in turn the first claim that is for them. */
function deal(askers: readonly Asker[], head: Head[]): Map<Asker, PlannedStep> {
  const steps = new Map<Asker, PlannedStep>();
  const left = [...head];
  for (const asker of askers) {
    const { person } = asker;
    const place = left.findIndex(({ barred }) => !barred.includes(person.personId));
    const [taken] = place < 0 ? [] : left.splice(place, 1);
    if (!taken) continue;
    const { barred: _, ...review } = taken;
    steps.set(asker, planStep(review, { action: 'reserve', person, change: leaseFor(person.personId, review) }));
  }
  return steps;
}

async function writeLeases(sql: Sql, steps: PlannedStep[]): Promise<void> {
  if (steps.length === 0) return;
  const column = (member: 'claimId' | 'revision' | 'reservedBy' | 'reservedUntil') =>
    steps.map(({ after }) => after[member]);
  const statement = `UPDATE reviews r SET revision = given.revision, reserved_by = given.holder, reserved_until = given.until
    FROM unnest($1::uuid[], $2::int[], $3::uuid[], $4::timestamptz[]) AS given (claim_id, revision, holder, until)
    WHERE r.claim_id = given.claim_id`;
  const parameters = [column('claimId'), column('revision'), column('reservedBy'), column('reservedUntil')];
  await changeWithHistory(
    sql,
    { statement, parameters },
    steps.map(({ history }) => history),
  );
}
