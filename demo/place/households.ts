/** Decides who lives with whom: kinds of household, ages, names that run in families, twins, sons named for fathers. */

import { valueAt, weighted } from './chance.ts';
import { COMMUNITY_SHARES, HOUSEHOLD_KINDS, PEOPLE } from './distributions.ts';
import type { Community, HouseholdKind } from './distributions.ts';
import type { Calendar } from './calendar.ts';
import type { Chance, HouseholdRole } from './model.ts';
import { COMMUNITIES, RARE_ENDS, RARE_STARTS } from './names/communities.ts';
import type { NameLists } from './names/communities.ts';
import { inflected } from './names/variants.ts';

export interface Member {
  readonly role: HouseholdRole;
  readonly community: Community;
  readonly sex: 'male' | 'female';
  readonly givenNames: readonly string[];
  readonly familyName: string;
  readonly previousFamilyName: string | null;
  readonly birthDate: string;
}

type AgeGroup = 'OLDER' | 'MIDDLE' | 'ADULT' | 'YOUNG_ADULT' | 'PARENT_AGE';
interface Shape {
  readonly adults: readonly (readonly [HouseholdRole, AgeGroup])[];
  readonly children: number;
}

const HEAD_AND_PARTNER = [
  ['HEAD', 'PARENT_AGE'],
  ['PARTNER', 'PARENT_AGE'],
] as const;
const LONE_PARENT = [['HEAD', 'PARENT_AGE']] as const;
const SHAPES: Readonly<Record<HouseholdKind, Shape>> = {
  SINGLE_OLDER: shape(0, ['HEAD', 'OLDER']),
  SINGLE: shape(0, ['HEAD', 'ADULT']),
  COUPLE_OLDER: shape(0, ['HEAD', 'OLDER'], ['PARTNER', 'OLDER']),
  COUPLE: shape(0, ['HEAD', 'ADULT'], ['PARTNER', 'ADULT']),
  COUPLE_1_CHILD: shape(1, ...HEAD_AND_PARTNER),
  COUPLE_2_CHILDREN: shape(2, ...HEAD_AND_PARTNER),
  COUPLE_3_CHILDREN: shape(3, ...HEAD_AND_PARTNER),
  LONE_PARENT_1_CHILD: shape(1, ...LONE_PARENT),
  LONE_PARENT_2_CHILDREN: shape(2, ...LONE_PARENT),
  LONE_PARENT_3_CHILDREN: shape(3, ...LONE_PARENT),
  COUPLE_OLDER_ADULT_CHILD: shape(0, ['HEAD', 'OLDER'], ['PARTNER', 'OLDER'], ['ADULT_CHILD', 'ADULT']),
  THREE_GENERATIONS: shape(2, ...HEAD_AND_PARTNER, ['PARENT', 'OLDER']),
  THREE_ADULTS: shape(0, ['HEAD', 'MIDDLE'], ['PARTNER', 'MIDDLE'], ['ADULT_CHILD', 'YOUNG_ADULT']),
  FIVE_ADULTS: shape(
    0,
    ['HEAD', 'YOUNG_ADULT'],
    ['SHARER', 'YOUNG_ADULT'],
    ['SHARER', 'YOUNG_ADULT'],
    ['SHARER', 'ADULT'],
    ['SHARER', 'YOUNG_ADULT'],
  ),
};

const kindOf = weighted(HOUSEHOLD_KINDS);
const communityOf = weighted(COMMUNITY_SHARES);

/** The members of one household, its head first. */
export function createMembers(chance: Chance, calendar: Calendar): readonly Member[] {
  const { adults, children } = SHAPES[kindOf(chance)];
  const community = communityOf(chance);
  const members: Member[] = [];
  for (const [role, group] of adults) members.push(adult(role, group, members[0], community, chance, calendar));
  if (children > 0) members.push(...offspring(children, members, community, chance, calendar));
  return members;
}

function adult(
  role: HouseholdRole,
  group: AgeGroup,
  head: Member | undefined,
  householdCommunity: Community,
  chance: Chance,
  calendar: Calendar,
): Member {
  const community = role === 'SHARER' ? communityOf(chance) : householdCommunity;
  const names = COMMUNITIES[community];
  const age = ageIn(
    group,
    head === undefined || role === 'PARENT' ? null : calendar.ageOf(head.birthDate),
    role,
    chance,
  );
  const sex = sexFor(role, head, group, chance);
  const own = familyName(names, chance);
  const takes = sex === 'female' && role === 'PARTNER' && chance.happens(PEOPLE.takesPartnersName);
  const wasMarried = sex === 'female' && role === 'HEAD' && age > 30 && chance.happens(0.32);
  const family = (takes || role === 'ADULT_CHILD' || role === 'PARENT') && head !== undefined ? head.familyName : own;
  return {
    role,
    community,
    sex,
    givenNames: givenNames(names, sex, age, chance),
    familyName: inflected(base(family), sex),
    previousFamilyName: takes || wasMarried ? inflected(differing(own, family, names, chance), sex) : null,
    birthDate: calendar.birthDate(age, chance.next()),
  };
}

