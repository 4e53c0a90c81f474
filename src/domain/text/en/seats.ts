/** Buildings, streets and towns that stand for the body seated there; compiled for this project from general knowledge. */
export interface Seat {
  name: string;
  aliases: readonly string[];
  /** The state or union whose authorities the name stands for. */
  speaksFor: string;
}

const seat = (name: string, speaksFor: string, ...aliases: string[]): Seat => ({ name, aliases, speaksFor });

export const SEATS: readonly Seat[] = [
  seat('Kremlin', 'Russia'),
  seat('White House', 'United States'),
  seat('Pentagon', 'United States'),
  seat('Capitol Hill', 'United States', 'Capitol'),
  seat('Foggy Bottom', 'United States'),
  seat('State Department', 'United States', 'US State Department', 'U.S. State Department', 'Department of State'),
  seat('Oval Office', 'United States'),
  seat('Langley', 'United States'),
  seat('Downing Street', 'United Kingdom', '10 Downing Street', 'Number 10', 'No 10', 'No. 10'),
  seat('Whitehall', 'United Kingdom'),
  seat('Westminster', 'United Kingdom'),
  seat('Buckingham Palace', 'United Kingdom'),
  seat('Foreign Office', 'United Kingdom'),
  seat('Élysée', 'France', 'Elysee', 'Élysée Palace', 'Elysee Palace'),
  seat('Quai d’Orsay', 'France', "Quai d'Orsay"),
  seat('Matignon', 'France'),
  seat('Bundestag', 'Germany'),
  seat('Chancellery', 'Germany'),
  seat('Quirinal', 'Italy', 'Quirinale'),
  seat('Palazzo Chigi', 'Italy'),
  seat('Farnesina', 'Italy'),
  seat('Moncloa', 'Spain', 'La Moncloa'),
  seat('Binnenhof', 'Netherlands'),
  seat('Zhongnanhai', 'China'),
  seat('Great Hall of the People', 'China'),
  seat('Blue House', 'South Korea'),
  seat('Kantei', 'Japan'),
  seat('South Block', 'India'),
  seat('Raisina Hill', 'India'),
  seat('Bankova', 'Ukraine', 'Bankova Street'),
  seat('Verkhovna Rada', 'Ukraine', 'Rada'),
  seat('State Duma', 'Russia', 'Duma'),
  seat('Lubyanka', 'Russia'),
  seat('Smolenskaya Square', 'Russia'),
  seat('Sejm', 'Poland'),
  seat('Knesset', 'Israel'),
  seat('Tel Aviv', 'Israel'),
  seat('Aso Rock', 'Nigeria'),
  seat('Union Buildings', 'South Africa'),
  seat('Casa Rosada', 'Argentina'),
  seat('Planalto', 'Brazil', 'Planalto Palace'),
  seat('Miraflores', 'Venezuela', 'Miraflores Palace'),
  seat('Los Pinos', 'Mexico'),
  seat('Parliament Hill', 'Canada'),
  seat('Ak Saray', 'Turkey'),
  seat('Berlaymont', 'European Union'),
];

/** Towns whose name in the news mostly stands for a union or body rather than for the state they lie in. */
export const BODY_TOWNS: ReadonlyMap<string, string> = new Map([
  ['Brussels', 'European Union'],
  ['Strasbourg', 'European Union'],
  ['Turtle Bay', 'United Nations'],
]);
