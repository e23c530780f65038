/** Names the citizens that every demo and test relies on, by the permanent id that each has in every place. */

import type { PersonaName } from './model.ts';

/** SHA-256 of the name, cut to 16 bytes and given the shape of a version 4 UUID; a test computes them again. */
export const PERSONA_IDS: Readonly<Record<PersonaName, string>> = {
  'ada-marlow': '753a9dbe-21d4-4f23-bc7a-6e3f29949729',
  'ravi-nair': '24f32a8c-026d-48b7-a294-95fe6208883b',
  'priya-nair': '0eb2f61c-23ff-4944-b699-2a29682d791b',
  'kayleigh-stone': 'cd40ac2f-c7c0-406f-ae30-0db5aae23109',
  'tomasz-lis': '35e23f25-a8e6-45ab-b8ea-5a6811d9c48b',
  'ngozi-okafor': '012d48b4-415c-4f90-8084-e5c318c3cca5',
  'emeka-okafor': 'e385d7ad-1c6e-4da3-9b72-6e3e514a51f9',
  'chidi-okafor': '02edc025-60f6-496e-99b3-374ceab0cd2e',
  'adaeze-okafor': 'df99ffc8-07b9-4f53-ae6e-08e9f5f36375',
  'glen-rudd': 'aac19647-5caf-4942-98f5-1c6585927016',
  'mia-holt': '430b1adb-00f8-413c-bef2-23164a59fb52',
  'eva-holt': 'a119c13f-af89-4ed3-8cac-34a1032771ad',
  'sarah-holt': '7b72c499-ca8e-45e9-81fb-ae9134e7b58c',
  'walter-finch': 'dcffae80-e1d9-4c59-92bc-c2502a18d2d3',
  'jean-pike': 'b522f4c1-8072-427c-b9a0-fe319f020081',
  'danny-crowe': '569c72af-289b-4090-83b2-475a970a989e',
  'helen-brandt': '26cb9dfc-6a45-44d6-a142-0a5b27f175b6',
};
