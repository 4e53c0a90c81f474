import type { DataSource } from 'typeorm';
import { ingestArticle } from '../../src/pipeline/articles/ingest-article';

/** Takes in an article about a ferry that sank off this harbour, with so many dead. */
export const deliverFerry = (owner: DataSource, harbour: string, toll: number) =>
  ingestArticle(owner, {
    body: `A ferry sank off ${harbour} on ${toll % 28} May 2024. The captain said that ${toll} people died in the sinking of the ferry.`,
    mediaType: 'text/plain',
    title: `The ferry off ${harbour}`,
    url: `https://courier.example/${harbour}`,
    publishedAt: '2024-06-04',
    language: 'en',
    publisher: { name: 'Courier', grade: 'B' },
  });
