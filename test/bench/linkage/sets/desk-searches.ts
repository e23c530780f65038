/** Asks `findCitizens` what advisers type while somebody waits: a few details of a person, right, half-known or mistyped. */

import { hasInformalForm, informalForm, misspelt } from '../../../../demo/place/names/variants.ts';
import type { Chance, Person } from '../../../../demo/place/model.ts';
import type { SearchInput } from '../../../../subgraphs/partnership/search/criteria.ts';

/** Null where the person has no such detail. */
type Ask = (person: Person, chance: Chance) => SearchInput | null;

export const DESK_SEARCHES: Readonly<Record<string, Ask>> = {
  'names and birth date': (person) => ({ ...names(person), birthDate: person.birthDate }),
  'names and birth date, near misses': (person) => ({ ...names(person), birthDate: person.birthDate, fuzzy: true }),
  'names with a slip, birth date': (person, chance) => ({
    givenName: person.givenNames[0] ?? null,
    familyName: misspelt(person.familyName, chance),
    birthDate: person.birthDate,
    fuzzy: true,
  }),
  'names, day and month swapped': (person) => {
    const [year = '', month = '', day = ''] = person.birthDate.split('-');
    return Number(day) > 12 ? null : { ...names(person), birthDate: `${year}-${day}-${month}`, fuzzy: true };
  },
  'names in the wrong places, birth date': ({ givenNames: [given = ''], familyName, birthDate }) => ({
    givenName: familyName,
    familyName: given,
    birthDate,
    fuzzy: true,
  }),
  'family name and postcode': (person) =>
    person.home === null ? null : { familyName: person.familyName, postcode: person.home.postcode },
  'names and postcode, near misses': (person) =>
    person.home === null ? null : { ...names(person), postcode: person.home.postcode, fuzzy: true },
  'family name as heard, postcode': (person, chance) =>
    person.home === null
      ? null
      : { familyName: misspelt(person.familyName, chance), postcode: person.home.postcode, fuzzy: true },
  'given name and property': ({ givenNames: [given = null], home }) =>
    home === null ? null : { givenName: given, uprn: home.uprn },
  'short form, family name and year': ({ givenNames: [given = ''], familyName, birthDate }, chance) =>
    hasInformalForm(given)
      ? { givenName: informalForm(given, chance), familyName, ...yearsAround(birthDate, 0), fuzzy: true }
      : null,
  'names and nine years': (person) => ({ ...names(person), ...yearsAround(person.birthDate, 4) }),
  'former family name, birth date': ({ previousFamilyName, birthDate }) =>
    previousFamilyName === null ? null : { familyName: previousFamilyName, birthDate },
  'phone and given name': ({ mobile, givenNames: [given = null] }) =>
    mobile === null ? null : { phone: mobile, givenName: given },
  email: ({ email }) => (email === null ? null : { email }),
  'NHS number': ({ nhsNumber }) => (nhsNumber === null ? null : { nhsNumber }),
  'nobody there': (person) => ({ ...names(person), familyName: 'Qwertiop', birthDate: person.birthDate }),
};

function names({ givenNames, familyName }: Person): SearchInput {
  return { givenName: givenNames[0] ?? null, familyName };
}

function yearsAround(birthDate: string, years: number): SearchInput {
  const year = Number(birthDate.slice(0, 4));
  return { birthDate: `${year - years}-01-01`, birthDateTo: `${year + years}-12-31` };
}
