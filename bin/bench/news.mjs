// Articles as they come: most of them on few events.
import { articleOf } from './article.mjs';

const COASTS = ['North', 'South', 'East', 'West', 'Old', 'New', 'Upper', 'Lower'];
const PORTS = ['Amber', 'Birch', 'Cedar', 'Drake', 'Elm', 'Fern', 'Grove', 'Heron', 'Iris', 'Juniper'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June'];
const EVENTS = 400;

function eventOf(number) {
  const place = `${COASTS[number % 8]} ${PORTS[number % 10]}`;
  return { place, day: `${1 + (number % 27)} ${MONTHS[number % 6]} 2024` };
}

/** So many articles as `POST /api/v1/articles` takes them. @param words of each. @param random numbers of [0, 1) */
export function newsOf(articles, words, random) {
  return Array.from({ length: articles }, (_, number) => {
    const event = eventOf(Math.floor(EVENTS * random() ** 2));
    const paper = Math.floor(50 * random() ** 2);
    return {
      url: `https://paper-${paper}.example/${number}`,
      title: `The ferry off ${event.place}`,
      publisher: { name: `Paper ${paper}` },
      publishedAt: '2024-07-01',
      language: 'en',
      text: articleOf(words, random, event),
    };
  });
}
