// What the thread runs: each export is a task by its name.
import { readEvents as eventsOf } from '../../domain/matching/read-events';
import { readArticle as statementsOf } from '../../domain/text/read-article';

export const readArticle = ([text, options]: Parameters<typeof statementsOf>) => statementsOf(text, options);

export const readEvents = ([article]: Parameters<typeof eventsOf>) => eventsOf(article);
