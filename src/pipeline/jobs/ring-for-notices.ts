import type { DataSource } from 'typeorm';
import { prepared } from '../../platform/database/prepared';
import { firstRow } from '../../platform/database/rows';
import type { Doorbell } from '../../platform/queue/doorbell';
import { DELIVERY_DUE } from '../deliveries/claim-delivery';
import { MAIL_DUE } from '../deliveries/mail/claim-mails';
import { deliverNoticesJob } from './deliver-notices.job';
import { sendMailJob } from './send-mail.job';

const DUE = prepared(`SELECT ${DELIVERY_DUE} AS delivery, ${MAIL_DUE} AS mail`);

/** Rings for what an assessment may have written to those who cite claims. */
export async function ringForNotices(dataSource: DataSource, doorbell: Pick<Doorbell, 'ring'>): Promise<void> {
  const due = await firstRow<{ delivery: boolean; mail: boolean }>(dataSource, DUE, []);
  if (due?.delivery) doorbell.ring(deliverNoticesJob, {});
  if (due?.mail) doorbell.ring(sendMailJob, {});
}
