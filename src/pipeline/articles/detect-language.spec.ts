import { detectLanguage } from './detect-language';

describe('detectLanguage', () => {
  it.each([
    ['The council met on Tuesday evening and decided to close the bridge to all heavy traffic.', undefined, 'en'],
    ['Le conseil municipal a décidé mardi soir de fermer le pont à tous les poids lourds de la région.', 'en', 'fr'],
    ['Городской совет во вторник вечером решил закрыть мост для всего тяжёлого транспорта.', 'en', 'ru'],
    ['Ten died.', undefined, 'en'],
    ['Ten died.', 'de-AT', 'de'],
  ])('tells the language of "%s"', (text, given, language) => {
    expect(detectLanguage(text, given)).toBe(language);
  });
});
