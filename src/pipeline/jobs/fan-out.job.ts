import { defineJob } from '../../platform/queue/define-job';
import { type FanOutTable, fanOut } from '../fan-out';
import { recordFailure } from '../gaps';
import { ringToAssess } from './assess-due.job';

/** Passes the change of a publisher, an entity or a rule model on to the questions it concerns, and rings for those. */
export const fanOutJob = defineJob<{ table: FanOutTable; id: string }>({
  queue: 'claims',
  name: 'fan-out',
  async handle({ table, id }, { dataSource, doorbell }) {
    try {
      // The first are assessed while the change is still passed on to the others.
      await fanOut(dataSource, table, id, { passedOn: () => ringToAssess({ dataSource, doorbell }) });
    } catch (error) {
      await recordFailure(dataSource, table, id, error);
    }
  },
});
