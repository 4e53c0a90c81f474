import { Controller, type MessageEvent, Query, Sse } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Observable } from 'rxjs';
import { Allow } from '../../../../access/allow';
import { cursorParameter } from '../../format/list-query';
import { DeskFeed, type DeskNews } from './desk-feed';

/** News as the page's script reads them; null for what does not concern it. */
function messageFor(claimId: string | null, news: DeskNews): MessageEvent | null {
  if (news.kind === 'waiting') return { type: 'waiting', data: String(news.count) };
  // A proxy closes what is silent for long.
  if (news.kind === 'beat') return { type: 'beat', data: '' };
  const { claimId: changed, revision, by, done } = news.news;
  if (changed !== claimId) return null;
  return {
    type: 'claim',
    data: { revision, text: `${by} has changed this claim meanwhile: ${done}. Reload to see it.` },
  };
}

/** What changes while a page of the desk is open, as server-sent events; a reload shows the same. */
@ApiExcludeController()
@Controller('desk/events')
export class EventsController {
  constructor(private readonly feed: DeskFeed) {}

  @Sse()
  @Allow('read', { unshed: true })
  listen(@Query('claim') claim: unknown): Observable<MessageEvent> {
    const claimId = cursorParameter('clm', claim);
    return new Observable((page) =>
      this.feed.listen(
        (news) => {
          const message = messageFor(claimId, news);
          if (message) page.next(message);
        },
        () => page.complete(),
      ),
    );
  }
}