function offspring(
  count: number,
  parents: readonly Member[],
  community: Community,
  chance: Chance,
  calendar: Calendar,
): readonly Member[] {
  const names = COMMUNITIES[community];
  const youngestParent = Math.min(...parents.slice(0, 2).map(({ birthDate }) => calendar.ageOf(birthDate)));
  const eldest = Math.min(17, Math.max(0, youngestParent - 18));
  const hasTwins = count > 1 && chance.happens(PEOPLE.twinsInFamily);
  const father = parents.find(({ sex, role }) => sex === 'male' && role !== 'PARENT');
  const isNamedForFather = father !== undefined && chance.happens(PEOPLE.sonNamedForFather / 0.7);
  const family = valueAt(parents, 0).familyName;
  const children: Member[] = [];
  for (let index = 0; index < count; index += 1) {
    const twin = index === 1 && hasTwins ? children[0] : undefined;
    const sex = chance.happens(0.512) ? 'male' : 'female';
    const age = chance.integer(0, eldest);
    const taken = children.map(({ givenNames: [first = ''] }) => first);
    const named =
      index === 0 && sex === 'male' && isNamedForFather
        ? father.givenNames
        : givenNames(names, sex, age, chance, taken);
    children.push({
      role: 'CHILD',
      community,
      sex,
      givenNames: named,
      familyName: inflected(base(family), sex),
      previousFamilyName: null,
      birthDate: twin?.birthDate ?? calendar.birthDate(age, chance.next()),
    });
  }
  return children;
}

function ageIn(group: AgeGroup, headAge: number | null, role: HouseholdRole, chance: Chance): number {
  if (role === 'ADULT_CHILD' && headAge !== null) return Math.max(18, Math.min(64, headAge - chance.integer(19, 38)));
  if (role === 'PARTNER' && headAge !== null) {
    const floor = group === 'OLDER' ? 65 : 18;
    const ceiling = group === 'OLDER' ? 100 : 64;
    return Math.min(ceiling, Math.max(floor, headAge + chance.integer(-6, 5)));
  }
  if (group === 'OLDER') return 65 + Math.floor(34 * chance.next() ** 1.9);
  if (group === 'PARENT_AGE') return 22 + Math.floor(33 * (chance.next() + chance.next()) * 0.5);
  if (group === 'MIDDLE') return chance.integer(42, 64);
  if (group === 'YOUNG_ADULT') return chance.integer(18, 34);
  return role === 'HEAD' ? chance.integer(24, 64) : chance.integer(20, 64);
}

function sexFor(role: HouseholdRole, head: Member | undefined, group: AgeGroup, chance: Chance): 'male' | 'female' {
  if (role === 'PARTNER' && head !== undefined && chance.happens(0.97)) return head.sex === 'male' ? 'female' : 'male';
  if (role === 'HEAD') return chance.happens(group === 'OLDER' ? 0.45 : 0.56) ? 'male' : 'female';
  return chance.happens(group === 'OLDER' ? 0.42 : 0.5) ? 'male' : 'female';
}

/**
 * One or two given names. The British lists run from the oldest fashion to the newest, so age leans the draw. The first is none that a
 * brother or sister has: nobody gives two children one name, least of all twins.
 */
function givenNames(
  names: NameLists,
  sex: 'male' | 'female',
  age: number,
  chance: Chance,
  taken: readonly string[] = [],
): readonly string[] {
  const from = sex === 'female' ? names.women : names.men;
  const draw = (): string => {
    if (from.length < 50) return chance.pick(from);
    const centre = (1 - Math.min(age, 90) / 90) * from.length;
    const at = Math.round(centre + (chance.next() + chance.next() - 1) * from.length * 0.4);
    return valueAt(from, Math.max(0, Math.min(from.length - 1, at)));
  };
  let first = draw();
  while (taken.includes(first)) first = draw();
  if (!chance.happens(0.62)) return [first];
  const second = draw();
  return second === first ? [first] : [first, second];
}

/** A few names are very common and many are rare, as in life: that is what the rarity weights of a matcher feed on. */
function familyName(names: NameLists, chance: Chance): string {
  if (names.heritage === 'WHITE' && names.families.length > 50 && chance.happens(0.4)) {
    return chance.pick(RARE_STARTS) + chance.pick(RARE_ENDS);
  }
  return valueAt(names.families, Math.floor(names.families.length * chance.next() ** 1.5));
}

function differing(own: string, family: string, names: NameLists, chance: Chance): string {
  return base(own) === base(family) ? familyName(names, chance) : own;
}

function base(family: string): string {
  return family.endsWith('ska') ? `${family.slice(0, -1)}i` : family;
}

function shape(children: number, ...adults: readonly (readonly [HouseholdRole, AgeGroup])[]): Shape {
  return { adults, children };
}
