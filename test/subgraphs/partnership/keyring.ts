/** Gives tests the keys that Fictonshire's index is sealed with. */

import { FICTONSHIRE_INDEX_KEYS } from '../../../demo/index-keys.ts';
import { createIndexKeyring } from '../../../subgraphs/partnership/citizen-index/keyring.ts';

export const KEYRING = createIndexKeyring(FICTONSHIRE_INDEX_KEYS);
