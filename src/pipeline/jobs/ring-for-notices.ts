import type { DataSource } from 'typeorm';
import type { Doorbell } from '../../platform/queue/doorbell';
import { isDeliveryDue } from '../deliveries/claim-delivery';
import { isMailDue } from '../deliveries/mail/claim-mails';
import { deliverNoticesJob } from './deliver-notices.job';
import { sendMailJob } from './send-mail.job';

/** Rings for what an assessment may have written to those who cite claims. */
export async function ringForNotices(dataSource: DataSource, doorbell: Pick<Doorbell, 'ring'>): Promise<void> {
  if (await isDeliveryDue(dataSource)) doorbell.ring(deliverNoticesJob, {});
  if (await isMailDue(dataSource)) doorbell.ring(sendMailJob, {});
}
