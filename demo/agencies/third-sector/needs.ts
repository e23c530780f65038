/** Lists the needs that the charities of Fictonshire sort their services and their casework by. */

/** A need, or a kind of need: the identifier, the words, and what it stands beneath. */
export type Need = readonly [id: string, name: string, parent: string | null];

export const NEEDS = [
  ['health', 'Health and wellbeing', null],
  ['home', 'Home and housing', null],
  ['money', 'Money and debt', null],
  ['safety', 'Safety', null],
  ['family', 'Family and children', null],
  ['company', 'Company and activities', null],
  ['work', 'Work and learning', null],
  ['health-falls', 'Falls and staying steady', 'health'],
  ['health-mental', 'Mental health', 'health'],
  ['health-active', 'Being active', 'health'],
  ['health-dementia', 'Dementia', 'health'],
  ['health-carers', 'Support for carers', 'health'],
  ['home-advice', 'Housing advice', 'home'],
  ['home-rough', 'Rough sleeping', 'home'],
  ['home-garden', 'Help at home and in the garden', 'home'],
  ['money-food', 'Food', 'money'],
  ['money-debt', 'Debt advice', 'money'],
  ['money-benefits', 'Benefits advice', 'money'],
  ['money-warmth', 'Warmth and energy bills', 'money'],
  ['safety-abuse', 'Domestic abuse', 'safety'],
  ['safety-fire', 'Safety in the home', 'safety'],
  ['family-early', 'Children under five', 'family'],
  ['family-youth', 'Young people', 'family'],
  ['family-parents', 'Help for parents', 'family'],
  ['company-befriending', 'Befriending', 'company'],
  ['company-lunch', 'Lunch clubs', 'company'],
  ['company-arts', 'Arts and crafts', 'company'],
  ['company-faith', 'Faith and culture', 'company'],
  ['work-skills', 'Skills and job seeking', 'work'],
  ['work-english', 'Learning English', 'work'],
  ['work-volunteer', 'Volunteering', 'work'],
] as const satisfies readonly Need[];
export type NeedId = (typeof NEEDS)[number][0];

/** Our own list: the codes of a published one would have to be right, and these are only shaped like it. */
export const NEEDS_LIST = 'https://wholeplace.example/lists/needs';
