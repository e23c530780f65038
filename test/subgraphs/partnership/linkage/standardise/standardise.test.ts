/** What people type, and what two keyboards, two clerks and two alphabets make of one name, come to one spelling. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  postcodeDistrict,
  postcodeSector,
  standardEmail,
  standardNhsNumber,
  standardPhone,
  standardPostcode,
} from '../../../../../subgraphs/partnership/linkage/standardise/contact-values.ts';
import { dateWithoutOrder, standardDate } from '../../../../../subgraphs/partnership/linkage/standardise/date.ts';
import { KINDS } from '../../../../../subgraphs/partnership/linkage/standardise/field-kinds.ts';
import {
  familyStem,
  standardFamilyName,
  standardGivenName,
} from '../../../../../subgraphs/partnership/linkage/standardise/person-name.ts';
import {
  likeliestRoot,
  nameRoots,
} from '../../../../../subgraphs/partnership/linkage/standardise/short-forms/name-roots.ts';
import { soundKey } from '../../../../../subgraphs/partnership/linkage/standardise/sound-key.ts';

const share = (one: string, other: string): boolean => nameRoots(one).some((root) => nameRoots(other).includes(root));

describe('the engine', () => {
  it.each([
    ['Mrs Małgorzata', 'malgorzata'],
    ['ŁUKASZ', 'lukasz'],
    ['Anne-Marie', 'annemarie'],
    ['Dr. José Luis', 'jose'],
    ['J.', 'j'],
    ['Sheikh', 'sheikh'],
  ])('calls %s by the given name %s', (typed, name) => expect(standardGivenName(typed)).toBe(name));

  it.each(['Baby', 'Baby Girl', 'Unknown', 'TWIN 1', 'Mr', '', ' - ', 'N/A'])('takes %s for no name at all', (typed) =>
    expect(standardGivenName(typed)).toBeNull(),
  );

  it.each([
    ["O'Brien", 'obrien'],
    ['O’BRIEN', 'obrien'],
    ['van den Berg', 'berg'],
    ['Al-Hassan', 'hassan'],
    ['Mac Donald', 'macdonald'],
    ['Smith-Jones', 'smith jones'],
    ['Smith Jr', 'smith'],
    ['De', 'de'],
    ['Dąbrowska', 'dabrowska'],
  ])('files %s under %s', (typed, name) => expect(standardFamilyName(typed)).toBe(name));

  it('takes a Polish brother and sister, and a MacDonald and a McDonald, for one family', () => {
    expect(familyStem('kowalska')).toBe(familyStem('kowalski'));
    expect(familyStem('macdonald')).toBe(familyStem('mcdonald'));
    expect(familyStem('mackie')).toBe('mackie');
  });

  it.each([
    ['liz', 'elizabeth'],
    ['kate', 'katherine'],
    ['bill', 'william'],
    ['gosia', 'malgorzata'],
    ['kuba', 'jakub'],
    ['mohammed', 'muhammad'],
    ['preet', 'harpreet'],
    ['jas', 'jaswinder'],
    ['al', 'albert'],
    ['al', 'alan'],
  ])('knows that %s may be %s', (form, full) => expect(share(form, full)).toBe(true));

  it.each([
    ['elizabeth', 'eleanor'],
    ['mark', 'mary'],
    ['alan', 'albert'],
  ])('keeps %s and %s apart', (one, other) => expect(share(one, other)).toBe(false));

  it('blocks a short form with its full name', () => {
    expect(likeliestRoot('liz')).toBe(likeliestRoot('elizabeth'));
    expect(likeliestRoot('kathleen')).toBe('kathleen');
    expect(likeliestRoot('zbigniewa')).toBe('zbigniewa');
  });

  it.each([
    ['philips', 'fillips'],
    ['chaudhry', 'chowdhury'],
    ['hussain', 'hussein'],
    ['kowalski', 'kovalski'],
    ['smith', 'smyth'],
    ['knight', 'night'],
    ['yousuf', 'yusuf'],
  ])('hears %s and %s alike', (one, other) => expect(soundKey(one)).toBe(soundKey(other)));

  it.each([
    ['fx11aa', 'FX1 1AA'],
    [' Fx1  1aa ', 'FX1 1AA'],
    ['SW1A IAA', 'SW1A 1AA'],
    ['4510', '4510'],
    ['ZZ99 3WZ', null],
    ['zz993vz', null],
  ])('reads the postcode %s as %s', (typed, postcode) => expect(standardPostcode(typed)).toBe(postcode));

  it('knows the sector and district of a British postcode and of no other', () => {
    expect([postcodeSector('FX1 1AA'), postcodeDistrict('FX1 1AA')]).toEqual(['FX1 1', 'FX1']);
    expect([postcodeSector('4510'), postcodeDistrict('4510')]).toEqual([null, null]);
  });

  it.each([
    ['07700 900123', '+447700900123'],
    ['+44 (0)7700 900123', '+447700900123'],
    ['0044 7700 900123', '+447700900123'],
    ['01632 960001 ext 4', '+441632960001'],
    ['+48 22 555 01 23', '+48225550123'],
    ['00000000000', null],
    ['12345', null],
  ])('reads the phone %s as %s', (typed, phone) => expect(standardPhone(typed)).toBe(phone));

  it('reads an email without its owner’s label, and none that is nobody’s', () => {
    expect(standardEmail(' Ada.Marlow+council@Example.com')).toBe('ada.marlow@example.com');
    expect(standardEmail('noemail@example.com')).toBeNull();
  });

  it.each([
    ['999 000 0018', '9990000018'],
    ['9990000019', null],
    ['0000000000', null],
    ['12345', null],
  ])('takes the NHS number %s as %s', (typed, number) => expect(standardNhsNumber(typed)).toBe(number));

  it.each([
    ['1951-03-07', '1951-03-07'],
    ['7/3/1951', '1951-03-07'],
    ['19510307', '1951-03-07'],
    ['7 March 1951', '1951-03-07'],
    ['1951-13-07', '1951-13-07'],
    ['01/01/1900', null],
    ['1951-00-07', null],
    ['soon', null],
  ])('reads the date %s as %s', (typed, date) => expect(standardDate(typed)).toBe(date));

  it('sees that 7 March and 3 July were one date in two countries', () => {
    expect(dateWithoutOrder('1951-03-07')).toBe(dateWithoutOrder('1951-07-03'));
  });

  it('leaves a standard spelling as it is, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(KINDS)),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        (kind, typed) => {
          const { standardise } = KINDS[kind as keyof typeof KINDS];
          const once = standardise(typed);
          // A name or an address may turn out to be nobody's only on the second look; it never becomes another.
          const twice = once === null ? null : standardise(once);
          return twice === null || twice === once || standardise(twice) === twice;
        },
      ),
    );
  });
});
