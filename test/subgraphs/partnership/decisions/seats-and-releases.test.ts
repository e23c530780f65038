/** What a seat in a conference opens and what a release does: to one person, for one case or class, for a while, and else nothing. */

import { describe, expect, it } from '@jest/globals';

import type { Reader } from '../../../../schema/reader.ts';
import { AGENCIES } from '../../../../schema/wire.ts';
import type { DataClass } from '../../../../schema/wire.ts';
import type { CitizenFacts } from '../../../../subgraphs/partnership/decisions/citizen-facts.ts';
import type { Part, Ties } from '../../../../subgraphs/partnership/decisions/tie-facts.ts';
import { aCase, aReader, aRecord, aRelease, aSeat, asking, decide, factsAbout, levelOf, NO_TIES } from './a-case.ts';

const decideFor = (reader: Reader, change: Partial<CitizenFacts> = {}) => decide(asking(reader), factsAbout(change));
const levelFor = (reader: Reader, change: Partial<CitizenFacts>, dataClass: DataClass) =>
  levelOf(asking(reader), factsAbout(change), dataClass);

describe('a seat in a conference', () => {
  const clinician = aReader('clinician', { purpose: 'SAFEGUARDING_ADULT' });
  const marac = aCase('MARAC');
  const ties = (change: Partial<Ties>): Partial<CitizenFacts> => ({
    ties: { ...NO_TIES, cases: [marac], seats: [aSeat(clinician, marac)], ...change },
  });
  const seat = aSeat(clinician, marac);

  it.each<[string, Partial<Ties>, string]>([
    ['opens the concerns about the victim', {}, 'F'],
    ['and about the victim’s child', { cases: [{ ...marac, part: 'CHILD' }] }, 'F'],
    ['not what there is about the danger to them', { cases: [{ ...marac, part: 'ADULT_OF_CONCERN' }] }, '-'],
    ['not once it is given up', { seats: [{ ...seat, until: '2026-11-22T09:30:00Z' }] }, '-'],
    ['not before it is taken', { seats: [{ ...seat, from: '2026-11-22T09:30:01Z' }] }, '-'],
    ['not once the case is closed', { cases: [{ ...marac, until: '2026-11-22T09:30:00Z' }] }, '-'],
    ['not to a colleague', { seats: [{ ...seat, reader: 'reader-2' }] }, '-'],
    ['not to the same subject of another agency', { seats: [{ ...seat, agency: 'council' }] }, '-'],
    ['not to the same subject of another practice', { seats: [{ ...seat, organization: 'Y99999' }] }, '-'],
    ['not in another case', { seats: [{ ...seat, caseId: 'case-of-another' }] }, '-'],
    ['not in another conference', { cases: [{ ...marac, panel: 'SECTION_47' }] }, '-'],
    ['not when its end cannot be read', { seats: [{ ...seat, until: 'soon' }] }, '-'],
  ])('%s', (_case, change, level) => {
    expect(levelFor(clinician, ties(change), 'VULNERABILITY')).toBe(level);
  });

  it('is for the purpose that it was given for', () => {
    const { subject } = clinician;
    expect(levelFor(aReader('clinician', { sub: subject, purpose: 'DIRECT_CARE' }), ties({}), 'VULNERABILITY')).toBe(
      '-',
    );
  });

  it('in an enquiry tells a social worker that there are suspicions about an adult in it, and nothing of the child', () => {
    const worker = aReader('social-worker', { purpose: 'SAFEGUARDING_CHILD' });
    const sees = (part: Part) => {
      const enquiry = aCase('SECTION_47', { part });
      const facts = { ties: { ...NO_TIES, cases: [enquiry], seats: [aSeat(worker, enquiry)] } };
      return levelFor(worker, facts, 'CRIMINAL');
    };
    expect([sees('ADULT_OF_CONCERN'), sees('SUBJECT'), sees('CHILD')]).toEqual(['M', '-', '-']);
  });
});

describe('a release', () => {
  const citizen = aReader('citizen');
  const at = (releases: Ties['releases'], change: Partial<CitizenFacts> = {}) =>
    decideFor(citizen, { ties: { ...NO_TIES, releases }, ...change });
  const release = aRelease('council', 'STAFF_SAFETY');

  it('is of the agency that made it, and of no other that holds the class', () => {
    const { agencies, rules } = at([release]);
    expect(agencies.council?.classes.has('STAFF_SAFETY')).toBe(true);
    expect(agencies.police?.classes.has('STAFF_SAFETY')).toBe(false);
    expect(rules).toContain('citizen-reads-what-was-released');
  });

  it.each<[string, Ties['releases']]>([
    ['over', [{ ...release, until: '2026-11-22T09:30:00Z' }]],
    ['yet to come', [{ ...release, from: '2026-11-22T09:30:01Z' }]],
    ['to somebody else', [{ ...release, recipient: 'c-glen' }]],
    ['of what an agency does not hold', [aRelease('nhs', 'STAFF_SAFETY')]],
    ['of what no release opens', [aRelease('police', 'CRIMINAL')]],
  ])('opens nothing when it is %s', (_case, releases) => {
    const { agencies } = at(releases);
    const shut = AGENCIES.flatMap((agency) => [...(agencies[agency]?.classes ?? [])]);
    expect(shut).not.toContain('STAFF_SAFETY');
    expect(shut).not.toContain('CRIMINAL');
  });

  it('falls when the record changes after it was read: nobody has read what is there now', () => {
    const records = [aRecord('council', 'C-1', null, { recordUpdatedAt: '2026-11-22T09:00:00Z' })];
    expect(at([release], { records }).agencies.council?.classes.has('STAFF_SAFETY')).toBe(false);
    const doubled = [aRecord('council', 'C-2'), ...records];
    expect(at([release], { records: doubled }).agencies.council?.classes.has('STAFF_SAFETY')).toBe(false);
    const elsewhere = [
      aRecord('council', 'C-1'),
      aRecord('nhs', '1', null, { recordUpdatedAt: '2026-11-22T09:00:00Z' }),
    ];
    expect(at([release], { records: elsewhere }).agencies.council?.classes.has('STAFF_SAFETY')).toBe(true);
  });
});
