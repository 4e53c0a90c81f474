import type { DataSource } from 'typeorm';
import { poolOf } from './pool-of';

/** How many queries of this process wait for a connection to the database. */
export const waitingQueries = (database: DataSource): number => poolOf(database)?.waitingCount ?? 0;
