/** Asks what advisers type while somebody waits: a few details of a person, as they are said, heard and mistyped. */

import type { Chance, Person } from '../../../../demo/place/model.ts';
import { hasInformalForm, informalForm, misspelt } from '../../../../demo/place/names/variants.ts';
import type { PersonRecord } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import { addressLine } from './fictonshire.ts';

export interface DeskQuery {
  readonly kind: string;
  readonly query: PersonRecord;
}

type Values = PersonRecord['values'];
/** Null where the person has no such detail. */
type Ask = (person: Person, chance: Chance) => Values | null;

/** One of each kind that the person can answer. */
export function deskQueries(person: Person, chance: Chance): readonly DeskQuery[] {
  return Object.entries(KINDS_OF_QUERY).flatMap(([kind, ask]) => {
    const values = ask(person, chance);
    return values === null ? [] : [{ kind, query: { ref: '', source: '', values } }];
  });
}

const names = ({ givenNames: [forename = ''], familyName }: Person) => ({ forename, surname: familyName });

const KINDS_OF_QUERY: Readonly<Record<string, Ask>> = {
  'names and birth date': (person) => ({ ...names(person), born: person.birthDate }),
  'names and birth date with a slip': (person, chance) => ({
    ...names(person),
    born: slipped(person.birthDate, chance),
  }),
  'names with a slip and birth date': (person, chance) => ({
    forename: person.givenNames[0],
    surname: misspelt(person.familyName, chance),
    born: person.birthDate,
  }),
  'names and postcode': (person) => withHome(person, ({ postcode }) => ({ ...names(person), postcode })),
  'family name as heard and postcode': (person, chance) =>
    withHome(person, ({ postcode }) => ({ surname: misspelt(person.familyName, chance), postcode })),
  'short form, family name and year': (person, chance) =>
    hasInformalForm(person.givenNames[0] ?? '')
      ? {
          forename: informalForm(person.givenNames[0] ?? '', chance),
          surname: person.familyName,
          'born.year': person.birthDate.slice(0, 4),
        }
      : null,
  'former family name and birth date': ({ previousFamilyName, birthDate }) =>
    previousFamilyName === null ? null : { surname: previousFamilyName, born: birthDate },
  'initial and birth date': ({ givenNames: [given = ''], birthDate }) => ({
    forename: given.slice(0, 1),
    born: birthDate,
  }),
  'address and initial': (person) =>
    withHome(person, (home) => ({ forename: person.givenNames[0]?.slice(0, 1), address: addressLine(home) })),
  'initial, family name as heard, street nearby': (person, chance) =>
    withHome(person, ({ postcode }) => ({
      forename: person.givenNames[0]?.slice(0, 1),
      surname: misspelt(person.familyName, chance),
      postcode: `${postcode.slice(0, -2)}ZZ`,
    })),
  'names alone': names,
  telephone: ({ mobile }) => (mobile === null ? null : { phone: mobile }),
  'telephone and given name': ({ mobile, givenNames: [forename] }) =>
    mobile === null ? null : { phone: mobile, forename },
  email: ({ email }) => (email === null ? null : { email }),
  'NHS number': ({ nhsNumber }) => (nhsNumber === null ? null : { nhs: nhsNumber }),
};

function withHome(person: Person, ask: (home: NonNullable<Person['home']>) => Values): Values | null {
  return person.home === null ? null : ask(person.home);
}

/** One digit of day, month or year is another one, or day and month have changed places. */
function slipped(date: string, chance: Chance): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (chance.happens(0.3) && month !== day) return `${year}-${day}-${month}`;
  const at = chance.pick([2, 3, 6, 8, 9]);
  const digit = (Number(date.charAt(at)) + chance.integer(1, 9)) % 10;
  return `${date.slice(0, at)}${digit}${date.slice(at + 1)}`;
}
