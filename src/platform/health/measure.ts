import type { DataSource } from 'typeorm';

/** Sets gauges from what the database says; called whenever `/metrics` is asked for. */
export type Measure = (database: DataSource) => Promise<void>;

export const MEASURES = Symbol('measures');
